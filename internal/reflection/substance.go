package reflection

import (
	"strings"
	"unicode"

	"buyin/internal/english"
)

// leanPenalty is what a clause loses for a word that leans on what came before.
const leanPenalty = 1.2

// substance says how much of a clause makes sense alone: what it names, without
// words that lean on what came before, and without names.
func (a *answer) substance(s span) (score float64) {
	named, names, numbers := 0, 0, 0
	for i := s.from; i < s.to; i++ {
		if a.saysSomething(i) {
			named++
		}
		if i > 0 && a.isName(i) || a.isProper(i) && !isNumber(a.words.Form(i)) {
			names++
		}
		if isNumber(a.words.Form(i)) {
			numbers++
		}
	}
	score = 0.5*float64(min(named, 5)) + 0.6*float64(min(numbers, 2)) - leanPenalty*float64(a.leans(s)) - 0.5*float64(min(names, 2))
	if named < 2 {
		score -= 2
	}
	if a.toldOthers(s) {
		score += 2
	}
	if a.words.Is(s.from+1, "could would might can should") || a.words.Is(s.from, "i'd we'd") && !a.words.Is(s.from+1, "rather like love") {
		score-- // often granted, and followed by "but"
	}
	return score
}

// leans returns how many words of a span lean on what came before, at most two.
func (a *answer) leans(s span) (n int) {
	for i := s.from; i < s.to; i++ {
		if a.words.Is(i, "it them those there then these one ones") && i > s.from || a.words.Is(i, "that this") && (i+1 == s.to || a.words.IsPreposition(i+1)) {
			n++
		}
	}
	return min(n, 2)
}

// saysDeed reports whether a clause says what the speaker did.
func (a *answer) saysDeed(s span) bool {
	i := s.from
	if a.words.Is(i, "i we") {
		i++
	}
	if a.words.IsAdverb(i) || a.words.Is(i, "just never once still even") {
		i++
	}
	return i < s.to && a.words.IsPastTense(i) && !a.words.Is(i, "was were had did liked wanted loved hated needed") && (i > s.from || a.isDeed(s))
}

// lowered returns a text without a capital letter at its start, or "" if that
// may belong to a name.
func (a *answer) lowered(text string, from int) string {
	form := a.words.Form(from)
	switch {
	case text == "" || !unicode.IsUpper(rune(text[0])) || strings.HasSuffix(form, "days"):
		return text
	case strings.Contains(form, "'"):
		return text
	case isPlural(form) || isNumber(form) || english.IsFunctionWord(form) || english.OneOf(form, "someone people money everything"):
		return lowerFirst(text)
	}
	return ""
}

// isDeed reports whether the span says what the speaker did, without a subject:
// "finally cracked the deadlock". A verb such as "promised" may as well say what
// was done to them.
func (a *answer) isDeed(s span) bool {
	i := s.from
	if a.words.IsAdverb(i) || a.words.Is(i, "just never always once") {
		i++
	}
	if i+1 >= s.to || !a.words.IsPastTense(i) || a.words.In(i, passives) && !a.words.Is(i+1, "off up out down") || a.words.In(i, finiteOnly) || !a.isOwnClause(s.from) {
		return false
	}
	return a.words.IsDeterminer(i+1) || isNumber(a.words.Form(i+1)) || a.words.Is(i+1, "it them up off out at through every each for with")
}
