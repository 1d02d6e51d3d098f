// Package power finds in the words of a question what somebody's own boss should not ask
// for. It looks for phrases, and judges neither tone nor intention. It is pure.
package power

import (
	"sync"

	"buyin/internal/english"
)

// A Finding is what a boss should not ask for.
type Finding struct {
	Span   english.Span
	Remedy string // what to ask instead
	Kind   string // "accuse themselves", "inform on others", "declare loyalty" or "talk about private time"
}

// Find looks in the words of a clause. question holds the words of the whole question,
// which may give a phrase another sense.
func Find(clause, question english.Words) (f Finding, ok bool) {
	all := allAsks()
	n, ok := all.first(clause, func(n int) bool {
		s, ok := all.asks[n].findIn(clause, question)
		if ok {
			f.Span = s
		}
		return ok
	})
	if ok {
		f.Kind = all.asks[n].kind
		f.Remedy = remedies[f.Kind]
	}
	return f, ok
}

var remedies = map[string]string{
	"accuse themselves":       "ask about the work and what gets in its way",
	"inform on others":        "ask about their own work, and what would help it",
	"declare loyalty":         "ask what they want from their work",
	"talk about private time": "leave it out, and listen if they bring it up",
}

// An ask is a phrase that asks for one of the things that a boss should not ask for.
type ask struct {
	phrases *english.PhraseList
	unless  *english.Set // words that give the phrase another sense
	kind    string
	of      string // "you" or "others": a word before the phrase must name them
	bare    bool   // the phrase does not count if it describes a noun after it
}

func (a *ask) findIn(ws, question english.Words) (found english.Span, ok bool) {
	ws.FindAll(a.phrases, func(s english.Span) bool {
		if a.accepts(ws, question, s) {
			found, ok = s, true
		}
		return !ok
	})
	return found, ok
}

// accepts reports whether a match counts.
func (a *ask) accepts(ws, question english.Words, s english.Span) bool {
	switch {
	case a.of == "you" && !namesReport(ws[:s.From]), a.of == "others" && !namesOthers(ws[:s.From]):
		return false
	case a.bare && ws.DescribesThing(s):
		return false
	}
	return !question.HasAnyNumber(a.unless)
}

// subjectReach is how many words before a phrase its subject is looked for.
const subjectReach = 8

// namesReport reports whether the words end with something about the report. The "you" of
// "can you tell me" does not count.
func namesReport(ws english.Words) bool {
	for i := max(0, len(ws)-subjectReach); i < len(ws); i++ {
		if ws.In(i, reportWords) && !ws.IsRequestVerb(i+1) {
			return true
		}
	}
	return false
}

// namesOthers reports whether the words end with something about other people: a word for
// them, or a name.
func namesOthers(ws english.Words) bool {
	for i := max(0, len(ws)-subjectReach); i < len(ws); i++ {
		if ws.In(i, otherWords) || i > 0 && ws[i].Capital && !ws.Is(i, "i i'm i've i'd i'll") {
			return true
		}
	}
	return false
}

// An askList holds what the rule looks for.
type askList struct {
	anchoredList
	asks []ask
}

// asksIn returns the asks of a section. Each begins with a line "any: KIND", "bare: KIND",
// "you: KIND" or "others: KIND" and ends with a line "unless: WORDS".
func asksIn(file, section string) func() askList {
	return sync.OnceValue(func() askList {
		var l askList
		var phrases []string
		from := 0 // first ask of the block
		for _, b := range english.ListsOf("rules/" + file).Section(section) {
			if b.Key == "unless" {
				unless := english.NewSet(b.Value)
				for ; from < len(l.asks); from++ {
					l.asks[from].unless = unless
				}
				continue
			}
			for _, phrase := range b.Phrases {
				l.asks = append(l.asks, ask{phrases: english.NewPhrases(phrase), kind: b.Value, of: b.Key, bare: b.Key == "bare"})
			}
			phrases = append(phrases, b.Phrases...)
		}
		l.anchoredList = newAnchoredList(phrases)
		return l
	})
}

var (
	allAsks     = asksIn("power", "asks")
	reportWords = english.SetIn("rules/power", "you")
	otherWords  = english.SetIn("rules/power", "others")
)
