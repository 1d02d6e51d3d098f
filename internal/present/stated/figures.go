package stated

import (
	"fmt"
	"slices"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// VerdictTone returns the tone for a verdict.
func VerdictTone(v overlap.Verdict) page.Tone {
	switch v {
	case overlap.Sufficient:
		return page.Good
	case overlap.Insufficient:
		return page.Bad
	}
	return page.Doubtful
}

// ByShare sorts standings by share, the largest first. Ties keep catalogue
// order.
func ByShare(standings []overlap.Standing) []overlap.Standing {
	return SortStable(standings, func(a, b overlap.Standing) bool { return a.Share > b.Share+1e-9 })
}

// SortStable returns a sorted copy. Equal elements keep their order.
func SortStable[T any](all []T, before func(a, b T) bool) []T {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b T) int {
		switch {
		case before(a, b):
			return -1
		case before(b, a):
			return 1
		}
		return 0
	})
	return all
}

// SignedPoints returns a difference in percentage points: "+3 points", "-12
// points", "no change".
func SignedPoints(x float64) string {
	switch n := page.Points(x); {
	case n == 0:
		return "no change"
	case n == 1 || n == -1:
		return fmt.Sprintf("%+d point", n)
	default:
		return fmt.Sprintf("%+d points", n)
	}
}

// EstimateOf returns the overlap of a result as an estimate for a chart.
func EstimateOf(r *overlap.Result, name string) page.Estimate {
	return page.Estimate{Name: name, Known: r.Heard && r.HasGoals, Low: r.Low, Value: r.Overlap, High: r.High}
}

// EnoughLabel returns the label of the threshold in a chart.
func EnoughLabel(threshold float64) string { return "enough: " + page.Percent(threshold) + " %" }

// AccuracyNote says how far to trust a figure, and names the source.
const AccuracyNote = "What such a number can promise: fit and attitudes correlate about .31 (Arthur and others 2006), right six times in ten where chance is five. An aid for this conversation; not for pay, promotion or selection."
