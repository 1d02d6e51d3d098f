package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
)

const ignoring = "buyin:ignore"

func commentRules() []Rule {
	return []Rule{
		{Name: "bad-ignore", Group: Comments, Severity: motive.Error, Source: "staticcheck's linter directives",
			Doc: "a comment that ignores findings must name rules that there are and may be ignored, and give its reason", Bad: "# buyin:ignore closed", Good: "# buyin:ignore closed -- a date is all we want here"},
		{Name: "unused-ignore", Group: Comments, Severity: motive.Warning, Source: "staticcheck's linter directives",
			Doc: "a comment that ignores a finding which is not there hides the next one", Bad: "ask: How was it? # buyin:ignore closed -- it was once", Good: "ask: How was it?"},
	}
}

// ignore drops the findings that comments ignore, and tells of comments that
// do not do what they say. A comment that has its line to itself speaks of the
// next line that is not a comment, any other of its own line.
func (r *review) ignore() {
	below := map[int]int{} // the line that a comment with a line to itself speaks of
	for _, c := range slices.Backward(r.in.Comments) {
		if c.Alone {
			below[c.Line] = max(c.Line+1, below[c.Line+1])
		}
	}
	here := map[finding]bool{}
	for _, p := range r.found {
		here[finding{p.Rule, p.Line}] = true
	}
	ignored := map[finding]bool{}
	file := r.in.Places().File
	for _, c := range r.in.Comments {
		rest, ok := strings.CutPrefix(c.Text, ignoring)
		if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			continue
		}
		pos := motive.Pos{File: file, Line: c.Line, Column: c.Column, EndLine: c.Line, EndCol: c.Column + len("# ") + utf8.RuneCountInString(c.Text)}
		names, reason, _ := strings.Cut(rest, "--")
		line := max(c.Line, below[c.Line])
		rules := strings.FieldsFunc(names, func(c rune) bool { return c == ' ' || c == ',' || c == '\t' })
		if strings.TrimSpace(reason) == "" || len(rules) == 0 {
			r.tell("bad-ignore", pos, "a comment ignores findings without a rule or a reason", "write # "+ignoring+" RULE -- reason")
			continue
		}
		for _, name := range rules {
			at := finding{name, line}
			switch {
			case !r.mayIgnore(name, pos):
			case here[at] && !ignored[at]:
				ignored[at] = true
			case !r.in.Severities[name].Off:
				r.tell("unused-ignore", pos, "nothing is found here that "+name+" would tell of", "delete the comment")
			}
		}
	}
	r.found = slices.DeleteFunc(r.found, func(p motive.Problem) bool { return ignored[finding{p.Rule, p.Line}] })
}

// A finding is what a comment can ignore: those of one rule on one line.
type finding struct {
	rule string
	line int
}

// mayIgnore reports whether findings of the rule may be ignored, and tells of
// a comment at pos that would ignore others.
func (r *review) mayIgnore(name string, pos motive.Pos) bool {
	rule, known := RuleOf(name)
	switch {
	case !known:
		remedy := "buyin catalogue rules lists them"
		if near := Nearest(name); near != "" {
			remedy = `did you mean "` + near + `"?`
		}
		r.tell("bad-ignore", pos, `no rule "`+shown(name)+`"`, remedy)
	case rule.Fixed():
		r.tell("bad-ignore", pos, "findings of "+name+" cannot be ignored: the file cannot be used with them", "mend the file")
	default:
		return true
	}
	return false
}

func (r *review) tell(name string, pos motive.Pos, message, remedy string) {
	rule, _ := RuleOf(name)
	s, ok := r.in.Severities[name]
	if s.Off {
		return
	}
	if ok {
		rule.Severity = s.Severity
	}
	r.rule = rule
	r.at(pos, message, remedy)
}
