package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
)

// Input holds everything that a check needs. Catalogue and Places come from the reader of
// the file; the other fields are optional.
type Input struct {
	Catalogue  motive.Catalogue
	Places     motive.Places
	Read       motive.Problems                      // problems that the reader found
	Ambiguous  []Scalar                             // unquoted texts that are ambiguous
	Comments   []Comment                            // comments of a YAML file, in order
	Hear       func([]motive.Said) [][]motive.Heard // hears motivators in each of many notes; if it is nil, the cues judge the examples
	Severities map[string]Setting                   // by rule
}

// A Scalar is a text without quotes.
type Scalar struct {
	motive.Pos
	Text string
}

// A Comment is a comment of the file.
type Comment struct {
	Line, Column int    // from 1
	Text         string // after the #, without surrounding blanks
	Alone        bool   // nothing else is on its line
}

// A Setting is the severity that .buyin.yaml gives to a rule.
type Setting struct {
	Off      bool // the rule is switched off
	Severity motive.Severity
}

// Run checks a catalogue. It returns the findings of the reader and of the rules, in the
// order of their places. The same input gives the same findings.
func Run(in Input) motive.Problems {
	r := &review{in: in, found: slices.Clone(in.Read)}
	for _, rule := range Rules() {
		if rule.whole != nil && (rule.Fixed() || !in.Severities[rule.Name].Off) {
			r.rule = rule
			rule.whole(r)
		}
	}
	r.checkQuestions()
	r.applySettings()
	r.applyIgnores()
	return sorted(r.found)
}

// sorted returns the findings by place, rule and message. It sorts indices,
// because a finding is large and there may be many.
func sorted(found motive.Problems) motive.Problems {
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &found[i], &found[j]
		switch {
		case a.Line != b.Line:
			return cmp.Compare(a.Line, b.Line)
		case a.Column != b.Column:
			return cmp.Compare(a.Column, b.Column)
		}
		return cmp.Or(strings.Compare(a.Rule, b.Rule), strings.Compare(a.Message, b.Message), cmp.Compare(i, j))
	})
	all := make(motive.Problems, len(found))
	for i, from := range order {
		all[i] = found[from]
	}
	return all
}

// A review is one catalogue being checked.
type review struct {
	in    Input
	rule  Rule // the rule that is being applied
	found motive.Problems

	cueIndex   *cueIndex           // nil until it is needed
	plainCache map[string][]string // plain words by text
}

// reportAt records a finding of the current rule at pos.
func (r *review) reportAt(pos motive.Pos, message, remedy string) {
	r.found = append(r.found, motive.Problem{Pos: pos, Rule: r.rule.Name, Severity: r.rule.Severity, Message: message, Remedy: remedy})
}

// reportPath records a finding about the value at a path of the catalogue.
func (r *review) reportPath(message, remedy string, path ...any) {
	r.reportAt(r.in.Places(path...), message, remedy)
}

// reportIn records a finding about text[from:to]. path is the path of the text in the
// catalogue.
func (r *review) reportIn(text string, from, to int, path []any, message, remedy string) {
	r.reportAt(positionIn(r.in.Places(path...), text, from, to), message, remedy)
}

// positionIn returns the position of text[from:to], given the position of the whole text.
// It is exact if the text is on one line and has no escapes. Otherwise it is the position
// of the whole text.
func positionIn(pos motive.Pos, text string, from, to int) motive.Pos {
	length, quote := utf8.RuneCountInString(text), 0
	switch {
	case pos.Line == 0 || pos.EndLine != pos.Line:
		return pos
	case pos.EndCol-pos.Column == length+2:
		quote = 1
	case pos.EndCol-pos.Column != length:
		return pos
	}
	start := pos.Column + quote
	pos.Column = start + utf8.RuneCountInString(text[:from])
	pos.EndCol = start + utf8.RuneCountInString(text[:to])
	return pos
}

// applySettings sets the severities of findings from the settings, and drops the findings
// of rules that are switched off.
func (r *review) applySettings() {
	r.found = slices.DeleteFunc(r.found, func(p motive.Problem) bool {
		rule, _ := RuleOf(p.Rule)
		return r.in.Severities[p.Rule].Off && !rule.Fixed()
	})
	for i, p := range r.found {
		rule, _ := RuleOf(p.Rule)
		if s, ok := r.in.Severities[p.Rule]; ok && !rule.Fixed() {
			r.found[i].Severity = s.Severity
		}
	}
}
