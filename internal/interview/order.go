package interview

import (
	"slices"

	"buyin/internal/overlap"
)

// What makes an order of drivers a true one. Without goals it is what a talk
// is to settle.
const (
	top   = 3 // strongest drivers whose order matters
	aStep = 1 // of strength: a noted one may be that far off
)

// inOrder reports whether the strongest drivers stand as their true strengths
// have it: none of them is before one that is more than a step stronger.
func inOrder(standings []overlap.Standing, strength []int8) bool {
	strongest := [top]int{}
	n := 0
	for k := range standings { // insertion among the few strongest, ties in catalogue order
		at := n
		for at > 0 && standings[k].Share > standings[strongest[at-1]].Share {
			at--
		}
		if at == top {
			continue
		}
		n = min(n+1, top)
		copy(strongest[at+1:n], strongest[at:n-1])
		strongest[at] = k
	}
	for i, k := range strongest[:n] {
		for j, x := range strength {
			if x > strength[k]+aStep && !slices.Contains(strongest[:i], j) {
				return false
			}
		}
	}
	return true
}
