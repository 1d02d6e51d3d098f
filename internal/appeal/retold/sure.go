package retold

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
	"buyin/internal/reflection/account"
)

var (
	agreeing     = english.SetIn(offersFile, "agreeing")
	unsure       = english.PhrasesIn(offersFile, "unsure")
	leading      = english.SetIn(offersFile, "leading")
	speakers     = english.SetIn(offersFile, "speakers")
	noted        = english.SetIn(offersFile, "noted")
	unclear      = english.SetIn(offersFile, "unclear")
	consequences = english.SetIn(offersFile, "consequences")
	leadIns      = english.SetIn(offersFile, "leadIns")
	vague        = english.SetIn(offersFile, "vague")
	speaking     = english.SetIn(offersFile, "speaking")
)

// maxClause is the largest number of words that are told as indirect speech.
const maxClause = 14

// isOneClause reports whether words that were turned to the person are surely one
// clause: short, with nobody in it who may be somebody else, and without a second
// subject and verb that nothing joins to the first.
func isOneClause(text string) bool {
	words := english.Split(text)
	if len(words) > maxClause || words.HasIn(unclear) {
		return false
	}
	return isJoined(words)
}

// isJoined reports whether each subject of words after the first follows a word
// that joins it to what is before, and no "you" has a verb in -s.
func isJoined(words english.Words) bool {
	for i := range words {
		if words.Is(i, "you") && hasThirdVerb(words, i) {
			return false
		}
		begins := i > 0 && words.In(i, speakers) && !words.In(i-1, leading) && !followsNamed(words, i)
		if begins && (strings.Contains(words.Form(i), "'") || words.IsAuxiliary(i+1) || words.IsVerb(i+1) || words.IsPastTense(i+1)) {
			return false
		}
	}
	return true
}

// followsNamed reports whether word i may begin a clause about a noun with an article
// before it: "the door you'd put up".
func followsNamed(words english.Words, i int) bool {
	return words[i].Pause == 0 && words.Is(i-2, "the a an one") && words.IsNoun(i-1)
}

// hasThirdVerb reports whether the verb of "you" at word i ends in -s.
func hasThirdVerb(words english.Words, i int) bool {
	return looksThirdVerb(words, i+1) || (words.IsAdverb(i+1) || words.Is(i+1, "half")) && looksThirdVerb(words, i+2)
}

func looksThirdVerb(words english.Words, i int) bool {
	form := words.Form(i)
	return offered.LooksThird(form) && personVerbs.Has(account.BaseOf(form)) || english.OneOf(form, "is has was wants does")
}

// hasPause reports whether words are more than one part.
func hasPause(words english.Words) bool {
	for i := 1; i < len(words); i++ {
		if words[i].Pause != 0 && words[i].Pause != ':' { // "at 04:30" is one part
			return true
		}
	}
	return false
}

// announces reports whether words are a warning, or say what somebody will do or
// does not know: no terms.
func announces(words string) bool { return english.Split(words).Contains(unsure) }

// startsUnsure reports whether an answer begins with that, and is little else.
func startsUnsure(answer string) bool {
	return announces(answer) && len(strings.Fields(answer)) < 8
}

// isNoted reports whether a sentence is about the person rather than theirs, as its
// first word shows: "could do it", "asked twice".
func isNoted(sentence string) bool { return english.Split(sentence).In(0, noted) }

// beforeThird returns a condition up to where it speaks of "he" or "she": "if it goes
// to 140 he'll do it", or a thing up to what they do for it: "a basin and he finds it".
// It does not change other texts.
func beforeThird(sentence string) string {
	words := english.Split(sentence)
	for i := 4; i < len(words) && words.In(0, conditions); i++ {
		if words.Is(i, "he she he'll she'll he'd she'd he's she's") {
			return sentence[:words[i].Start]
		}
	}
	for i := 3; i < len(words) && !words.In(0, conditions); i++ {
		if words.Is(i-1, "and then") && words.Is(i, "he she he'll she'll he'd she'd") {
			return sentence[:words[i-1].Start]
		}
	}
	return sentence
}

// dropsCondition reports whether the sentence of an answer that words are from has
// an "if", which what is told leaves out.
func dropsCondition(answer, source, text string) bool {
	before, after, found := strings.Cut(offered.Fold(answer), offered.Fold(source))
	if !found || source == "" || english.Split(text).Has("if unless") {
		return false
	}
	before = before[strings.LastIndexAny(before, ".!?;")+1:]
	if end := strings.IndexAny(after, ".!?;"); end >= 0 {
		after = after[:end]
	}
	return english.Split(before + " " + offered.Fold(source) + " " + after).Has("if unless")
}

// SharedWords returns how many words that name something two texts have in common.
func SharedWords(a, b string) int {
	return shared(a, b, func(words english.Words, i int, form string) bool {
		noun := words.IsDeterminer(i-1) && !words.Is(i-1, "this that") // not "in that order"
		return len(form) >= minTelling && account.IsDigit(form) || !account.IsDigit(form) && !vague.Has(form) && (noun || !personVerbs.Has(form))
	})
}

// minTelling is the number of characters from which a number tells what is spoken of: a
// year.
const minTelling = 4

// SharedForms returns the same, with words that may be about anything, such as "day".
func SharedForms(a, b string) int {
	return shared(a, b, func(english.Words, int, string) bool { return true })
}

func shared(a, b string, counts func(words english.Words, i int, form string) bool) (n int) {
	in := map[string]bool{}
	words := english.Split(b)
	for i := range words {
		in[stemOf(words.Form(i))] = true
	}
	words = english.Split(a)
	for i := range words {
		form := stemOf(words.Form(i))
		if len(form) > 2 && in[form] && counts(words, i, form) && !english.IsFunctionWord(words.Form(i)) {
			n++
			in[form] = false
			if account.IsDigit(form) {
				n++ // few other things have that number
			}
		}
	}
	return n
}

// stemOf returns a form without the ending of a plural, a verb or a possessive.
func stemOf(form string) string { return account.BaseOf(strings.TrimSuffix(form, "'s")) }
