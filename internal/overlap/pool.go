package overlap

import (
	"math"

	"buyin/internal/motive"
)

// A Talk is one of several interviews or notebooks of one report.
type Talk struct {
	Interview motive.Interview
	Days      float64 // days before the newest talk, >= 0
}

// halfLifeDays is the age at which a talk counts half.
const halfLifeDays = 365

// ageWeight returns the weight, in (0,1], of a talk held the given number of
// days before the newest. NaN and negative ages count as 0 days.
func ageWeight(days float64) float64 {
	if !(days > 0) {
		return 1
	}
	return math.Exp2(-days / halfLifeDays)
}

// addTalk adds a talk to those before it; f is its age weight.
//
// What the report says in the playback overrides what they said before, both in
// the same talk and in all earlier ones. Later talks add to it.
func (t *tally) addTalk(index *index, turns []motive.Turn, f float64) {
	t.addTurns(index, turns)
	t.normaliseAnswers()
	for k := range t.chains {
		if t.chains[k].first != noEntry {
			t.addMotivator(k, f)
		}
	}
}

// addMotivator adds the evidence of the current talk about motivator k.
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
			// a positive last word takes back everything they said against it
			// before
			h.cold, h.weakest = false, 0
		}
	}
}

// applyLastWord limits the units to the report's last word on them, if there is
// one.
func (t *tally) applyLastWord(word int32, units, f float64) float64 {
	switch {
	case word == noEntry:
		return units
	case t.entries[word].strength > 0:
		return max(units, f*t.entries[word].unit)
	}
	return min(units, f*t.entries[word].unit)
}

// NewestGuess returns the guess of the newest talk that has one, or nil. The
// talks come oldest first.
func NewestGuess(talks []Talk) map[string]int {
	for i := len(talks) - 1; i >= 0; i-- {
		if g := talks[i].Interview.Guess; len(g) > 0 {
			return g
		}
	}
	return nil
}
