package interview

import "buyin/internal/overlap"

// What the order of drivers is taken for where there are no goals.
const (
	top   = 3 // drivers whose order matters
	aStep = 1 // of strength, by which a note may be wrong
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
		for j := range standings {
			behind := true
			for _, before := range strongest[:i] {
				behind = behind && j != before
			}
			if behind && strength[j] > strength[k]+aStep {
				return false
			}
		}
	}
	return true
}
