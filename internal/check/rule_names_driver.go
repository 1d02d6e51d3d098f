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
	says := func(ws []word, h hit) *slip {
		return q.slip(ws, h, q.quote(ws, h)+" names the motivator that the probe explores", "ask about an event in which it may show, without naming it")
	}
	for i := range q.parts {
		ws := q.parts[i].words
		weighing := anyPhrase(ws, weighings)
		for _, f := range q.called {
			found := (*slip)(nil)
			look := func(list *phraseList, free bool) {
				each(ws, list, func(h hit) bool {
					if free || !modified(ws, h) && !literal(q.words, f.unless) {
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
			if found == nil && general(&q.parts[i]) {
				each(ws, f.core, func(h hit) bool {
					if !modified(ws, h) && !literal(q.words, f.unless) && !ofAThing(ws, h.to) {
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
func modified(ws []word, h hit) bool { return nounAt(ws, h.to) }

// general reports whether a part asks how things are, and not about something
// that happened.
func general(p *part) bool {
	if !p.asks || pastTense(p.form(p.head+1)) {
		return false
	}
	for _, w := range p.asked() {
		if in(w.form, "did was were had last when happened went came week day time first") && !(w.form == "when" && p.words[p.head].form == "when") {
			return false
		}
	}
	return true
}

// ofAThing reports whether "of the" or "of a" follows: the meaning of the lamp.
func ofAThing(ws []word, i int) bool {
	return i+1 < len(ws) && ws[i].form == "of" && in(ws[i+1].form, "the a an this that")
}

// weighings are ways to ask what a thing counts for: here even a loose synonym
// gives the motivator away.
var weighings = listed("names", "weighings")

// A family is what a driver is called in plain words. It serves a motivator
// one of whose words, in id or name, is among its heads.
type family struct {
	heads   string
	plain   *phraseList // always name it
	careful *phraseList // name it unless a noun follows
	weighed *phraseList // name it where the question asks what it counts for
	core    *phraseList // name it where the question is of how things are, not of something that happened
	unless  map[string]bool
}

func (f family) of(called []word) bool {
	for _, w := range called {
		if in(w.form, f.heads) {
			return true
		}
	}
	return false
}

func familiesOf(m *motive.Motivator) []*family {
	var all []*family
	called := wordsOf(strings.ReplaceAll(m.ID, "-", " ") + " " + m.Name)
	for _, f := range families() {
		if f.of(called) {
			all = append(all, f)
		}
	}
	return all
}

// ownName finds the whole name of the motivator, or its only word.
func ownName(ws []word, m *motive.Motivator) (hit, bool) {
	name := wordsOf(m.Name)
	if len(name) == 0 {
		return hit{}, false
	}
	for i := 0; i+len(name) <= len(ws); i++ {
		k := 0
		for k < len(name) && sameWord(ws[i+k].form, name[k].form) && !ws[i+k].mention {
			k++
		}
		h := hit{i, i + k}
		if k == len(name) && (len(name) > 1 || !modified(ws, h)) {
			return h, true
		}
	}
	return hit{}, false
}

func sameWord(a, b string) bool {
	return a == b || strings.TrimSuffix(a, "s") == b || a == strings.TrimSuffix(b, "s")
}

var families = listedFamilies("names", "families")
