package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// ignorePrefix begins a comment that ignores findings.
const ignorePrefix = "buyin:ignore"

func commentRules() []Rule {
	const source = "staticcheck's linter directives"
	return []Rule{
		{
			Name: "bad-ignore", Group: Comments, Severity: motive.Error, Source: source,
			Doc:  "a comment that ignores findings must name rules that exist and may be ignored, and give a reason",
			Bad:  "# buyin:ignore closed",
			Good: "# buyin:ignore closed -- a date is all we want here",
		},
		{
			Name: "unused-ignore", Group: Comments, Severity: motive.Warning, Source: source,
			Doc:  "a comment that ignores a finding that no longer exists hides the next one",
			Bad:  "ask: How was it? # buyin:ignore closed -- it was once",
			Good: "ask: How was it?",
		},
	}
}

// An ignoreKey identifies the findings that a comment can ignore: those of one rule on one
// line.
type ignoreKey struct {
	rule string
	line int
}

// applyIgnores drops the findings that comments ignore. It reports comments that are wrong,
// and comments that ignore nothing.
func (r *review) applyIgnores() {
	present := map[ignoreKey]bool{}
	for _, p := range r.found {
		present[ignoreKey{p.Rule, p.Line}] = true
	}
	ignored := map[ignoreKey]bool{}
	lines := ignoredLines(r.in.Comments)
	file := r.in.Places().File
	for i, c := range r.in.Comments {
		rules, reason, ok := parseIgnore(c.Text)
		if !ok {
			continue
		}
		pos := motive.Pos{File: file, Line: c.Line, Column: c.Column, EndLine: c.Line, EndCol: c.Column + len("# ") + utf8.RuneCountInString(c.Text)}
		if reason == "" || len(rules) == 0 {
			r.reportComment("bad-ignore", pos, "this comment must name a rule and give a reason", "write # "+ignorePrefix+" RULE -- reason")
			continue
		}
		for _, name := range rules {
			key := ignoreKey{name, lines[i]}
			switch {
			case !r.mayIgnore(name, pos):
			case present[key] && !ignored[key]:
				ignored[key] = true
			case !r.in.Severities[name].Off:
				r.reportComment("unused-ignore", pos, name+" finds nothing here", "delete the comment")
			}
		}
	}
	r.found = slices.DeleteFunc(r.found, func(p motive.Problem) bool { return ignored[ignoreKey{p.Rule, p.Line}] })
}

// parseIgnore returns the rules and the reason in a comment of the form "buyin:ignore RULE,
// RULE -- reason". For any other comment, ok is false.
func parseIgnore(comment string) (rules []string, reason string, ok bool) {
	rest, ok := strings.CutPrefix(comment, ignorePrefix)
	if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return nil, "", false
	}
	names, reason, _ := strings.Cut(rest, "--")
	rules = strings.FieldsFunc(names, func(c rune) bool { return c == ' ' || c == ',' || c == '\t' })
	return rules, strings.TrimSpace(reason), true
}

// ignoredLines returns the line that each comment is about. That is the comment's own line
// or, for a comment alone on its line, the next line that is not such a comment.
func ignoredLines(comments []Comment) []int {
	lines := make([]int, len(comments))
	below := map[int]int{} // by the line of a comment that is alone on its line
	for i, c := range slices.Backward(comments) {
		if c.Alone {
			below[c.Line] = max(c.Line+1, below[c.Line+1])
		}
		lines[i] = max(c.Line, below[c.Line])
	}
	return lines
}

// mayIgnore reports whether a comment may ignore findings of the rule. If not, it reports
// the comment at pos.
func (r *review) mayIgnore(name string, pos motive.Pos) bool {
	rule, known := RuleOf(name)
	switch {
	case !known:
		remedy := "see buyin catalogue rules"
		if near := Nearest(name); near != "" {
			remedy = `did you mean "` + near + `"?`
		}
		r.reportComment("bad-ignore", pos, "unknown rule "+english.Quote(name), remedy)
	case rule.Fixed():
		r.reportComment("bad-ignore", pos, name+" cannot be ignored, because the file cannot be used with it", "fix the file")
	default:
		return true
	}
	return false
}

// reportComment records a finding of a rule about comments, unless the settings
// switch the rule off.
func (r *review) reportComment(name string, pos motive.Pos, message, remedy string) {
	rule, _ := RuleOf(name)
	if s, ok := r.in.Severities[name]; ok {
		if s.Off {
			return
		}
		rule.Severity = s.Severity
	}
	r.rule = rule
	r.reportAt(pos, message, remedy)
}
