package overlap

import (
	"math"

	"buyin/internal/motive"
)

// A Talk is one interview or notebook among several of one report.
type Talk struct {
	Interview motive.Interview
	Days      float64 // before the newest of them, >= 0
}

// halfLifeDays is the number of days after which a talk counts half.
const halfLifeDays = 365

// ageWeight is how much a talk counts that was held so many days before the
// newest, in [0,1]. What is not a number of days counts as none.
func ageWeight(days float64) float64 {
	if !(days > 0) {
		return 1
	}
	return math.Exp2(-days / halfLifeDays)
}

// addTalk counts one talk of the report on top of the older ones.
//
// The report has the last word within a talk, and again over everything
// gathered up to it; what a later talk says comes on top.
func (t *tally) addTalk(index *index, turns []motive.Turn, f float64) {
	t.addTurns(index, turns)
	t.normaliseAnswers()
	for k := range t.chains {
		if t.chains[k].first != noEntry {
			t.addMotivator(k, f)
		}
	}
}

// addMotivator adds what the talk at hand says about motivator k.
func (t *tally) addMotivator(k int, f float64) {
	word := int32(noEntry)
	t.sums = t.sums[:0]
	for e := t.chains[k].first; e != noEntry; e = t.entries[e].ofSame {
		t.sums = append(t.sums, t.entries[e].unit)
		if t.entries[e].confirmed {
			word = e
		}
	}
	h := &t.totals[k]
	u := roundToZero(t.applyLastWord(word, sumAscending(t.sums), 1))
	h.units = t.applyLastWord(word, h.units+f*u, f)
	h.lastWord = h.lastWord || word != noEntry

	for e := t.chains[k].first; e != noEntry; e = t.entries[e].ofSame {
		x := t.entries[e].strength
		h.strongest = max(h.strongest, x)
		if x <= 0 {
			h.cold = true
			h.weakest = min(h.weakest, x)
		}
		if e == word && x > 0 {
			// what they said against it before, they have taken back
			h.cold, h.weakest = false, 0
		}
	}
}

// applyLastWord holds units to the report's last word on them, if there is one.
func (t *tally) applyLastWord(word int32, units, f float64) float64 {
	switch {
	case word == noEntry:
		return units
	case t.entries[word].strength > 0:
		return max(units, f*t.entries[word].unit)
	}
	return min(units, f*t.entries[word].unit)
}

// NewestGuess is what the manager believed before the newest of the talks for
// which anything was written down; nil where there is none. The talks come
// oldest first.
func NewestGuess(talks []Talk) map[string]int {
	for i := len(talks) - 1; i >= 0; i-- {
		if g := talks[i].Interview.Guess; len(g) > 0 {
			return g
		}
	}
	return nil
}
