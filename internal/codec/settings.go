package codec

import (
	"bytes"
	"slices"

	"buyin/internal/motive"
)

// Settings are the contents of a .buyin.yaml: the severities of rules, and the
// severity from which on a check fails.
type Settings struct {
	Severities []SeverityOf // in the order of the file
	FailOn     string       // "error" or "warning", or "" if the file does not say
}

// A SeverityOf sets the severity of a rule: "error", "warning", "info" or "off".
type SeverityOf struct {
	motive.Pos
	Rule, Severity string
}

// DecodeSettings reads a .buyin.yaml. One that is empty, or holds nothing but
// comments, sets nothing. It does not check that the rules exist.
func DecodeSettings(name string, data []byte) (Settings, motive.Problems) {
	d := newDecoder(name, data, 1, nil)
	var s Settings
	if isBlank(data) {
		return s, nil
	}
	if root := d.parse(); root != nil && root.kind != null {
		d.prevalidate(root)
		readObject(d, root, "the settings", settingsKeys, &s)
	}
	return s, d.sortedProblems()
}

// isBlank reports whether every line is empty or a comment.
func isBlank(data []byte) bool {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

var settingsKeys = []key[Settings]{
	{"severities", false, func(k keyReader, s *Settings) { s.Severities = k.severities() }},
	{"fail_on", false, func(k keyReader, s *Settings) {
		if k.value() != nil {
			s.FailOn = k.enum("error", "warning")
		}
	}},
}

func (k keyReader) severities() []SeverityOf {
	v := k.value()
	if v == nil {
		return nil
	}
	if v.kind != mapping {
		k.errorAt(v, "wrong-type", "severities must be a mapping of rules to severities, not "+v.kind.String(), "write severities: {jargon: info}")
		return nil
	}
	var all []SeverityOf
	for i := range v.keys {
		key, value := &v.keys[i], &v.items[i]
		if key.kind == refused || value.kind == refused {
			continue
		}
		if value.kind != text || !slices.Contains(severities, value.text) {
			k.errorAt(value, "unknown-severity", "unknown severity "+describeNode(value), "write error, warning, info or off")
			continue
		}
		all = append(all, SeverityOf{k.span(key.at, key.end), key.text, value.text})
	}
	return all
}

var severities = []string{"error", "warning", "info", "off"}
