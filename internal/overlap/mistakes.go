package overlap

import (
	"math"

	"buyin/internal/motive"
)

// A Figure is an optional number. It is unknown (null in the output) if there
// is too little evidence to compute it.
type Figure struct {
	Value float64
	Known bool
}

func knownFigure(x float64) Figure { return Figure{Value: x, Known: true} }

// Mistakes measures two common mistakes of managers: they assume that the
// report is driven by the same things as they are, and they overestimate how
// much others care about pay and security. The figures judge the guess, not the
// report.
type Mistakes struct {
	Accuracy      Figure // how much of the guess was right, in [0,1]
	Projection    Figure // in [-1,1]; positive: the guess resembles the manager more than the report does
	ExtrinsicBias Figure // in [-1,1]; positive: the guess gives extrinsic motivators more weight than the report does
}

// Mistakes compares a guess, 0..5 by motivator, with the report's drivers and
// with the owner's own. It ignores unknown motivators and values of 0 or less.
// If nothing remains, all figures are unknown. If n motivators were guessed,
// only the n largest drivers and the n largest of the owner's own drivers
// count, and their shares sum to 1. Ties keep catalogue order.
//
// Projection and ExtrinsicBias leave out evidence that only the coach has
// heard, because a manager should not be judged by it. Both are unknown if
// somebody has looked at fewer than MinAnswers answers.
func (s *Scorer) Mistakes(r Result, guess, own map[string]int) Mistakes {
	m, n := s.sharesOf(guess)
	mine, _ := s.sharesOf(own)
	q := s.largestShares(mine, n)

	var out Mistakes
	if !anyPositive(m) {
		return out
	}
	if w := s.largestShares(r.beliefs(len(s.ids)), n); anyPositive(w) {
		out.Accuracy = knownFigure(sumOfMinima(m, w))
	}
	if r.AnswersLookedAt() < MinAnswers {
		return out
	}
	w := s.largestShares(r.lookedAt(len(s.ids)), n)
	if !anyPositive(w) {
		return out
	}
	if anyPositive(q) {
		out.Projection = knownFigure(sumOfMinima(m, q) - sumOfMinima(w, q))
	}
	bias := 0.0
	for k, motivator := range s.catalogue.Motivators {
		if motivator.Extrinsic {
			bias += m[k] - w[k]
		}
	}
	out.ExtrinsicBias = knownFigure(bias)
	return out
}

// GuessedAndHeard returns the two sides that Accuracy compares: the guess, and
// as many of the largest drivers as were guessed. Both are shares by motivator
// that sum to 1, or are all 0.
func (s *Scorer) GuessedAndHeard(r Result, guess map[string]int) (guessed, heard []float64) {
	m, n := s.sharesOf(guess)
	return m, s.largestShares(r.beliefs(len(s.ids)), n)
}

// beliefs returns c_k by motivator, in a slice of length n.
func (r Result) beliefs(n int) []float64 {
	all := make([]float64, n)
	for k := range r.Standings {
		all[k] = r.Standings[k].Belief
	}
	return all
}

// lookedAt returns c_k by motivator, in a slice of length n, without the
// evidence that nobody has looked at.
func (r Result) lookedAt(n int) []float64 {
	all := make([]float64, n)
	for k := range r.Standings {
		all[k] = r.Standings[k].LookedAt
	}
	return all
}

// DriversOutOfFive returns the drivers on the scale of a guess, 1..5: 5 c_k
// divided by the largest c, rounded. Drivers that round to 0 are left out.
// Without drivers it returns nil.
func (r Result) DriversOutOfFive() map[string]int {
	largest := 0.0
	for k := range r.Standings {
		largest = max(largest, r.Standings[k].Belief)
	}
	if largest == 0 {
		return nil
	}
	drivers := map[string]int{}
	for k := range r.Standings {
		if n := int(math.Round(motive.MaxStrength * r.Standings[k].Belief / largest)); n > 0 {
			drivers[r.Standings[k].Motivator] = n
		}
	}
	return drivers
}

// sharesOf divides each positive value by the sum of all positive ones. It
// returns these shares in catalogue order, and the number of positive values.
func (s *Scorer) sharesOf(by map[string]int) (parts []float64, n int) {
	parts = make([]float64, len(s.ids))
	for k, id := range s.ids {
		if x := by[id]; x > 0 {
			parts[k] = float64(x)
			n++
		}
	}
	normalise(parts)
	return parts, n
}

// largestShares keeps the n largest positive values and scales them to sum to
// 1.
func (s *Scorer) largestShares(xs []float64, n int) []float64 {
	kept := make([]float64, len(xs))
	for range n {
		best := -1
		for k, x := range xs {
			if x > 0 && kept[k] == 0 && (best < 0 || exceeds(x, xs[best])) {
				best = k
			}
		}
		if best < 0 {
			break
		}
		kept[best] = xs[best]
	}
	normalise(kept)
	return kept
}

// normalise scales values that are not all 0 to sum to 1.
func normalise(xs []float64) {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	if sum > 0 {
		for k := range xs {
			xs[k] /= sum
		}
	}
}

// anyPositive reports whether any value is positive.
func anyPositive(parts []float64) bool {
	for _, x := range parts {
		if x > 0 {
			return true
		}
	}
	return false
}

// sumOfMinima adds up, for each index, the smaller of the two shares. The
// result is in [0,1].
func sumOfMinima(a, b []float64) float64 {
	sum := 0.0
	for k := range a {
		sum += math.Min(a[k], b[k])
	}
	return sum
}
