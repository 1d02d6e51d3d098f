package reflection

// leastTelling is the score from which a clause is worth quoting.
const leastTelling = 1.3

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
	case i == c.from && a.firstPerson && !a.words.Is(i, "told asked said") && (a.words.Is(i+1, "me") || a.words.Is(i, "doesn't didn't") && a.words.Is(i+2, "me")):
		return true // "doesn't bother me a jot"
	case a.words.In(i, badStarts):
		return false
	case i == c.from:
		return true
	case a.hasIn(span{c.from, i}, reports, negations, openers):
		return false
	case a.words.Is(i, "i i'm im i've i'd we we're we've nobody"):
		return c.to-i > minQuoted && (a.words.IsVerb(i-1) || a.words.IsPastTense(i-1)) // not "the lamps I wired"
	}
	return a.words.Is(i, "the my our no a an") && !a.words.Is(i-1, "of all both half than like as not to") &&
		a.hasVerb(span{c.from, i}) && !a.words.In(i+1, emptyNouns)
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
	return a.words.Is(last, "it everything anything nothing") || a.words.In(last, states) && !a.words.IsPreposition(s.to) || a.isNoun(last, true) && a.isNounHere(s)
}

// isNounHere reports whether the last word of the span is a noun for its
// neighbours: an article or a word like it is close before it, or it is a plural.
func (a *answer) isNounHere(s span) bool {
	last := s.to - 1
	if a.words.Is(last-1, "to") || a.words.IsAuxiliary(last-1) {
		return false
	}
	near := span{max(s.from, last-3), last}
	return a.hasIn(near, articles) || isPlural(a.words.Form(last)) && !a.words.IsPronoun(last-1)
}

// isNarrated reports whether the answer is a note about somebody, in which few
// words are theirs.
func (a *answer) isNarrated() bool {
	return !a.firstPerson && !a.plural && (a.words.HasIn(heOrShe) || a.words.In(0, thirdForms) || a.words.In(0, narrations))
}

// isTheirSpeech reports whether a clause is in quotation marks, or follows "says".
func (a *answer) isTheirSpeech(c clause) bool {
	return a.words[c.from].Quoted || a.words.Is(c.from-1, "says said")
}

// pauseAt reports whether the speaker pauses before word i.
func (a *answer) pauseAt(i int) bool { return i >= len(a.words) || a.words[i].Pause != 0 }
