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

// maxReparsed is the size up to which a second library is asked what is wrong.
const maxReparsed = 256 << 10

// reportYAMLError reports why the document is not YAML. The library that refused it
// mostly knows neither the line nor the reason, so another one is asked, and
// believed only in what it says is wrong, never in that nothing is.
func (r *decoder) reportYAMLError(err error) {
	at, reason, found := r.locateWithParser()
	if !found {
		at, reason = r.locateByMessage(err)
	}
	if line := bytes.Index(r.data, []byte("%YAML")); line >= 0 && isVersionError(reason) {
		at = line
	}
	message, remedy := r.explainYAML(at, reason)
	end := min(at+1, len(r.data))
	for end < len(r.data) && !utf8.RuneStart(r.data[end]) {
		end++
	}
	r.addProblem(at, end, motive.Error, "yaml-syntax", message, remedy)
}

// isVersionError reports whether the line %YAML is what is refused: the library reads
// the older of the two versions that are in use, and knows no line for it.
func isVersionError(reason string) bool {
	return strings.Contains(reason, "YAML version") || strings.Contains(reason, "incompatible YAML")
}

// messageLine finds the line in a message of the library.
var messageLine = regexp.MustCompile(`^yaml: line (\d+): `)

func (r *decoder) locateByMessage(err error) (at int, reason string) {
	at = len(bytes.TrimRight(r.data, " \t\r\n"))
	if err == nil {
		return at, "it cannot be read"
	}
	reason = err.Error()
	if m := messageLine.FindStringSubmatch(reason); m != nil {
		line, _ := strconv.Atoi(m[1])
		lines := yamlLines(r.data)
		at = lines[max(0, min(line, len(lines))-1)]
		for at < len(r.data) && (r.data[at] == ' ' || r.data[at] == '\t') {
			at++
		}
		reason = reason[len(m[0]):]
	}
	return at, strings.TrimPrefix(reason, "yaml: ")
}

func (r *decoder) locateWithParser() (at int, reason string, found bool) {
	if len(r.data) > maxReparsed {
		return 0, "", false
	}
	defer func() {
		if recover() != nil {
			found = false
		}
	}()
	_, err := parser.ParseBytes(r.data, 0)
	var wrong yaml.Error
	if !errors.As(err, &wrong) || wrong.GetToken() == nil || wrong.GetToken().Position == nil {
		return 0, "", false
	}
	p := wrong.GetToken().Position
	lines := yamlLines(r.data)
	if p.Line < 1 || p.Line > len(lines) {
		return 0, "", false
	}
	at = lines[p.Line-1]
	for i := 1; i < p.Column && at < len(r.data) && r.data[at] != '\n'; i++ {
		_, size := utf8.DecodeRune(r.data[at:])
		at += size
	}
	return at, wrong.GetMessage(), true
}

// explainYAML knows the mistakes that people make by hand.
func (r *decoder) explainYAML(at int, reason string) (message, remedy string) {
	start := bytes.LastIndexByte(r.data[:at], '\n') + 1
	rest := r.data[at:nextLineStart(r.data, at)]
	has := func(s string) bool { return strings.Contains(reason, s) }
	first := byte(0)
	if len(rest) > 0 {
		first = rest[0]
	}
	switch {
	case first == '\t' || has("tab character") || bytes.IndexByte(r.data[start:at], '\t') >= 0 && len(bytes.TrimSpace(r.data[start:at])) == 0:
		return "a tab in the indent", "indent with blanks"
	case has("end character of double-quoted"):
		return "a double quote that is never closed", `close it; write \" for one inside`
	case has("end character of single-quoted"):
		return "a single quote that is never closed", `close it; write '' for one inside`
	case has("unknown escape"):
		return "an escape that YAML does not have", `write \\ for a backslash`
	case has("reserved character") || has("cannot start any token") || has("directive value"):
		return "a text that begins with " + quoted(string(first)), "put it in quotes"
	case has("flow mapping end") || has("flow sequence end") || has("',' or '}'") || has("',' or ']'"):
		return "a bracket that is not closed, or closed by the wrong one", "close it; between brackets a text with ? , [ ] { or } in it needs quotes"
	case has("apping value") && bytes.HasSuffix(bytes.TrimRight(r.data[:at], " "), []byte(":")):
		return "a colon and a blank inside a text without quotes", "put the text in quotes"
	case has("apping value"):
		return "a value where none can stand", "check the indent, and put a text with a colon in it in quotes"
	case has("non-map value") || has("expected ':'"):
		return "a line without a colon and a blank after a key", "write key: value"
	case has("expected <document start>"):
		return "something after the end of the document", "delete the line ..., or what follows it"
	case has("not allowed in this context") || has("indicator") || has("indent"):
		return "the indent fits none of the lines above", "line it up with its siblings"
	case isVersionError(reason):
		return "a version of YAML that is not known", "delete the line %YAML"
	}
	return "not YAML: " + strings.TrimRight(excerpt(reason), "."), "check indents, quotes and brackets here and above"
}
