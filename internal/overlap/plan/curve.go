package plan

import (
	"math"

	"buyin/internal/overlap"
)

// A curve tells from the mean and the variance of an overlap whether the ask is
// likely enough to serve half, or whatever the threshold is, to be sufficient.
// It answers most questions in a few nanoseconds, and says when it cannot.
//
// The probability that a Beta distribution with mean m and sum of parameters nu
// exceeds the threshold grows with m for a fixed nu. So for each nu there is
// one m from which it is large enough. The curve holds this m in steps of w =
// sqrt(1/(nu+1)), in which it is nearly a straight line near 0.
type curve struct {
	low, high []float64 // by step: below low it is not sufficient; above high it is
	perStep   float64   // steps per unit of w
}

const (
	curveSteps = 256
	// curveSlack covers the tolerance of 1e-9 in probabilities, and what the
	// curve bends between two steps.
	curveSlack = 1e-6
)

// newCurve prepares the curve of a threshold, in (0,1), for reports whose
// beliefs sum to at least weight, > 0, including the prior.
func newCurve(threshold, weight float64) *curve {
	widest := 1 / math.Sqrt(weight+1) * (1 + 1e-9)
	c := &curve{low: make([]float64, curveSteps), high: make([]float64, curveSteps), perStep: curveSteps / widest}
	from := threshold // of w = 0: the overlap is certain
	for i := range curveSteps {
		to := meanNeeded(threshold, float64(i+1)/c.perStep, from)
		slack := curveSlack + math.Abs(to-from)/2
		c.low[i], c.high[i] = min(from, to)-slack, max(from, to)+slack
		from = to
	}
	return c
}

// meanNeeded returns the mean from which the probability is large enough, by
// bisection. It lies near a given mean.
func meanNeeded(threshold, w, near float64) float64 {
	enough := func(mean float64) bool {
		return overlap.ProbabilityAtLeast(threshold, mean, w*w*mean*(1-mean)) >= overlap.SufficientFrom
	}
	low, high := 0.0, 1.0
	for step := 1e-3; step < 1; step *= 4 {
		if below := near - step; below > 0 && !enough(below) {
			low = below
			break
		}
	}
	for step := 1e-3; step < 1; step *= 4 {
		if above := near + step; above < 1 && enough(above) {
			high = above
			break
		}
	}
	for high-low > 1e-8 {
		if middle := (low + high) / 2; enough(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// lowest returns a mean below which the ask is never sufficient.
func (c *curve) lowest() float64 {
	lowest := 1.0
	for _, m := range c.low {
		lowest = min(lowest, m)
	}
	return lowest
}

// decide reports whether the ask is sufficient for an overlap with this mean
// and variance. sure is false if the curve is not fine enough to tell.
func (c *curve) decide(mean, variance float64) (sufficient, sure bool) {
	if variance < 1e-12 {
		return false, false // near to where the variance counts as 0
	}
	i := int(math.Sqrt(variance/(mean*(1-mean))) * c.perStep)
	if i < 0 || i >= len(c.low) {
		return false, false
	}
	switch {
	case mean > c.high[i]:
		return true, true
	case mean < c.low[i]:
		return false, true
	}
	return false, false
}
