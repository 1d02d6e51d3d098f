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

// addTalk adds a talk to the earlier ones. f is its age weight. last holds the
// last withdrawal of each motivator, or is nil if no other talk withdraws
// anything.
//
// The report's words in a playback override everything they said before, in the
// same talk and in all earlier ones. Later talks add to it.
//
// Evidence that they withdraw no longer counts: see cancelWithdrawn.
func (t *tally) addTalk(index *index, turns []motive.Turn, f float64, talk int, last []withdrawal) {
	t.addTurns(index, turns)
	t.normaliseAnswers()
	if t.hasCoach && !t.anyCoach {
		t.startLookedAt()
	}
	t.cancelWithdrawn(talk, last)
	t.countAnswers(t.hasWithdrawn || last != nil)
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
		if t.entries[e].cancelled {
			continue
		}
		t.sums = append(t.sums, t.entries[e].unit)
		if t.entries[e].isLastWord() {
			word = e
		}
	}
	if len(t.sums) == 0 {
		return
	}
	h := &t.totals[k]
	u := roundToZero(t.applyLastWord(word, sumAscending(t.sums), 1))
	h.units = t.applyLastWord(word, h.units+f*u, f)
	h.lastWord = h.lastWord || word != noEntry
	if t.anyCoach {
		u = roundToZero(t.applyLastWord(word, t.sumLookedAt(k), 1))
		h.looked = t.applyLastWord(word, h.looked+f*u, f)
	}
	t.addExtremes(h, t.chains[k].first, word)
}

// startLookedAt begins a separate sum of the evidence that somebody has looked
// at. Up to this talk, that was all evidence.
func (t *tally) startLookedAt() {
	t.anyCoach = true
	for k := range t.totals {
		t.totals[k].looked = t.totals[k].units
	}
}

// sumLookedAt sums the units of the current talk's entries about motivator k
// that somebody has looked at.
func (t *tally) sumLookedAt(k int) float64 {
	t.sums = t.sums[:0]
	for e := t.chains[k].first; e != noEntry; e = t.entries[e].ofSame {
		if !t.entries[e].cancelled && !t.entries[e].byCoach {
			t.sums = append(t.sums, t.entries[e].unit)
		}
	}
	return sumAscending(t.sums)
}

// addExtremes notes the strongest entries for and against a motivator, whether
// it leaves the report cold, and whether somebody has looked at an entry. Evidence that nobody has looked
// at can leave a motivator cold, but it is never an extreme, because extremes
// block.
func (t *tally) addExtremes(h *motivatorTotals, first, word int32) {
	for e := first; e != noEntry; e = t.entries[e].ofSame {
		if t.entries[e].cancelled {
			continue
		}
		x := t.entries[e].strength
		h.cold = h.cold || x <= 0
		h.heard = true
		if !t.entries[e].byCoach {
			h.seen = true
			h.strongest, h.weakest = max(h.strongest, x), min(h.weakest, x)
		}
		if e == word && x > 0 {
			// a positive last word cancels everything they said against it
			// before
			h.cold, h.weakest = false, 0
		}
	}
}

// applyLastWord limits the units by the report's last word on the motivator, if
// there is one.
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
