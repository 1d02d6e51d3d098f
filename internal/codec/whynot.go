package codec

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"buyin/internal/motive"
)

// lineOf finds the line in a message of the YAML library.
var lineOf = regexp.MustCompile(`^yaml: line (\d+): `)

// notYAML reports why the document is not YAML.
func (r *reading) notYAML(err error) {
	at, message := len(bytes.TrimRight(r.data, " \t\r\n")), "it cannot be read"
	if err != nil {
		message = err.Error()
		if m := lineOf.FindStringSubmatch(message); m != nil {
			line, _ := strconv.Atoi(m[1])
			at = r.lineStart(line)
			message = message[len(m[0]):]
		}
		message = strings.TrimPrefix(message, "yaml: ")
	}
	r.report(at, at+1, motive.Error, "yaml-syntax", "not YAML: "+shown(message), "mend it; check indents, quotes and brackets here and above")
}

// lineStart is the offset of the first character on a line, from 1.
func (r *reading) lineStart(line int) int {
	lines := yamlLines(r.data)
	at := lines[max(0, min(line, len(lines))-1)]
	for at < len(r.data) && (r.data[at] == ' ' || r.data[at] == '\t') {
		at++
	}
	return at
}
