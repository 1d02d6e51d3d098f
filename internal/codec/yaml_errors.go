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

	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// reportYAMLError reports why the document is not YAML. The library that parses
// documents mostly knows neither the position nor the reason of an error, so a
// second library is asked for both. That one is only used for this.
func (d *decoder) reportYAMLError(err error) {
	at, reason, found := d.locateWithParser()
	if !found {
		at, reason = d.locateByMessage(err)
	}
	if line := bytes.Index(d.data, []byte("%YAML")); line >= 0 && wording.IsYAMLVersion(reason) {
		at = line
	}
	before := d.data[bytes.LastIndexByte(d.data[:at], '\n')+1 : at]
	message, remedy := wording.YAMLMistake(reason, before, d.data[at:nextLineStart(d.data, at)])
	d.addProblem(at, characterEnd(d.data, at), motive.Error, "yaml-syntax", message, remedy)
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
