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
	return inOrder(r.found)
}

// inOrder are the findings by place, rule and message, those alike in the order
// in which they were found. What is moved about is their numbers: a finding is
// large, and there may be many.
func inOrder(found motive.Problems) motive.Problems {
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
	sorted := make(motive.Problems, len(found))
	for i, from := range order {
		sorted[i] = found[from]
	}
	return sorted
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
	each := func(m *motive.Motivator, called []*family, text string, path func() []any) {
		q := &question{Sentence: Parse(text), about: m, called: called}
		if len(q.Words) == 0 {
			return
		}
		for _, rule := range rules {
			if s := rule.question(q); s != nil {
				r.rule = rule
				if s.mild {
					r.rule.Severity = min(r.rule.Severity, motive.Info)
				}
				r.within(text, s.from, s.to, path(), s.message, s.remedy)
			}
		}
	}
	for i := range r.in.Catalogue.Motivators {
		m := &r.in.Catalogue.Motivators[i]
		called := familiesOf(m)
		for k := range m.Probes {
			eachWording(&m.Probes[k], func(text, key string, n int) {
				each(m, called, text, func() []any { return wordingPath(key, n, "motivators", i, "probes", k) })
			})
		}
	}
	for k := range r.in.Catalogue.Openers {
		eachWording(&r.in.Catalogue.Openers[k], func(text, key string, n int) {
			each(nil, nil, text, func() []any { return wordingPath(key, n, "openers", k) })
		})
	}
}

// eachWording visits what a question may be asked as: the key under which each
// wording stands, and its place in the list there, -1 where there is no list.
func eachWording(q *motive.Question, visit func(text, key string, n int)) {
	visit(q.Ask, "ask", -1)
	for i, s := range q.Reword {
		visit(s, "reword", i)
	}
	for i, s := range q.FollowUp {
		visit(s, "follow_up", i)
	}
}

// wordingPath is the path of a wording of the question at a path.
func wordingPath(key string, n int, path ...any) []any {
	if n < 0 {
		return append(path, key)
	}
	return append(path, key, n)
}

// eachHidden visits the first character of each text of the catalogue that is
// not safe to show: text[from:to], and the path of the text.
func (r *review) eachHidden(visit func(text string, from, to int, path []any)) {
	c := r.in.Catalogue
	look := func(text string, path func() []any) {
		if from, to, ok := hiddenIn(text); ok {
			visit(text, from, to, path())
		}
	}
	questions := func(qs []motive.Question, path ...any) {
		for i := range qs {
			eachWording(&qs[i], func(text, key string, n int) {
				look(text, func() []any { return wordingPath(key, n, append(slices.Clone(path), i)...) })
			})
		}
	}
	look(c.Name, func() []any { return []any{"name"} })
	for i := range c.Motivators {
		m := &c.Motivators[i]
		one := func(text string, keys ...any) {
			look(text, func() []any { return append([]any{"motivators", i}, keys...) })
		}
		list := func(texts []string, key string) {
			for k, s := range texts {
				look(s, func() []any { return []any{"motivators", i, key, k} })
			}
		}
		one(m.Name, "name")
		one(m.Meaning, "meaning")
		one(m.Appeal.Say, "appeal", "say")
		one(m.Appeal.Avoid, "appeal", "avoid")
		one(m.Choice, "choice")
		list(m.Cues, "cues")
		questions(m.Probes, "motivators", i, "probes")
		list(m.Examples, "examples")
		list(m.Refusals, "refusals")
		list(m.CounterExamples, "counter_examples")
	}
	questions(c.Openers, "openers")
	for k, s := range c.NeutralExamples {
		look(s, func() []any { return []any{"neutral_examples", k} })
	}
}

// hiddenIn finds the first character of a text that is not safe to show.
// Tabs and line breaks are; so are joiners and selectors between the right
// neighbours.
func hiddenIn(text string) (from, to int, ok bool) {
	if strings.ContainsAny(text, "\t\r") {
		text = blank.Replace(text)
	}
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

var blank = strings.NewReplacer("\t", " ", "\r", " ")

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
