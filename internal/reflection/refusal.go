package reflection

import "buyin/internal/english"

// Refuses reports whether an answer to what they would need is a plain no to the ask
// itself: "no, I won't do it". A no that names a condition, or only a part of the ask,
// is none: "not unless ...", "count me out of Fridays". It is a suggestion; the manager
// decides.
func Refuses(text string) bool {
	a := parse(text)
	if a.namesCondition() {
		return false
	}
	if a.words.In(0, plainNos) && (len(a.words) == 1 || a.words[1].Pause != 0 || a.words.Is(1, "but")) {
		limited := a.words.Is(1, "not") && a.words.IsPreposition(2) // "no, not with Piet on the shift"
		if !limited || a.refusesAll(1) {
			return true
		}
	}
	return a.refusesAll(0)
}

// NamesNothing reports whether an answer to what would have to change asks for nothing: it
// is a refusal, or it leaves the question open ("I'd rather not say").
func NamesNothing(text string) bool {
	if Refuses(text) {
		return true
	}
	a := parse(text)
	return !a.namesCondition() && a.saysWhole(declines, 0)
}

// namesCondition reports whether an answer says when it would not be a no. What it says
// with "even if", or of the time when somebody asked, is no condition.
func (a *answer) namesCondition() bool {
	for i := range a.words {
		switch {
		case conditions.Match(a.words, i) == 0:
		case a.words.Is(i-1, "even"), a.words.Is(i, "but") && a.words.Is(i+1, "thank thanks no"):
		case a.words.Is(i, "first") && a.words.Is(i-1, "the my you"), a.words.Is(i, "when") && a.words.Is(i+1, "you") && a.words.HasIn(pastAsking):
		default:
			return true
		}
	}
	return false
}

// refusesAll reports whether words from a word on refuse the ask as a whole: nothing that
// is a part of it follows.
func (a *answer) refusesAll(from int) bool {
	for i := from; i < len(a.words); i++ {
		if flatRefusals.Match(a.words, i) > 0 {
			return true
		}
	}
	return a.saysWhole(refusals, from)
}

// saysWhole reports whether words from a word on hold one of some phrases, after which
// nothing that is a part of the ask follows.
func (a *answer) saysWhole(phrases *english.PhraseList, from int) bool {
	for i := from; i < len(a.words); i++ {
		n := phrases.Match(a.words, i)
		if n == 0 {
			continue
		}
		end := i + n
		for end < len(a.words) && a.words[end].Pause == 0 && a.words.In(end, wholeAsk) {
			end++
		}
		if end == len(a.words) || a.words[end].Pause != 0 || a.words.In(end, afterNo) {
			return true
		}
	}
	return false
}
