package output

import (
	"encoding/xml"
	"fmt"
	"io"

	"buyin/internal/visible"
)

// A JUnit report has a suite for each file and a case for each finding. A file
// without findings has one case, which passes.
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

func (r Findings) junit(w io.Writer) error {
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
