package output

import (
	"fmt"
	"io"
	"path"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// github writes workflow commands. GitHub Actions shows them next to the lines
// of a change. Their form is ::error
// file=...,line=...,col=...,title=...::message.
func (r Findings) github(w io.Writer) error {
	for _, p := range r.Found {
		command := map[motive.Severity]string{motive.Error: "error", motive.Warning: "warning", motive.Info: "notice"}[p.Severity]
		properties := "file=" + escapeProperty(path.Clean(p.File))
		if p.Line > 0 {
			properties += fmt.Sprintf(",line=%d", p.Line)
		}
		if p.Column > 0 {
			properties += fmt.Sprintf(",col=%d", p.Column)
		}
		if p.EndLine == p.Line && p.EndCol > p.Column { // GitHub supports columns only if the finding is within one line
			properties += fmt.Sprintf(",endLine=%d,endColumn=%d", p.EndLine, p.EndCol)
		}
		message := p.Message
		if p.Remedy != "" {
			message += "; " + p.Remedy
		}
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", command, properties, escapeProperty(p.Rule), escapeMessage(message)); err != nil {
			return err
		}
	}
	return nil
}

// escapeMessage escapes the message of a workflow command.
func escapeMessage(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(visible.Line(s))
}

// escapeProperty escapes a property of a workflow command.
func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeMessage(s))
}
