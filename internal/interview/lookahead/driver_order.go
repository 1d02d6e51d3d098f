package lookahead

import (
	"slices"

	"buyin/internal/overlap"
)

// The conditions under which an order of drivers counts as true. Without goals,
// the aim of a talk is a true order.
const (
	orderedDrivers    = 3 // number of strongest drivers whose order matters
	strengthTolerance = 1 // drivers whose strengths differ by at most this much may be in either order
)

// isTrueOrder reports whether the strongest drivers are in the order of their
// true strengths. No driver may come before another that is stronger by more
// than strengthTolerance.
func isTrueOrder(standings []overlap.Standing, strength []int8) bool {
	strongest := [orderedDrivers]int{}
	count := 0
	for k := range standings { // insertion sort of the few strongest; ties keep catalogue order
		at := count
		for at > 0 && standings[k].Share > standings[strongest[at-1]].Share {
			at--
		}
		if at == orderedDrivers {
			continue
		}
		count = min(count+1, orderedDrivers)
		copy(strongest[at+1:count], strongest[at:count-1])
		strongest[at] = k
	}
	for i, k := range strongest[:count] {
		for j, x := range strength {
			if x > strength[k]+strengthTolerance && !slices.Contains(strongest[:i], j) {
				return false
			}
		}
	}
	return true
}
