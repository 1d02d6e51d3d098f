package output

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"buyin/internal/check"
	"buyin/internal/motive"
)

// The parts of SARIF 2.1.0 that a check needs. The usual SARIF library links a
// network client, so it is not used here. A test validates the output against
// the published schema.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"semanticVersion,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Short   sarifMessage `json:"shortDescription"`
		Help    sarifMessage `json:"help"`
		Default struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
	}
	sarifMessage struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifMessage      `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

func (r Findings) sarif(w io.Writer) error {
	index := map[string]int{}
	rules := []sarifRule{}
	for i, rule := range check.Rules() {
		index[rule.Name] = i
		rules = append(rules, sarifRuleOf(rule))
	}
	prints := newFingerprints(r.Sources)
	results := []sarifResult{}
	for _, p := range r.Found {
		at, known := index[p.Rule]
		if !known {
			at = -1
		}
		message := p.Message
		if p.Remedy != "" {
			message += "; " + p.Remedy
		}
		results = append(results, sarifResult{
			RuleID: p.Rule, RuleIndex: at, Level: sarifLevel(p.Severity), Message: sarifMessage{Text: message},
			Locations: []sarifLocation{sarifPlace(p.Pos)}, Fingerprints: map[string]string{"buyin/v1": prints.next(p)},
		})
	}
	return writeJSON(w, sarifLog{
		Schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{sarifDriver{"buyin", r.Version, rules}}, ColumnKind: "unicodeCodePoints", Results: results}},
	})
}

func sarifRuleOf(rule check.Rule) sarifRule {
	s := sarifRule{ID: rule.Name, Short: sarifMessage{Text: rule.Doc}}
	s.Help.Text = fmt.Sprintf("%s\nInstead of: %s\nwrite: %s", rule.Doc, rule.Bad, rule.Good)
	s.Help.Markdown = ruleMarkdown(rule)
	s.Default.Level = sarifLevel(rule.Severity)
	return s
}

func sarifLevel(s motive.Severity) string {
	return map[motive.Severity]string{motive.Error: "error", motive.Warning: "warning", motive.Info: "note"}[s]
}

func sarifPlace(p motive.Pos) sarifLocation {
	var l sarifLocation
	l.Physical.Artifact.URI = fileURI(p.File)
	if p.Line > 0 {
		l.Physical.Region = &sarifRegion{StartLine: p.Line, StartColumn: p.Column, EndLine: p.EndLine, EndColumn: p.EndCol}
	}
	return l
}

// fileURI returns a reference relative to the folder in which the check ran. If
// the path is absolute, it returns a file URL.
func fileURI(file string) string {
	slashed := strings.ReplaceAll(filepath.ToSlash(file), `\`, "/")
	u := url.URL{Path: strings.TrimPrefix(slashed, "./")}
	if strings.HasPrefix(slashed, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

// fingerprints identify a finding even after its line has moved. A fingerprint
// is made of the rule, the file, the trimmed text of the line, and a number
// that counts the findings with the same rule, file and text.
type fingerprints struct {
	lines map[string][]string
	seen  map[string]int
}

func newFingerprints(sources map[string][]byte) *fingerprints {
	f := &fingerprints{lines: map[string][]string{}, seen: map[string]int{}}
	for file, data := range sources {
		f.lines[file] = sourceLines(data)
	}
	return f
}

// next returns the fingerprint of the next finding, in the order of the
// findings.
func (f *fingerprints) next(p motive.Problem) string {
	line := ""
	if lines := f.lines[p.File]; p.Line >= 1 && p.Line <= len(lines) {
		line = strings.TrimSpace(lines[p.Line-1])
	}
	key := strings.Join([]string{p.Rule, fileURI(p.File), line}, "\x00")
	f.seen[key]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, f.seen[key]))
	return hex.EncodeToString(sum[:16])
}
