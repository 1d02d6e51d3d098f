package reflection

import (
	"strings"

	"buyin/internal/english"
)

// Bounds of a quotation, in words.
const (
	minQuoted = 2
	maxQuoted = 6
)

// A span is a run of words of an answer, words[from:to].
type span struct{ from, to int }

// A clause is a run of words without a pause or a joining word.
type clause struct {
	span
	dependent   bool // begins with a word such as "if" or "when", or goes on from there
	conditional bool // in a sentence after "if", and not what would follow
}

// clauses splits the words into clauses, without the words that join them or
// only lead in.
func (a *answer) clauses() (all []clause) {
	for from := 0; from < len(a.words); {
		to := from + 1
		for to < len(a.words) && !a.startsClause(to) {
			to++
		}
		if c := a.trimLeadIns(span{from, to}); c.from < c.to {
			next := clause{c, a.words.In(c.from, dependents), a.words.Is(c.from, "if unless")}
			if n := len(all); n > 0 && a.continues(all[n-1], from, c) {
				next.dependent, next.conditional = true, all[n-1].conditional
			}
			all = append(all, next)
		}
		from = to
	}
	return all
}

// continues reports whether a clause, which begins at word from with what joins
// it, depends on what the one before depends on: "if we had a lift and I could",
// "do that again and I stay home".
func (a *answer) continues(before clause, from int, c span) bool {
	pause := a.words[from].Pause
	if pause != 0 && pause != ',' {
		return false
	}
	opens := before.has(func(i int) bool { return a.words.Is(i, "if when whenever unless whether") })
	switch {
	case pause == 0:
		return before.dependent || opens || a.words.Is(before.from, "do say try touch give call ask")
	case before.conditional, before.dependent && before.has(func(i int) bool { return a.words.Is(i, "say says") }):
		return !a.words.Is(c.from, "i'd i'll we'd we'll would i we")
	}
	return false
}

// startsClause reports whether a clause begins at word i.
func (a *answer) startsClause(i int) bool {
	switch {
	case a.words[i].Pause != 0, a.words[i].Quoted != a.words[i-1].Quoted:
		return true
	case a.words.Is(i-1, "nothing all"):
		return false
	case a.words.In(i, softJoiners):
		return (a.words.In(i+1, subjects) || a.words.Is(i, "so") && a.words.Is(i+1, "the my our")) && a.words[i+1].Pause == 0
	}
	return a.words.In(i, joiners)
}

// trimLeadIns removes words such as "well" and "i think" from the start, and the
// word that joins the clause to the one before.
func (a *answer) trimLeadIns(s span) span {
	for s.from < s.to {
		n := leadIns.Match(a.words[:s.to], s.from)
		if n == 0 && a.words.In(s.from, joiners) {
			n = 1
		}
		if n == 0 {
			break
		}
		s.from += n
	}
	return s
}

// textOf returns the words of the span as they were written.
func (a *answer) textOf(s span) string {
	return a.text[a.words[s.from].Start:a.words[s.to-1].End]
}

// has reports whether a word of the span passes the test.
func (s span) has(test func(i int) bool) bool {
	for i := s.from; i < s.to; i++ {
		if test(i) {
			return true
		}
	}
	return false
}

// hasIn reports whether a word of the span is in one of the sets.
func (a *answer) hasIn(s span, sets ...*english.Set) bool {
	return s.has(func(i int) bool {
		for _, set := range sets {
			if a.words.In(i, set) {
				return true
			}
		}
		return false
	})
}

// hasVerb reports whether a word of the span may be a finite verb.
func (a *answer) hasVerb(s span) bool {
	return s.has(func(i int) bool {
		form := a.words.Form(i)
		return a.words.IsAuxiliary(i) || a.words.IsVerb(i) || a.words.IsPastTense(i) || telling.Has(form) && thirdForms.Has(form) ||
			strings.Contains(form, "'") && !strings.HasSuffix(form, "'s") || a.isShortIs(i)
	})
}

// isShortIs reports whether word i ends in a short "is": "it's".
func (a *answer) isShortIs(i int) bool {
	return a.words.Is(i, "it's that's there's he's she's what's everybody's nobody's everyone's")
}
