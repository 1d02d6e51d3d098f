package check

import (
	"strings"
	"sync"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var namesTheDriverRule = Rule{
	Name: "names-the-driver", Group: Wording, Severity: motive.Warning, question: findNamedDriver, Source: tourangeau,
	Doc:  "a probe that contains its own motivator's name, or a plain synonym, suggests the answer; openers are exempt",
	Bad:  "How important is pay to you?",
	Good: "What made you take this job over the others?",
}

// findNamedDriver finds probes that name the motivator that they explore, or use a plain
// synonym of it. It ignores openers, because they explore no motivator.
func findNamedDriver(q *question) *finding {
	if q.motivator == nil {
		return nil
	}
	for i := range q.Clauses {
		c := &q.Clauses[i]
		if s, ok := namedIn(q, c); ok {
			return q.flag(c.Words, s, "names the motivator that the probe explores", "ask about an event where it might show, without naming it")
		}
	}
	return nil
}

// namedIn finds the motivator's name or a synonym in a clause. For a motivator that belongs
// to a family, it looks only for the family's synonyms.
func namedIn(q *question, c *english.Clause) (english.Span, bool) {
	if len(q.families) == 0 {
		return findName(c.Words, q.motivator)
	}
	for _, f := range q.families {
		if s, ok := f.findIn(q, c); ok {
			return s, true
		}
	}
	return english.Span{}, false
}

// A family holds the synonyms of a motivator in plain words. It applies to a motivator if
// one of the family's heads is a word of the motivator's id or name.
type family struct {
	heads   string
	plain   *english.PhraseList // always names the motivator
	careful *english.PhraseList // names the motivator unless a noun follows
	weighed *english.PhraseList // names the motivator in a question about how important something is
	core    *english.PhraseList // names the motivator in a question about how things are, but not in one about an event
	unless  *english.Set        // words that show that a synonym has another sense here
}

// findIn finds one of the family's synonyms in a clause of a question.
func (f *family) findIn(q *question, c *english.Clause) (english.Span, bool) {
	ws := c.Words
	if s, ok := ws.Find(f.plain); ok {
		return s, true
	}
	named := func(s english.Span) bool {
		return !describesNoun(ws, s) && !q.Words.HasAnyNumber(f.unless)
	}
	if s, ok := findWhere(ws, f.careful, named); ok {
		return s, true
	}
	if ws.Contains(weighings) {
		if s, ok := findWhere(ws, f.weighed, named); ok {
			return s, true
		}
	}
	if !isGeneral(c) {
		return english.Span{}, false
	}
	return findWhere(ws, f.core, func(s english.Span) bool {
		ofThing := ws.Is(s.To, "of") && ws.Is(s.To+1, "the a an this that") // the meaning of the lamp
		return named(s) && !ofThing
	})
}

// findWhere finds the first match of the phrases that accept returns true for.
func findWhere(ws english.Words, list *english.PhraseList, accept func(english.Span) bool) (found english.Span, ok bool) {
	ws.FindAll(list, func(s english.Span) bool {
		if accept(s) {
			found, ok = s, true
		}
		return !ok
	})
	return found, ok
}

// describesNoun reports whether the span only describes the noun after it, as in "load
// balancer" and "security desk".
func describesNoun(ws english.Words, s english.Span) bool { return ws.NounFollows(s.To) }

// isGeneral reports whether a clause asks how things are, and not about an event.
func isGeneral(c *english.Clause) bool {
	if !c.Asks || c.Words.IsPastTense(c.Head+1) {
		return false
	}
	asked := c.Asked()
	if asked.HasIn(eventWords) {
		return false
	}
	return asked.Is(0, "when") || !asked.Has("when")
}

// findName finds the motivator's whole name. A name of one word does not count if it only
// describes a noun.
func findName(ws english.Words, m *motive.Motivator) (english.Span, bool) {
	name := english.Split(m.Name)
	if len(name) == 0 {
		return english.Span{}, false
	}
	for i := 0; i+len(name) <= len(ws); i++ {
		s := ws.Span(i, len(name))
		if sameWords(ws[i:s.To], name) && (len(name) > 1 || !describesNoun(ws, s)) {
			return s, true
		}
	}
	return english.Span{}, false
}

// sameWords reports whether the words are those of the name. Singular and plural count as
// the same; quoted words do not count.
func sameWords(ws, name english.Words) bool {
	for i := range name {
		if ws[i].Quoted || !sameNoun(ws[i].Form, name[i].Form) {
			return false
		}
	}
	return true
}

func sameNoun(a, b string) bool {
	return a == b || strings.TrimSuffix(a, "s") == b || a == strings.TrimSuffix(b, "s")
}

// familiesOf returns the families that apply to a motivator.
func familiesOf(m *motive.Motivator) []*family {
	var all []*family
	words := english.Split(strings.ReplaceAll(m.ID, "-", " ") + " " + m.Name)
	for _, f := range families() {
		if words.Has(f.heads) {
			all = append(all, f)
		}
	}
	return all
}

// familiesIn returns the families of a section. Each begins with a line "heads: WORDS".
func familiesIn(file, section string) func() []*family {
	return sync.OnceValue(func() []*family {
		var all []*family
		f := &family{}
		for _, b := range english.ListsOf("rules/" + file).Section(section) {
			switch phrases := english.NewPhrases(b.Phrases...); b.Key {
			case "heads":
				f = &family{heads: b.Value}
				all = append(all, f)
			case "core":
				f.core = phrases
			case "plain":
				f.plain = phrases
			case "careful":
				f.careful = phrases
			case "weighed":
				f.weighed = phrases
			case "unless":
				f.unless = english.NewSet(b.Value)
			}
		}
		return all
	})
}

var (
	// weighings are questions about how important something is. In such a question even a
	// loose synonym reveals the motivator.
	weighings  = phrasesIn("names-the-driver", "weighings")
	families   = familiesIn("names-the-driver", "families")
	eventWords = setIn("names-the-driver", "eventWords")
)
