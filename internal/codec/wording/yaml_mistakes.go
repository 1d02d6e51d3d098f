package wording

import (
	"bytes"
	"strings"
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

// IsYAMLVersion reports whether a library's message is about the line %YAML.
func IsYAMLVersion(reason string) bool { return (&yamlError{reason: reason}).contains(versionReasons) }

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

// YAMLMistake describes a mistake in a YAML document. reason is a library's message,
// which is used if it is not a known one; before is what is on the line up to the
// mistake, and rest what follows.
func YAMLMistake(reason string, before, rest []byte) (message, remedy string) {
	e := &yamlError{reason, before, rest}
	first := byte(0)
	if len(e.rest) > 0 {
		first = e.rest[0]
	}
	for _, m := range yamlMistakes {
		if e.contains(m.reasons) || m.matches != nil && m.matches(e) {
			return strings.Replace(m.message, "{first}", Quoted(string(first)), 1), m.remedy
		}
	}
	return "not YAML: " + strings.TrimRight(Excerpt(e.reason), "."), "check indents, quotes and brackets here and above"
}
