package check

import (
	"strings"

	"buyin/internal/motive"
)

// namesTheDriver finds probes that say what they explore: the motivator's own
// name, or a plain synonym. An opener explores nothing and cannot.
func namesTheDriver(q *question) *slip {
	if q.about == nil {
		return nil
	}
	m := q.about
	says := func(ws []Word, h Span) *slip {
		return q.slip(ws, h, q.quote(ws, h)+" names the motivator that the probe explores", "ask about an event in which it may show, without naming it")
	}
	for i := range q.Clauses {
		ws := q.Clauses[i].Words
		weighing := Contains(ws, weighings)
		for _, f := range q.called {
			found := (*slip)(nil)
			look := func(list *PhraseList, free bool) {
				EachMatch(ws, list, func(h Span) bool {
					if free || !modified(ws, h) && !literal(q.Words, f.unless) {
						found = says(ws, h)
					}
					return found == nil
				})
			}
			look(f.plain, true)
			if found == nil {
				look(f.careful, false)
			}
			if found == nil && weighing {
				look(f.weighed, false)
			}
			if found == nil && general(&q.Clauses[i]) {
				EachMatch(ws, f.core, func(h Span) bool {
					if !modified(ws, h) && !literal(q.Words, f.unless) && !ofAThing(ws, h.To) {
						found = says(ws, h)
					}
					return found == nil
				})
			}
			if found != nil {
				return found
			}
		}
		if h, ok := ownName(ws, m); ok && len(q.called) == 0 {
			return says(ws, h)
		}
	}
	return nil
}

// modified reports whether the hit only says what kind of thing the next word
// is, or begins a longer word: a load balancer, security desk.
func modified(ws []Word, h Span) bool { return NounAt(ws, h.To) }

// general reports whether a part asks how things are, and not about something
// that happened.
func general(p *Clause) bool {
	if !p.Asks || IsPastTense(p.Form(p.Head+1)) {
		return false
	}
	for _, w := range p.Asked() {
		if OneOf(w.Form, "did was were had last when happened went came week day time first") && !(w.Form == "when" && p.Words[p.Head].Form == "when") {
			return false
		}
	}
	return true
}

// ofAThing reports whether "of the" or "of a" follows: the meaning of the lamp.
func ofAThing(ws []Word, i int) bool {
	return i+1 < len(ws) && ws[i].Form == "of" && OneOf(ws[i+1].Form, "the a an this that")
}

// weighings are ways to ask what a thing counts for: here even a loose synonym
// gives the motivator away.
var weighings = listed("names", "weighings")

// A family is what a driver is called in plain words. It serves a motivator
// one of whose words, in id or name, is among its heads.
type family struct {
	heads   string
	plain   *PhraseList // always name it
	careful *PhraseList // name it unless a noun follows
	weighed *PhraseList // name it where the question asks what it counts for
	core    *PhraseList // name it where the question is of how things are, not of something that happened
	unless  map[string]bool
}

func (f family) of(called []Word) bool {
	for _, w := range called {
		if OneOf(w.Form, f.heads) {
			return true
		}
	}
	return false
}

func familiesOf(m *motive.Motivator) []*family {
	var all []*family
	called := Split(strings.ReplaceAll(m.ID, "-", " ") + " " + m.Name)
	for _, f := range families() {
		if f.of(called) {
			all = append(all, f)
		}
	}
	return all
}

// ownName finds the whole name of the motivator, or its only word.
func ownName(ws []Word, m *motive.Motivator) (Span, bool) {
	name := Split(m.Name)
	if len(name) == 0 {
		return Span{}, false
	}
	for i := 0; i+len(name) <= len(ws); i++ {
		k := 0
		for k < len(name) && sameWord(ws[i+k].Form, name[k].Form) && !ws[i+k].Quoted {
			k++
		}
		h := Span{i, i + k}
		if k == len(name) && (len(name) > 1 || !modified(ws, h)) {
			return h, true
		}
	}
	return Span{}, false
}

func sameWord(a, b string) bool {
	return a == b || strings.TrimSuffix(a, "s") == b || a == strings.TrimSuffix(b, "s")
}

var families = listedFamilies("names", "families")
