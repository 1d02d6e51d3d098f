package overlap

import (
	"math"

	"buyin/internal/motive"
)

// A Figure is a number, or none where what it is built on is missing (null in
// output).
type Figure struct {
	Value float64
	Known bool
}

func knownFigure(x float64) Figure { return Figure{Value: x, Known: true} }

// Mistakes are the two that managers make about a report: to take their own
// drivers for the report's, and to believe that others care more for pay and
// security than they do. Nothing here is about the report.
type Mistakes struct {
	Accuracy      Figure // how much of the guess was right, in [0,1]
	Projection    Figure // in [-1,1]; positive: the guess looks more like the manager than the report does
	ExtrinsicBias Figure // in [-1,1]; positive: the guess makes more of extrinsic motivators than the report does
}

// Mistakes compares a guess, 0..5 by motivator, with the report's drivers and
// with the owner's own. What the catalogue does not know is passed over, and
// so is what is not above 0: a guess of zeros alone is none. Of the drivers
// and the owner's own as many count as were guessed, the largest first, ties
// in catalogue order; where there are fewer, those there are share the whole.
func (s *Scorer) Mistakes(r Result, guess, own map[string]int) Mistakes {
	m, w := s.GuessedAndHeard(r, guess)
	_, n := s.sharesOf(guess)
	mine, _ := s.sharesOf(own)
	q := s.largestShares(mine, n)

	var out Mistakes
	if !anyPositive(m) || !anyPositive(w) {
		return out
	}
	out.Accuracy = knownFigure(sumOfMinima(m, w))
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

// GuessedAndHeard are the two things that accuracy compares, by motivator and each
// summing to 1 or all 0: the guess, and as many of the drivers as were guessed,
// the largest first.
func (s *Scorer) GuessedAndHeard(r Result, guess map[string]int) (guessed, heard []float64) {
	m, n := s.sharesOf(guess)
	return m, s.largestShares(r.beliefs(len(s.ids)), n)
}

// beliefs are c by motivator, of n.
func (r Result) beliefs(n int) []float64 {
	all := make([]float64, n)
	for k := range r.Standings {
		all[k] = r.Standings[k].Belief
	}
	return all
}

// DriversOutOfFive are the drivers on the scale of a guess, 1..5: 5 c / the largest c,
// rounded, and left out where that is 0. They are nil where nothing drives.
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

// sharesOf gives the parts that positive values have in their sum, in catalogue
// order, and how many are positive.
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

// largestShares keeps the n largest values above 0, made to sum to 1.
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

// normalise makes values that are not all 0 sum to 1.
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

// anyPositive reports whether there is anything in the parts.
func anyPositive(parts []float64) bool {
	for _, x := range parts {
		if x > 0 {
			return true
		}
	}
	return false
}

// sumOfMinima is the sum of the smaller of each two parts, in [0,1].
func sumOfMinima(a, b []float64) float64 {
	sum := 0.0
	for k := range a {
		sum += math.Min(a[k], b[k])
	}
	return sum
}
