package codec

import (
	"slices"

	"buyin/internal/motive"
)

// Settings are what a .buyin.yaml asks of a check: which rules are to count as
// what, and from which severity on the check fails.
type Settings struct {
	Severities []SeverityOf // in the order of the file
	FailOn     string       // "error", "warning" or "" where the file is silent
}

// A SeverityOf gives a rule a severity: "error", "warning", "info" or "off".
type SeverityOf struct {
	motive.Pos
	Rule, Severity string
}

// DecodeSettings reads a .buyin.yaml. Whether there are such rules its caller
// knows.
func DecodeSettings(name string, data []byte) (Settings, motive.Problems) {
	r := newDecoder(name, data, 1, nil)
	var s Settings
	root := r.parse()
	if root == nil || root.kind == null {
		return s, r.sortedProblems()
	}
	r.prevalidate(root)
	f, ok := r.readObject(root, "the settings", "severities", "fail_on")
	if !ok {
		return s, r.sortedProblems()
	}
	if f.value("fail_on", false) != nil {
		s.FailOn = f.enum("fail_on", true, "error", "warning")
	}
	v := f.value("severities", false)
	if v == nil {
		return s, r.sortedProblems()
	}
	if v.kind != mapping {
		r.errorAt(v, "wrong-type", "severities must be a mapping of rules to severities, not "+v.kind.String(), "write severities: {jargon: info}")
		return s, r.sortedProblems()
	}
	for i := range v.keys {
		key, value := &v.keys[i], &v.items[i]
		if key.kind == refused || value.kind == refused {
			continue
		}
		allowed := []string{"error", "warning", "info", "off"}
		if value.kind != text || !slices.Contains(allowed, value.text) {
			r.errorAt(value, "unknown-severity", "severity "+describeNode(value)+" is none there is", "write error, warning, info or off")
			continue
		}
		s.Severities = append(s.Severities, SeverityOf{r.span(key.at, key.end), key.text, value.text})
	}
	return s, r.sortedProblems()
}
