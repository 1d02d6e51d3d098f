package reflection

import "strings"

// tellingness says how much a quotation tells: its words of feeling and value,
// what is about themselves and about things, and whether it is a whole.
func (a *answer) tellingness(s span, c clause) float64 {
	score := 0.5 * float64(s.from) / float64(len(a.words)) // people end on what matters
	words, things := 0, 0
	for i := s.from; i < s.to; i++ {
		switch form := a.words.Form(i); {
		case telling.Has(form):
			words++
		case a.words.In(i, selves):
			score += 0.6
		case isNumber(form), a.isName(i):
			score -= 0.7
		case len(form) > 3 && a.words.IsNoun(i) && !emptyWords.Has(form) && !emptyNouns.Has(form):
			things++
		}
	}
	score += 1.8*float64(min(words, 2)) + 0.6*float64(min(things, 2))
	return score + a.wholeness(s, c) + a.brevity(s, words > 0) - a.weakness(s)
}

// wholeness says how much a span is a clause of its own.
func (a *answer) wholeness(s span, c clause) (score float64) {
	if s.to == c.to {
		score += 0.5
	}
	switch {
	case s.from == c.from && s.to == c.to:
		score += 1.2
	case !a.hasVerb(s):
		score -= 0.7
	}
	return score
}

// brevity is negative for two words, which seldom say enough.
func (a *answer) brevity(s span, telling bool) float64 {
	switch n := s.to - s.from; {
	case n >= 4:
		return 0.4
	case n > minQuoted:
		return 0
	case !telling && !a.hasVerb(s) && !a.words.In(s.from, articles):
		return -1.7
	}
	return -1.2
}

// weakness is what a span loses because it leans on what came before, is only
// granted, is about somebody else, or ends in nothing.
func (a *answer) weakness(s span) (loss float64) {
	first, last := s.from, s.to-1
	if a.words.In(first, leaning) {
		loss += 0.8
	}
	if a.isGranted(s.to) {
		loss++
	}
	possessive := strings.HasSuffix(a.words.Form(first), "'s") && !a.isShortIs(first) // "Ada's bench"
	if a.words.In(first, kin) || possessive || a.hasIn(s, heOrShe) {
		loss += 1.5
	}
	empty := !a.hasVerb(s) && (a.words.Is(last, "it them him her") || a.words.In(last, emptyNouns))
	fine := a.words.Is(last, "fine") && !a.words.Is(last-1, "than")
	if empty || fine || a.words.Is(first, "first second both same") {
		loss++
	}
	if a.words.Is(last, "it all") {
		loss += 0.4
	}
	if s.has(func(i int) bool { return a.words.Is(i, "said says told asked") }) {
		loss++
	}
	return loss
}
