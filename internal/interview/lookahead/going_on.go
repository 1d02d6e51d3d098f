package lookahead

import "math"

// ValueOfGoingOn returns the highest expected value of asking one or more
// further questions, at most left of them, minus their cost. It tries runs of questions
// in which the openers alternate with the others, the first of each first.
func (t Talk) ValueOfGoingOn(samples []Sample, openers, others []Question, left int) float64 {
	var run []Question
	for i := 0; len(run) < left && i < max(len(others), len(openers)); i++ {
		if i < len(openers) {
			run = append(run, openers[i])
		}
		if i < len(others) {
			run = append(run, others[i])
		}
	}
	run = run[:min(len(run), left)]
	best := math.Inf(-1)
	for n := 1; n <= len(run); n += 1 + n/2 { // n is 1, 2, 4, 7, 11
		best = max(best, t.LookAhead(samples, run[:n]...).Value()-costQuestion*float64(n))
	}
	return best
}
