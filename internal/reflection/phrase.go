package reflection

import (
	"strings"
	"sync"
	"unicode"

	"buyin/internal/english"
)

// maxPhrase is the largest number of words of a phrase.
const maxPhrase = 5

var bondCues = sync.OnceValue(func() []cue { return readCues("bonds") })

// A bonded is a noun phrase of the report, turned to the listener, and how they
// stand to it: the name of a block of the section bonds.
type bonded struct {
	bond   string
	text   string // "" if there is none
	plural bool
	end    int // index of the word after it
}

// isSore reports whether the report would rather be rid of it.
func (b bonded) isSore() bool { return b.bond == "sore" || b.bond == "worry" }

// about is the bond of a phrase that they only speak of.
const about = "about"

// findPhrase returns the first noun phrase that comes right after words which
// say how the report stands to it, else the first they speak of. A noun phrase
// anywhere else is not safe: without a dictionary its end is a guess.
func (a *answer) findPhrase() bonded {
	if found := a.findBonded(func(bond string) bool { return bond != about }); found.text != "" {
		return found
	}
	return a.findBonded(func(bond string) bool { return bond == about })
}

func (a *answer) findBonded(wanted func(bond string) bool) (found bonded) {
	best := len(a.words)
	for _, c := range bondCues() {
		if !wanted(c.name) {
			continue
		}
		a.words.FindAll(c.list, func(s english.Span) bool {
			relative := a.words.IsQuestionWord(s.From-1) || a.words.IsQuestionWord(s.From-2) // where I want the pass
			if s.From >= best || relative || a.isNegated(s.From) || !a.isTheirs(s.From) {
				return true
			}
			if text, plural, end := a.nounPhrase(s.To); text != "" {
				best, found = s.From, bonded{c.name, text, plural, end}
			}
			return true
		})
	}
	return found
}

// nounPhrase reads a noun phrase at word i: an article or "my", words that
// describe, and a noun, after which the clause ends or goes on with a word that
// cannot belong to the phrase. It returns "" if there is none, else also the index
// of the word after it.
func (a *answer) nounPhrase(i int) (text string, plural bool, end int) {
	parts, i := a.article(i)
	hasArticle := len(parts) > 0
	for a.canRepeat(i) && !a.endsAt(i+1, enders) && (a.describes(i) || hasArticle && a.isNoun(i, true)) {
		parts = append(parts, a.words.Form(i))
		i++
	}
	if !a.canRepeat(i) || !a.isNoun(i, hasArticle) || a.words.In(i, emptyNouns) || a.words.In(i, describers) {
		return "", false, 0
	}
	noun := a.words.Form(i)
	parts, plural = append(parts, noun), isPlural(noun)
	after := enders
	if english.OneOf(parts[0], "a an") {
		after = firmEnders
	}
	if len(parts) > maxPhrase || !a.endsAt(i+1, after) || !agree(parts, plural) {
		return "", false, 0
	}
	return strings.Join(parts, " "), plural, i + 1
}

// article returns the words that begin the phrase, turned to the listener, and
// the index of the word after them. It returns no words if there is no article.
func (a *answer) article(i int) ([]string, int) {
	form := a.words.Form(i)
	switch {
	case i >= len(a.words) || a.words[i].Pause != 0 || !articles.Has(form):
		return nil, i
	case mine.Has(form):
		return []string{"your"}, i + 1
	case form == "his" || form == "her":
		if !a.speaksOfOne(form) {
			return nil, len(a.words)
		}
		return []string{"your"}, i + 1
	case form == "these":
		return []string{"those"}, i + 1
	}
	return []string{form}, i + 1
}

// speaksOfOne reports whether "his" or "her" can only be the report's: nobody
// speaks in the first person, no he and she meet, and no name is there.
func (a *answer) speaksOfOne(form string) bool {
	other := shes
	if form == "her" {
		other = hes
	}
	if a.firstPerson || a.words.HasIn(other) {
		return false
	}
	for i := 1; i < len(a.words); i++ {
		if a.words[i].Capital && (a.words[i].Pause == 0 || a.words[i].Pause == ',') {
			return false
		}
	}
	return !a.words.HasIn(others)
}

// canRepeat reports whether word i may be part of a phrase: written plainly, in
// lower case, outside quotation marks.
func (a *answer) canRepeat(i int) bool {
	if i >= len(a.words) || a.words[i].Quoted || a.words[i].Capital || len(a.words[i].Form) > 24 {
		return false
	}
	for _, c := range a.words[i].Form {
		if c != '-' && !unicode.IsLetter(c) {
			return false
		}
	}
	return !a.words.In(i, noNouns)
}

// describes reports whether word i can describe a noun after it.
func (a *answer) describes(i int) bool {
	form := a.words.Form(i)
	return describers.Has(form) || len(form) > 4 && strings.HasSuffix(form, "y") && !a.words.IsClosedClass(i)
}

// isNoun reports whether word i may be a noun. After an article more words may.
func (a *answer) isNoun(i int, afterArticle bool) bool {
	form := a.words.Form(i)
	switch {
	case afterArticle && nounsToo.Has(form), massNouns.Has(form):
		return true
	case !a.words.IsNoun(i), len(form) < 3, strings.HasSuffix(form, "ed"), strings.HasSuffix(form, "ing"):
		return false
	}
	for _, ending := range [...]string{"able", "ible", "ful", "ous", "less", "ish"} { // adjectives
		if strings.HasSuffix(form, ending) {
			return false
		}
	}
	return true
}

// endsAt reports whether a noun phrase ends before word i: at a pause, or before
// a word of the set.
func (a *answer) endsAt(i int, set *english.Set) bool {
	return i >= len(a.words) || a.words[i].Pause != 0 || a.words.In(i, set)
}

// isPlural reports whether a noun looks like a plural.
func isPlural(noun string) bool {
	switch {
	case massNouns.Has(noun), strings.HasSuffix(noun, "ss"), strings.HasSuffix(noun, "us"), strings.HasSuffix(noun, "is"):
		return false
	}
	return len(noun) > 3 && strings.HasSuffix(noun, "s") || english.OneOf(noun, "people children")
}

// agree reports whether the article fits the noun: no "a rotas", no "those
// rota", and a bare noun only as a plural or as one that needs no article.
func agree(parts []string, plural bool) bool {
	noun := parts[len(parts)-1]
	switch first := parts[0]; {
	case english.OneOf(first, "a an"):
		return !plural && !massNouns.Has(noun)
	case first == "those":
		return plural
	case english.OneOf(first, "the your that"):
		return true
	}
	return plural || massNouns.Has(noun)
}
