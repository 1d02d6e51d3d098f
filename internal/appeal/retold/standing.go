package retold

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
	"buyin/internal/reflection/account"
)

var (
	replies = english.SetIn(offersFile, "replies")
	leans   = english.SetIn(offersFile, "leans")
)

// The least of standing that words need so that they are said, and the number of words
// up to which a quotation is said in one breath.
const (
	LeastStanding   = 0.7
	bestQuotedWords = 14
)

// standing says how well words of a person stand by themselves when they are said
// to them again. Best are whole short clauses that name several things; bad are bare
// replies, scraps, and what leans on words before it.
func standing(text string) float64 {
	words := english.Split(text)
	score := 0.25 * float64(min(Named(words), 6))
	switch n := len(words); {
	case n < 3:
		score -= 2
	case n == 3:
		score -= 0.4
	case n > bestQuotedWords:
		score -= 0.1 * float64(n-bestQuotedWords)
	}
	switch last := len(words) - 1; {
	case HasVerb(words) || IsDoing(text):
	case last < minPartWords:
		score -= 1.2
	default:
		score -= 0.6
	}
	switch last := len(words) - 1; {
	case startsAsReply(words), endsAsReply(words, last):
		score -= 1.5
	case words.In(0, leans) && !pointsAt(text):
		score -= 1.3
	}
	if namesSomebody(words) {
		score -= 2
	}
	if hasLoosePronoun(words) {
		score -= 0.9
	}
	return score
}

// startsAsReply reports whether the first of several words only replies: "yes", "gladly,",
// but not "no ranking".
func startsAsReply(words english.Words) bool {
	if words.In(0, replies) {
		return !words.Is(0, "no") || len(words) < 2 || words[1].Pause != 0 || !words.IsNoun(1)
	}
	return words.IsAdverb(0) && len(words) > 1 && words[1].Pause != 0
}

// endsAsReply reports whether the last of several words only replies: "so yes",
// "mostly".
func endsAsReply(words english.Words, last int) bool {
	if last <= 0 {
		return false
	}
	return words.Is(last, "yes no then") || words[last].Pause != 0 && (words.In(last, replies) || words.IsAdverb(last))
}

// namesSomebody reports whether words seem to name a person, whom it is not for the
// manager to speak of.
func namesSomebody(words english.Words) bool {
	for i, word := range words {
		switch {
		case !word.Capital || words.In(i, alwaysCapital) || words.Is(i, "i i'm i'd i've i'll"):
		case strings.HasSuffix(word.Form, "'s") && !english.IsCommonWord(strings.TrimSuffix(word.Form, "'s")):
			return true
		case i > 0 && word.Pause == 0 && !words[i-1].Capital && words.IsNoun(i) && !words.IsPreposition(i-1) && !words.IsDeterminer(i-1):
			return true
		}
	}
	return false
}

// leanBack returns what words lose that speak of "it" or "there" and come after other
// words of the answer, which may be what they speak of.
func leanBack(answer, words string) float64 {
	before, _, found := strings.Cut(answer, words)
	if split := english.Split(words); found && len(strings.Fields(before)) > 1 && (split.Has("it them") || split.Is(len(split)-1, "there that")) {
		return -1.2
	}
	if strings.HasSuffix(offered.Fold(before), "then ") {
		return -3
	}
	return 0
}

// hasLoosePronoun reports whether words speak of "it" or "them" and name nothing
// before that.
func hasLoosePronoun(words english.Words) bool {
	for i := range words {
		if i > 0 && namesThing(words, i) {
			return false
		}
		last := i+1 == len(words) || words[i+1].Pause != 0
		switch {
		case words.Is(i, "it them"), words.Is(i, "one") && i > 0 && (last || words.IsPreposition(i+1)), last && words.Is(i, "there that this one"):
			return true
		case i > 0 && words.Is(i-1, "where what how why when") && words.Is(i, "that this they"):
			return true
		}
	}
	return false
}

// namesThing reports whether word i is surely a noun.
func namesThing(words english.Words, i int) bool {
	return words.IsNoun(i) && !words.IsPastTense(i) && !personVerbs.Has(account.BaseOf(words.Form(i)))
}

// HasVerb reports whether words seem to have a verb with a subject or a past form.
func HasVerb(words english.Words) bool {
	for i := range words {
		form := words.Form(i)
		noun := words.IsDeterminer(i-1) || words.IsPreposition(i-1)
		switch {
		case words.IsAuxiliary(i), words.IsPastTense(i), strings.Contains(form, "'") && words.IsPronoun(i):
			return true
		case noun:
		case finite.Has(form), words.IsVerb(i), personVerbs.Has(account.BaseOf(form)):
			return true
		}
	}
	return false
}
