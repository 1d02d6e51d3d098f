package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// Input is what a review is made of. Catalogue and Places come from the reader
// of the file; the rest may be left out.
type Input struct {
	Catalogue  motive.Catalogue
	Places     motive.Places
	Read       motive.Problems             // what the reader found
	Bare       []Scalar                    // bare texts that can be mistaken for something else
	Comments   []Comment                   // of a YAML file, in its order
	Hear       func(string) []motive.Heard // nil: examples are judged by their cues
	Severities map[string]Setting          // by rule
}

// A Scalar is a text that stands without quotes.
type Scalar struct {
	motive.Pos
	Text string
}

// A Comment is a comment of the file.
type Comment struct {
	Line, Column int    // from 1
	Text         string // after the #, without the blanks around it
	Alone        bool   // it has its line to itself
}

// A Setting is what a rule is to count as, or that it is off.
type Setting struct {
	Off      bool
	Severity motive.Severity
}

// Run reviews a catalogue: what the reader found and what the rules find, in
// the order of their places. The same input gives the same findings.
func Run(in Input) motive.Problems {
	r := &review{in: in, found: slices.Clone(in.Read)}
	for _, rule := range Rules() {
		r.rule = rule
		switch {
		case in.Severities[rule.Name].Off && !rule.Fixed():
		case rule.whole != nil:
			rule.whole(r)
		}
	}
	r.readQuestions()
	r.set()
	r.ignore()
	slices.SortStableFunc(r.found, func(a, b motive.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), strings.Compare(a.Rule, b.Rule), strings.Compare(a.Message, b.Message))
	})
	return r.found
}

// A review is one catalogue under review.
type review struct {
	in    Input
	rule  Rule // the one at work
	found motive.Problems
	known []cueAt // the catalogue's cues in words, once they are asked for

	claims  map[string][]int    // the motivators that claim a cue, by its words, once they are asked for
	longest int                 // words of a cue, at most longestCue
	plainly map[string][]string // the plain words of texts, as far as they were asked for
}

// at tells of something at a place.
func (r *review) at(pos motive.Pos, message, remedy string) {
	r.found = append(r.found, motive.Problem{Pos: pos, Rule: r.rule.Name, Severity: r.rule.Severity, Message: message, Remedy: remedy})
}

// here tells of the value at a path.
func (r *review) here(message, remedy string, path ...any) {
	r.at(r.in.Places(path...), message, remedy)
}

// within tells of the bytes [from, to) of the text at a path, as exactly as
// the text's place in the file allows.
func (r *review) within(text string, from, to int, path []any, message, remedy string) {
	r.at(inside(r.in.Places(path...), text, from, to), message, remedy)
}

// inside is the place of text[from:to] where the text takes the place: exact if
// it is written on one line as it is, bare or in quotes, else the whole text's.
func inside(pos motive.Pos, text string, from, to int) motive.Pos {
	length, lead := utf8.RuneCountInString(text), 0
	switch {
	case pos.Line == 0 || pos.EndLine != pos.Line:
		return pos
	case pos.EndCol-pos.Column == length+2:
		lead = 1
	case pos.EndCol-pos.Column != length:
		return pos
	}
	at := pos.Column + lead
	pos.Column = at + utf8.RuneCountInString(text[:from])
	pos.EndCol = at + utf8.RuneCountInString(text[:to])
	return pos
}

// readQuestions has every wording rule read every question.
func (r *review) readQuestions() {
	var rules []Rule
	for _, rule := range wording() {
		if !r.in.Severities[rule.Name].Off {
			rules = append(rules, rule)
		}
	}
	if language, _, _ := strings.Cut(strings.ToLower(r.in.Catalogue.Language), "-"); language != "en" {
		return
	}
	each := func(m *motive.Motivator, called []*family, text string, path ...any) {
		q := &question{sentence: read(text), about: m, called: called}
		if len(q.words) == 0 {
			return
		}
		for _, rule := range rules {
			if s := rule.question(q); s != nil {
				r.rule = rule
				if s.mild {
					r.rule.Severity = min(r.rule.Severity, motive.Info)
				}
				r.within(text, s.from, s.to, path, s.message, s.remedy)
			}
		}
	}
	for i := range r.in.Catalogue.Motivators {
		m := &r.in.Catalogue.Motivators[i]
		called := familiesOf(m)
		for k, q := range m.Probes {
			eachWording(q, func(text string, path ...any) {
				each(m, called, text, append([]any{"motivators", i, "probes", k}, path...)...)
			})
		}
	}
	for k, q := range r.in.Catalogue.Openers {
		eachWording(q, func(text string, path ...any) { each(nil, nil, text, append([]any{"openers", k}, path...)...) })
	}
}

func eachWording(q motive.Question, visit func(text string, path ...any)) {
	visit(q.Ask, "ask")
	for i, s := range q.Reword {
		visit(s, "reword", i)
	}
	for i, s := range q.FollowUp {
		visit(s, "follow_up", i)
	}
}

// eachText visits every text of the catalogue with its path.
func (r *review) eachText(visit func(text string, path ...any)) {
	c := r.in.Catalogue
	visit(c.Name, "name")
	list := func(texts []string, path ...any) {
		for i, s := range texts {
			visit(s, append(slices.Clone(path), i)...)
		}
	}
	questions := func(qs []motive.Question, path ...any) {
		for i, q := range qs {
			eachWording(q, func(text string, more ...any) { visit(text, append(append(slices.Clone(path), i), more...)...) })
		}
	}
	for i, m := range c.Motivators {
		visit(m.Name, "motivators", i, "name")
		visit(m.Meaning, "motivators", i, "meaning")
		visit(m.Appeal.Say, "motivators", i, "appeal", "say")
		visit(m.Appeal.Avoid, "motivators", i, "appeal", "avoid")
		visit(m.Choice, "motivators", i, "choice")
		list(m.Cues, "motivators", i, "cues")
		questions(m.Probes, "motivators", i, "probes")
		list(m.Examples, "motivators", i, "examples")
		list(m.Refusals, "motivators", i, "refusals")
		list(m.CounterExamples, "motivators", i, "counter_examples")
	}
	questions(c.Openers, "openers")
	list(c.NeutralExamples, "neutral_examples")
}

// hiddenIn finds the first character of a text that is not safe to show.
// Tabs and line breaks are; so are joiners and selectors between the right
// neighbours.
func hiddenIn(text string) (from, to int, ok bool) {
	text = blanks.Replace(text)
	seen := visible.Text(text)
	if seen == text {
		return 0, 0, false
	}
	for text[from] == seen[from] { // they differ, and seen is never the shorter one
		from++
	}
	_, n := utf8.DecodeRuneInString(text[from:])
	return from, from + n, true
}

var blanks = strings.NewReplacer("\t", " ", "\r", " ")

// set gives findings the severities that the settings ask for.
func (r *review) set() {
	kept := r.found[:0]
	for _, p := range r.found {
		s, ok := r.in.Severities[p.Rule]
		rule, known := RuleOf(p.Rule)
		switch {
		case !ok || known && rule.Fixed():
		case s.Off:
			continue
		default:
			p.Severity = s.Severity
		}
		kept = append(kept, p)
	}
	r.found = kept
}
