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

// halfLife is the number of days after which a talk counts half.
const halfLife = 365

// fading is how much a talk counts that was held so many days before the
// newest, in [0,1]. What is not a number of days counts as none.
func fading(days float64) float64 {
	if !(days > 0) {
		return 1
	}
	return math.Exp2(-days / halfLife)
}

// add counts one talk of the report on top of the older ones.
//
// The report has the last word within a talk, and again over everything
// gathered up to it; what a later talk says comes on top.
func (t *tally) add(index *index, turns []motive.Turn, f float64) {
	t.take(index, turns)
	t.divide()
	for k := range t.chains {
		if t.chains[k].first != none {
			t.gather(k, f)
		}
	}
}

// gather adds what the talk at hand says about motivator k.
func (t *tally) gather(k int, f float64) {
	word := int32(none)
	t.sums = t.sums[:0]
	for e := t.chains[k].first; e != none; e = t.entries[e].ofSame {
		t.sums = append(t.sums, t.entries[e].unit)
		if t.entries[e].confirmed {
			word = e
		}
	}
	h := &t.heard[k]
	u := settled(t.holdTo(word, ascending(t.sums), 1))
	h.units = t.holdTo(word, h.units+f*u, f)
	h.lastWord = h.lastWord || word != none

	for e := t.chains[k].first; e != none; e = t.entries[e].ofSame {
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

// holdTo holds units to the report's last word on them, if there is one.
func (t *tally) holdTo(word int32, units, f float64) float64 {
	switch {
	case word == none:
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
