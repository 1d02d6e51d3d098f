package reflection

import (
	"strings"

	"buyin/internal/english"
)

// maxRead is the largest number of words that are read of an answer: the last
// ones. A recorded turn can be long, and what is said last counts.
const maxRead = 300

// An answer is what somebody said, split into words.
type answer struct {
	text        string
	whole       english.Words
	words       english.Words // the last of them, which are read
	firstPerson bool          // outside quotation marks; then he and she are other people
	third       bool          // he or she occurs
	plural      bool          // we occurs
}

func parse(text string) *answer {
	text = unquote(strings.TrimSpace(text))
	a := &answer{text: text, whole: english.Split(text)}
	a.words = a.whole[max(0, len(a.whole)-maxRead):]
	for i := range a.words {
		if a.words[i].Quoted {
			continue
		}
		a.firstPerson = a.firstPerson || a.words.In(i, selves)
		a.plural = a.plural || a.words.In(i, us)
		a.third = a.third || a.words.In(i, hes) || a.words.In(i, shes)
	}
	return a
}

// unquote removes quotation marks around the whole text.
func unquote(text string) string {
	for _, marks := range [][2]string{{`"`, `"`}, {"“", "”"}, {"'", "'"}, {"‘", "’"}} {
		inner, opens := strings.CutPrefix(text, marks[0])
		inner, closes := strings.CutSuffix(inner, marks[1])
		if opens && closes && !strings.Contains(inner, marks[0]) && !strings.Contains(inner, marks[1]) {
			return inner
		}
	}
	return text
}

// clauseStart returns the first word of the clause in which word i is. A comma
// ends no clause.
func (a *answer) clauseStart(i int) int {
	for i > 0 && (a.words[i].Pause == 0 || a.words[i].Pause == ',') && !a.words.Is(i, "but because so") {
		i--
	}
	return i
}

// isTheirs reports whether what is said at word i is said of the report, so far
// as the subject before it tells.
func (a *answer) isTheirs(i int) bool {
	start := a.clauseStart(i)
	another := a.words.In(i, thirdForms) && (a.firstPerson || a.followsNoun(i))
	for k := i; k >= start; k-- {
		switch {
		case another && (a.words.In(k, selves) || a.words.In(k, neutral)):
			return false
		case a.words.In(k, selves), a.words.In(k, us):
			return true
		case a.words.In(k, hes), a.words.In(k, shes):
			return !a.firstPerson
		case k < i && a.words.In(k, neutral):
			return true
		case k < i && a.words.In(k, others):
			return !a.firstPerson && !a.third && !a.plural && a.words.Is(k, "they they're theyre they've they'd")
		}
	}
	return !another
}

// followsNoun reports whether a noun that is no name comes right before word i:
// "the owner wants".
func (a *answer) followsNoun(i int) bool {
	return i > 0 && a.words[i].Pause == 0 && a.words.IsNoun(i-1) && !a.words[i-1].Capital
}

// isUnreal reports whether what is said at word i is only wished or granted: a
// word such as "would" or "although" comes before it in its clause, or is its
// first.
func (a *answer) isUnreal(i int) bool {
	for k := a.clauseStart(i); k <= i; k++ {
		if unreal.Match(a.words, k) > 0 {
			return true
		}
	}
	return false
}

// isNegated reports whether one of the three words before word i turns it into
// its opposite.
func (a *answer) isNegated(i int) bool {
	start := a.clauseStart(i)
	for k := i - 1; k >= max(start, i-3) && a.words[k+1].Pause == 0; k-- {
		if a.words.In(k, negations) {
			return true
		}
	}
	return false
}
