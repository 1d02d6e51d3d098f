package chance

import (
	"cmp"
	"math"
	"slices"
)

// A Calibration holds the coefficients of both regressions, and from which
// chance on a hearing is sure.
type Calibration struct {
	Right   [rightTerms]float64
	Pull    [pullTerms]float64
	PutsOff float64 // a motivator with a smaller Pull puts off; above 0.5, because most motivators that are named pull
	Sure    float64 // lowest Score that is sure, 0 to 1
}

// A Candidate is one motivator in a note. Its chances are between 0 and 1.
type Candidate struct {
	Motivator int
	Right     float64 // the chance that a reader would hear this motivator
	Pull      float64 // the chance that it pulls, if a reader hears it
	Sign      int     // 1: pulls; -1: puts off
	Score     float64 // the chance that a reader would agree on the motivator and on this sign
	Sure      bool
}

// Judge returns all motivators, those with the highest score first.
func (c *Calibration) Judge(o *Outputs) []Candidate {
	candidates := make([]Candidate, 0, len(o.Sign))
	for k, terms := range o.RightTerms() {
		pull := o.PullTerms(k)
		candidates = append(candidates, c.Weigh(k, logistic(c.Right[:], terms[:]), logistic(c.Pull[:], pull[:])))
	}
	slices.SortStableFunc(candidates, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return candidates
}

// Weigh returns the candidate with these two chances.
func (c *Calibration) Weigh(motivator int, right, pull float64) Candidate {
	x := Candidate{Motivator: motivator, Right: right, Pull: pull, Sign: 1, Score: right * pull}
	if pull < c.PutsOff {
		x.Sign, x.Score = -1, right*(1-pull)
	}
	x.Sure = x.Score >= c.Sure
	return x
}

// logistic returns the chance that a regression gives.
func logistic(coefficients, terms []float64) float64 {
	sum := 0.0
	for i, x := range terms {
		sum += coefficients[i] * x
	}
	return 1 / (1 + math.Exp(-sum))
}
