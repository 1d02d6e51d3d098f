package check

import (
	"sync"

	"buyin/internal/english"
)

// phrasesIn returns the phrases of a section of language/en/rules/FILE.txt.
func phrasesIn(file, section string) *english.PhraseList {
	return english.PhrasesIn("rules/"+file, section)
}

// setIn returns the words of a section of language/en/rules/FILE.txt.
func setIn(file, section string) *english.Set { return english.SetIn("rules/"+file, section) }

// A term is a list of phrases that a rule looks for. unless holds the words that give those
// phrases another sense if they are in the same question: toxic waste, bandwidth of a
// radio.
type term struct {
	phrases *english.PhraseList
	unless  *english.Set
}

// A termList holds the terms of one rule.
type termList struct {
	english.Bloom // filter over the phrases of all terms
	terms         []term
}

// termsIn returns the terms of a section. Each ends with a line "unless: WORDS".
func termsIn(file, section string) func() termList {
	return sync.OnceValue(func() termList {
		var all []term
		var lists []*english.PhraseList
		var phrases []string
		for _, b := range english.ListsOf("rules/" + file).Section(section) {
			if b.Key == "unless" {
				list := english.NewPhrases(phrases...)
				all, lists = append(all, term{list, english.NewSet(b.Value)}), append(lists, list)
				phrases = nil
			}
			phrases = append(phrases, b.Phrases...)
		}
		return termList{english.NewBloom(lists...), all}
	})
}

// find returns the first term in ws, unless the question gives it another sense.
func (l *termList) find(ws, question english.Words) (english.Span, bool) {
	for i := range ws {
		if !l.MayStart(&ws[i]) {
			continue
		}
		for _, t := range l.terms {
			if n := t.phrases.Match(ws, i); n > 0 && !question.HasAnyNumber(t.unless) {
				return english.Span{From: i, To: i + n}, true
			}
		}
	}
	return english.Span{}, false
}
