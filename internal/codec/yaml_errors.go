package codec

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"

	"buyin/internal/motive"
)

// A yamlError is a syntax error at an offset of a YAML document.
type yamlError struct {
	reason string // a library's message
	before []byte // of the line, up to the offset
	rest   []byte // of the line, from the offset on
}

// A yamlMistake is a mistake that people make in YAML by hand. It matches if the
// libraries' message contains one of the reasons, or by a function.
type yamlMistake struct {
	message, remedy string
	reasons         []string
	matches         func(e *yamlError) bool
}

// yamlMistakes are tried in order.
var yamlMistakes = []yamlMistake{
	{"a tab in the indent", "indent with spaces", []string{"tab character"}, (*yamlError).hasTabIndent},
	{"a double quote that is never closed", `close it; write \" for one inside`, []string{"end character of double-quoted"}, nil},
	{"a single quote that is never closed", `close it; write '' for one inside`, []string{"end character of single-quoted"}, nil},
	{"an escape that YAML does not have", `write \\ for a backslash`, []string{"unknown escape"}, nil},
	{"a text that begins with {first}", "put it in quotes", []string{"reserved character", "cannot start any token", "directive value"}, nil},
	{"a bracket that is not closed, or closed by the wrong one", "close it; between brackets a text with ? , [ ] { or } in it needs quotes",
		[]string{"flow mapping end", "flow sequence end", "',' or '}'", "',' or ']'"}, nil},
	{"a colon and a space inside a text without quotes", "put the text in quotes", nil, (*yamlError).isAfterColon},
	{"a value where none is allowed", "check the indent, and put a text with a colon in it in quotes", []string{"apping value"}, nil},
	{"a line without a colon and a space after a key", "write key: value", []string{"non-map value", "expected ':'"}, nil},
	{"something after the end of the document", "delete the line ..., or what follows it", []string{"expected <document start>"}, nil},
	{"the indent matches none of the lines above", "align it with its siblings", []string{"not allowed in this context", "indicator", "indent"}, nil},
	{"an unknown version of YAML", "delete the line %YAML", versionReasons, nil},
}

// versionReasons are in messages about the line %YAML: the library reads only
// the older one of the two versions in use.
var versionReasons = []string{"YAML version", "incompatible YAML"}

func (e *yamlError) contains(reasons []string) bool {
	for _, reason := range reasons {
		if strings.Contains(e.reason, reason) {
			return true
		}
	}
	return false
}

// hasTabIndent reports a tab at the offset, or in the indent before it.
func (e *yamlError) hasTabIndent() bool {
	isIndent := len(bytes.TrimSpace(e.before)) == 0
	return bytes.HasPrefix(e.rest, []byte("\t")) || isIndent && bytes.IndexByte(e.before, '\t') >= 0
}

// isAfterColon reports an unexpected value after a colon.
func (e *yamlError) isAfterColon() bool {
	return strings.Contains(e.reason, "apping value") && bytes.HasSuffix(bytes.TrimRight(e.before, " "), []byte(":"))
}

// reportYAMLError reports why the document is not YAML. The library that parses
// documents mostly knows neither the position nor the reason of an error, so a
// second library is asked for both. That one is only used for this.
func (d *decoder) reportYAMLError(err error) {
	at, reason, found := d.locateWithParser()
	if !found {
		at, reason = d.locateByMessage(err)
	}
	e := yamlError{reason: reason}
	if line := bytes.Index(d.data, []byte("%YAML")); line >= 0 && e.contains(versionReasons) {
		at = line
	}
	e.before = d.data[bytes.LastIndexByte(d.data[:at], '\n')+1 : at]
	e.rest = d.data[at:nextLineStart(d.data, at)]
	message, remedy := e.explain()
	d.addProblem(at, characterEnd(d.data, at), motive.Error, "yaml-syntax", message, remedy)
}

// explain describes the mistake. The library's reason is used if it is not a
// known one.
func (e *yamlError) explain() (message, remedy string) {
	first := byte(0)
	if len(e.rest) > 0 {
		first = e.rest[0]
	}
	for _, m := range yamlMistakes {
		if e.contains(m.reasons) || m.matches != nil && m.matches(e) {
			return strings.Replace(m.message, "{first}", quoted(string(first)), 1), m.remedy
		}
	}
	return "not YAML: " + strings.TrimRight(excerpt(e.reason), "."), "check indents, quotes and brackets here and above"
}

// messageLine finds the line number in a message of the first library.
var messageLine = regexp.MustCompile(`^yaml: line (\d+): `)

// locateByMessage returns the position and the reason of an error of the
// library that parses documents.
func (d *decoder) locateByMessage(err error) (at int, reason string) {
	at = len(bytes.TrimRight(d.data, " \t\r\n"))
	if err == nil {
		return at, "it cannot be read"
	}
	reason = err.Error()
	if m := messageLine.FindStringSubmatch(reason); m != nil {
		line, _ := strconv.Atoi(m[1])
		lines := yamlLines(d.data)
		at = lines[max(0, min(line, len(lines))-1)]
		for at < len(d.data) && (d.data[at] == ' ' || d.data[at] == '\t') {
			at++
		}
		reason = reason[len(m[0]):]
	}
	return at, strings.TrimPrefix(reason, "yaml: ")
}

// The second library is asked about documents of up to so many bytes and values:
// it takes a kilobyte or more for each value.
const (
	maxReparsed       = 256 << 10
	maxReparsedValues = 20_000
)

// locateWithParser returns the position and the reason of an error by parsing
// the document with the second library. It reports false if that finds none.
func (d *decoder) locateWithParser() (at int, reason string, found bool) {
	if len(d.data) > maxReparsed || d.values > maxReparsedValues {
		return 0, "", false
	}
	defer func() {
		if recover() != nil {
			found = false
		}
	}()
	_, err := parser.ParseBytes(d.data, 0)
	var wrong yaml.Error
	if !errors.As(err, &wrong) || wrong.GetToken() == nil || wrong.GetToken().Position == nil {
		return 0, "", false
	}
	p := wrong.GetToken().Position
	lines := yamlLines(d.data)
	if p.Line < 1 || p.Line > len(lines) {
		return 0, "", false
	}
	at = lines[p.Line-1]
	for i := 1; i < p.Column && at < len(d.data) && d.data[at] != '\n'; i++ {
		_, size := utf8.DecodeRune(d.data[at:])
		at += size
	}
	return at, wrong.GetMessage(), true
}
