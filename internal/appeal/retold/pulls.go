package retold

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
)

var (
	hedges = english.PhrasesIn(offersFile, "hedges")
	cold   = english.PhrasesIn(offersFile, "cold")
	halves = english.PhrasesIn(offersFile, "halves")
	good   = english.PhrasesIn(offersFile, "good")
)

// maxHedged is how many words there are at most in a hedge: "Could be handy".
const maxHedged = 6

// pulls reports whether words say what draws somebody, or drives them off, so that they
// can be told as that. A bare or half-hearted reply does not.
func pulls(source string) bool {
	words := english.Split(source)
	_, hedged := words.Prefix(hedges)
	return !hedged || len(words) > maxHedged && words[1].Pause == 0
}

// IsConditional reports whether words say what must be so first, so that they are a
// condition rather than what draws somebody.
func IsConditional(source string) bool {
	words := english.Split(source)
	for i := range words {
		if words.Is(i, "unless provided") || words.Is(i, "if") && !words.Is(i-1, "even as what") || words.Is(i, "long") && words.Is(i-1, "as") && words.Is(i+1, "as") {
			return true
		}
	}
	return false
}

// LeavesCold reports whether words say that something is nothing to somebody.
func LeavesCold(sentence string) bool { return english.Split(sentence).Contains(cold) }

// isClipped reports whether words begin in the middle of a sentence of an answer, and
// not with a subject and its verb: "always go to the same four".
func isClipped(answer, text string) bool {
	before, _, found := strings.Cut(answer, text)
	before = before[strings.LastIndexAny(before, ".!?;:()\n")+1:]
	for _, word := range strings.Fields(before) {
		if word = offered.Fold(strings.Trim(word, "',")); word != "" && !joining.Has(word) {
			return found && !beginsClause(english.Split(text), endsInPause(before))
		}
	}
	return false
}

// endsInPause reports whether a text ends where a clause may begin.
func endsInPause(text string) bool {
	text = strings.TrimRight(text, " ")
	return strings.HasSuffix(text, ",") || joining.Has(offered.Fold(text[strings.LastIndexByte(text, ' ')+1:]))
}

// beginsClause reports whether words have a verb, and begin with their subject or, after
// a pause, have one near their start: "with ten you get a proper edge". After a pause they
// may name a thing, too.
func beginsClause(words english.Words, afterPause bool) bool {
	const near = 3
	if words.Is(0, "since because while though when which who that than as whose where") {
		return false
	}
	if afterPause && words.IsNoun(0) && !words.IsPastTense(0) && !words.IsVerb(0) {
		return true // one of several things: "the crew, coffee at five in the galley"
	}
	for i := range min(len(words), near) {
		if words.In(i, selfWords) || words.In(i, subjects) || words.IsPronoun(i) || words.IsDeterminer(i) {
			return HasVerb(words)
		}
		if !afterPause {
			return false
		}
	}
	return false
}

// IsDenial reports whether words only say what it is not: "not the money". What it is may
// follow them after a pause or a "but".
func IsDenial(source string) bool {
	words := english.Split(source)
	at := 0
	for words.Is(at, "it's that's it that this is was really just well honestly and but no") {
		at++
	}
	if !words.Is(at, "not isn't wasn't isnt wasnt never") || at+1 < len(words) && IsDoing(source[words[at+1].Start:]) {
		return false
	}
	for i := at + 1; i < len(words); i++ {
		if words[i].Pause != 0 && len(words)-i >= minNoteWords || words.Is(i, "but") || words.In(i, selfWords) && HasVerb(words[i:]) && !words.IsDeterminer(i) {
			return false
		}
	}
	return true
}

// IsGood reports whether words speak of what somebody likes: "a good day is when nobody
// rings".
func IsGood(source string) bool { return english.Split(source).Contains(good) }

// isHalf reports whether words of an answer are one half of what somebody is torn between:
// "on the one hand I like it".
func isHalf(answer, source string) bool {
	before, _, found := strings.Cut(offered.Fold(answer), offered.Fold(source))
	before = before[strings.LastIndexAny(before, ".!?;")+1:]
	return found && english.Split(before+" "+source).Contains(halves)
}
