package interview

import (
	"slices"

	"buyin/internal/overlap"
)

// What makes an order of drivers a true one. Without goals it is what a talk
// is to settle.
const (
	orderedDrivers    = 3 // strongest drivers whose order matters
	strengthTolerance = 1 // of strength: a noted one may be that far off
)

// isTrueOrder reports whether the strongest drivers stand as their true strengths
// have it: none of them is before one that is more than a step stronger.
func isTrueOrder(standings []overlap.Standing, strength []int8) bool {
	strongest := [orderedDrivers]int{}
	n := 0
	for k := range standings { // insertion among the few strongest, ties in catalogue order
		at := n
		for at > 0 && standings[k].Share > standings[strongest[at-1]].Share {
			at--
		}
		if at == orderedDrivers {
			continue
		}
		n = min(n+1, orderedDrivers)
		copy(strongest[at+1:n], strongest[at:n-1])
		strongest[at] = k
	}
	for i, k := range strongest[:n] {
		for j, x := range strength {
			if x > strength[k]+strengthTolerance && !slices.Contains(strongest[:i], j) {
				return false
			}
		}
	}
	return true
}
