package reflection

import (
	"strings"

	"buyin/internal/english"
)

// leastTelling is the score from which a clause is worth quoting.
const leastTelling = 1.0

// quote returns the clause of theirs that says the most, as they said it, or ""
// if none can be quoted to them.
func (a *answer) quote() string {
	score, found := leastTelling, ""
	for _, c := range a.clauses() {
		for _, s := range a.quotable(c) {
			if n := a.tellingness(s, c); n > score {
				score, found = n, a.textOf(s)
			}
		}
	}
	return found
}

// quotable returns the parts of a clause that make sense alone: all of it if it
// is short, else what begins and ends where a phrase does.
func (a *answer) quotable(c clause) (all []span) {
	if c.dependent || a.isNarrated() && !a.isTheirSpeech(c) {
		return nil
	}
	for from := c.from; from < c.to; from++ {
		if !a.mayStart(from, c) {
			continue
		}
		for to := from + minQuoted; to <= min(from+maxQuoted, c.to); to++ {
			if s := (span{from, to}); a.mayEnd(s, c) && a.mayQuote(s) {
				all = append(all, s)
			}
		}
	}
	return all
}

// mayStart reports whether a quotation may begin at word i of the clause: at its
// first word, or inside it at a subject or at an article.
func (a *answer) mayStart(i int, c clause) bool {
	switch {
	case a.words.In(i, badStarts):
		return false
	case i == c.from:
		return true
	case (span{c.from, i}).has(func(k int) bool {
		return a.words.In(k, reports) || a.words.In(k, negations) || a.words.In(k, openers)
	}):
		return false
	case a.words.Is(i, "i i'm im i've i'd we we're we've nobody"):
		return c.to-i > minQuoted && (a.words.IsVerb(i-1) || a.words.IsPastTense(i-1)) // not "the lamps I wired"
	}
	return a.words.Is(i, "the my our no a an") && !a.words.Is(i-1, "of all both half than like as not to") && a.hasVerb(span{c.from, i}) && !a.words.In(i+1, emptyNouns)
}

// mayEnd reports whether a quotation may end where the span does: at the end of
// its clause, or inside it after a noun, before a word that begins a phrase of
// its own.
func (a *answer) mayEnd(s span, c clause) bool {
	last := s.to - 1
	if s.to == c.to {
		if s.to < len(a.words) && a.words[s.to].Pause == 0 && a.words[s.to].Quoted {
			return false
		}
		return !a.words.In(last, danglers) || a.words.In(last, looseEnds) && a.pauseAt(s.to)
	}
	if s.to-s.from < 3 || a.words.In(last, danglers) || !a.words.In(s.to, cutters) {
		return false
	}
	return a.words.Is(last, "it everything anything nothing") || a.words.In(last, states) || a.isNoun(last, true) && a.isNounHere(s)
}

// isNounHere reports whether the last word of the span is a noun for its
// neighbours: an article or a word like it is close before it, or it is a plural.
func (a *answer) isNounHere(s span) bool {
	last := s.to - 1
	if a.words.Is(last-1, "to") || a.words.IsAuxiliary(last-1) {
		return false
	}
	near := span{max(s.from, last-3), last}
	return near.has(func(i int) bool { return articles.Has(a.words.Form(i)) }) || isPlural(a.words.Form(last)) && !a.words.IsPronoun(last-1)
}

// isNarrated reports whether the answer is a note about somebody, in which few
// words are theirs.
func (a *answer) isNarrated() bool {
	return !a.firstPerson && !a.plural && (a.words.Has("he she he's she's he'd she'd he'll she'll") || a.words.In(0, thirdForms) || a.words.In(0, narrations))
}

// isTheirSpeech reports whether a clause is in quotation marks, or follows "says".
func (a *answer) isTheirSpeech(c clause) bool {
	return a.words[c.from].Quoted || a.words.Is(c.from-1, "says said")
}

// pauseAt reports whether the speaker pauses before word i.
func (a *answer) pauseAt(i int) bool { return i >= len(a.words) || a.words[i].Pause != 0 }

// mayQuote reports whether the words can be said to their face: nothing private,
// nothing quoted, no question, and nobody spoken of who may be the report.
func (a *answer) mayQuote(s span) bool {
	text := a.textOf(s)
	if strings.ContainsAny(text, "\"“”«»()[]{}?!/&=+*_<>|\\\n\t") || a.asksAt(s.to) {
		return false
	}
	if a.inMarks(s) || a.words.Is(s.to-1, "mind") || a.words.Is(s.to-2, "tell be") && a.words.Is(s.to-1, "you honest fair") || a.words.Is(s.from, "not first just") && a.words.In(s.from+1, dependents) || a.opinesOfOthers(s) {
		return false
	}
	content := 0
	for i := s.from; i < s.to; i++ {
		w := a.words[i]
		third := !a.firstPerson && (a.words.In(i, hes) || a.words.In(i, shes) || a.words.In(i, thirdForms))
		if w.Quoted && !a.isNarrated() || third || private.Has(w.Form) || len(w.Form) > 24 || a.words.Is(i, "if whether unless") || a.isEmptyFrom(i, s) {
			return false
		}
		if !a.words.IsClosedClass(i) && !emptyWords.Has(w.Form) && !a.isName(i) && !isNumber(w.Form) {
			content++
		}
	}
	return content > 0
}

// isEmptyFrom reports whether an evasion begins at word i, and hardly anything
// of the span is outside it.
func (a *answer) isEmptyFrom(i int, s span) bool {
	n := evasions.Match(a.words, i)
	return n > 1 && s.to-s.from-n <= 1
}

// inMarks reports whether a single quotation mark is in the span or at its ends.
func (a *answer) inMarks(s span) bool {
	from, to := a.words[s.from].Start, a.words[s.to-1].End
	if from > 0 && isMark(a.text[:from]) || isMark(a.text[:to+min(1, len(a.text)-to)]) {
		return true
	}
	return strings.Contains(a.text[from:to], " '") || strings.Contains(a.text[from:to], "' ") || strings.ContainsAny(a.text[from:to], "‘")
}

// isMark reports whether a text ends in a single quotation mark.
func isMark(text string) bool {
	return strings.HasSuffix(text, "'") || strings.HasSuffix(text, "‘")
}

// opinesOfOthers reports whether the span says what others think.
func (a *answer) opinesOfOthers(s span) bool {
	return s.has(func(i int) bool {
		return i > s.from && a.words.Is(i, "think thinks thought believe believes says say") && !a.words.In(i-1, selves) && !a.words.In(i-1, negations) && !a.words.Is(i-1, "to")
	})
}

// asksAt reports whether the words before word i are a question.
func (a *answer) asksAt(i int) bool {
	for i < len(a.words) && a.words[i].Pause == 0 {
		i++
	}
	if i < len(a.words) {
		return a.words[i].Pause == '?'
	}
	return strings.HasSuffix(strings.TrimRight(a.text, " \"”"), "?")
}

// isName reports whether word i looks like a name.
func (a *answer) isName(i int) bool {
	return a.words[i].Capital && i > 0 && (a.words[i].Pause == 0 || a.words[i].Pause == ',') && a.words.Form(i) != "i"
}

// isNumber reports whether a word is a number, written in digits or as a word.
func isNumber(form string) bool {
	ten, _, _ := strings.Cut(form, "-")
	return form != "" && form[0] >= '0' && form[0] <= '9' || english.OneOf(ten, "two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand")
}

// tellingness says how much a quotation tells. It counts words of feeling and
// value, words about themselves and things, and prefers what stands as a whole
// between two pauses.
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
	if a.words.Is(s.to-1, "it all") {
		score -= 0.4
	}
	whole := s.from == c.from && s.to == c.to
	if whole {
		score += 1.2
	}
	if s.to == c.to {
		score += 0.5
	}
	if n := s.to - s.from; n == minQuoted {
		score -= 1.2
		if words == 0 && !a.hasVerb(s) && !a.words.In(s.from, articles) {
			score -= 0.5
		}
	} else if n >= 4 {
		score += 0.4
	}
	if a.words.Is(s.from, "it it's that that's they they're this there's there not i'd") {
		score -= 0.8
	}
	if a.words.In(s.from, kin) || s.has(func(i int) bool { return a.words.Is(i, "he she he's she's he'll she'll") }) || strings.HasSuffix(a.words.Form(s.from), "'s") && !a.isShortIs(s.from) {
		score -= 1.5
	}
	if !a.hasVerb(s) && (a.words.Is(s.to-1, "it them him her") || a.words.In(s.to-1, emptyNouns)) || a.words.Is(s.to-1, "fine") && !a.words.Is(s.to-2, "than") || a.words.Is(s.from, "first second both same") {
		score--
	}
	if s.has(func(i int) bool { return a.words.Is(i, "said says told asked") }) {
		score--
	}
	if !whole && !a.hasVerb(s) {
		score -= 0.7
	}
	return score
}
