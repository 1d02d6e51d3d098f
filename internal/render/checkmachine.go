package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// json writes a list of findings. Columns count characters from 1; 0 says that a
// place is not known. Each is written by itself, since there may be many.
func (r Review) json(w io.Writer) error {
	if len(r.Found) == 0 {
		_, err := io.WriteString(w, "[]\n")
		return err
	}
	line, begin := []byte(nil), "[\n  {"
	for i := range r.Found {
		line = appendFinding(append(line[:0], begin...), &r.Found[i])
		if _, err := w.Write(line); err != nil {
			return err
		}
		begin = ",\n  {"
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

// appendFinding appends the keys of a problem as JSON tells it, up to the brace
// that ends them.
func appendFinding(dst []byte, p *motive.Problem) []byte {
	key := func(name string) { dst = append(append(append(dst, "\n    \""...), name...), "\": "...) }
	words := func(name, text string) {
		key(name)
		dst = append(appendString(dst, text), ',')
	}
	number := func(name string, n int) {
		key(name)
		dst = append(strconv.AppendInt(dst, int64(n), 10), ',')
	}
	words("file", p.File)
	number("line", p.Line)
	number("column", p.Column)
	number("end_line", p.EndLine)
	number("end_column", p.EndCol)
	words("rule", p.Rule)
	words("severity", p.Severity.String())
	words("message", p.Message)
	words("remedy", p.Remedy)
	return append(dst[:len(dst)-1], "\n  }"...)
}

// github writes workflow commands, which GitHub Actions shows beside the lines
// of a change: ::error file=...,line=...,col=...,title=...::message.
func (r Review) github(w io.Writer) error {
	for _, p := range r.Found {
		command := map[motive.Severity]string{motive.Error: "error", motive.Warning: "warning", motive.Info: "notice"}[p.Severity]
		properties := "file=" + property(path.Clean(p.File))
		if p.Line > 0 {
			properties += fmt.Sprintf(",line=%d", p.Line)
		}
		if p.Column > 0 {
			properties += fmt.Sprintf(",col=%d", p.Column)
		}
		if p.EndLine == p.Line && p.EndCol > p.Column { // GitHub knows columns only within one line
			properties += fmt.Sprintf(",endLine=%d,endColumn=%d", p.EndLine, p.EndCol)
		}
		message := p.Message
		if p.Remedy != "" {
			message += "; " + p.Remedy
		}
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", command, properties, property(p.Rule), data(message)); err != nil {
			return err
		}
	}
	return nil
}

// data and property escape what a workflow command would take for its own.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(visible.Line(s))
}

func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}

// The JUnit report: a suite for each file, a case for each finding, and one
// that passes where there is none.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Time     string      `xml:"time,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Time    string        `xml:"time,attr"`
		Failure *junitFailure `xml:"failure"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

func (r Review) junit(w io.Writer) error {
	all := junitSuites{Name: "buyin catalogue check"}
	for _, file := range r.Files {
		s := junitSuite{Name: visible.Line(file), Time: "0"}
		for _, p := range r.Found {
			if p.File != file {
				continue
			}
			c := junitCase{Name: p.Rule, Class: visible.Line(file), File: visible.Line(file), Line: p.Line, Time: "0"}
			if p.Line > 0 {
				c.Name = fmt.Sprintf("%s %d:%d", p.Rule, p.Line, p.Column)
			}
			if p.Severity >= r.FailOn {
				c.Failure = &junitFailure{Type: p.Severity.String(), Message: visible.Line(p.Message), Text: visible.Line(p.Error())}
				s.Failures++
			} else {
				c.Out = p.Severity.String() + ": " + visible.Line(p.Error())
			}
			s.Cases = append(s.Cases, c)
		}
		if len(s.Cases) == 0 {
			s.Cases = []junitCase{{Name: "every rule", Class: visible.Line(file), Time: "0"}}
		}
		s.Tests = len(s.Cases)
		all.Tests, all.Failures = all.Tests+s.Tests, all.Failures+s.Failures
		all.Suites = append(all.Suites, s)
	}
	text, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(text)+"\n")
	return err
}
