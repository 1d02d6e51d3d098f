package overlap

import "slices"

// maxExact is the number of appeals up to which smallestSet tries every set.
const maxExact = 24

// smallestSet returns the smallest set of the n appeals that reaches everyone
// who can be reached. If there are several such sets, it returns the first in
// order. reached lists, for each report, the appeals that reach them. With more
// than maxExact appeals it searches greedily: then greedy is true, and the set
// may not be the smallest.
func smallestSet(n int, reached [][]int) (set []int, greedy bool) {
	if n > maxExact {
		return greedyCover(n, reached), true
	}
	var wanted []uint32 // for each report, the appeals that reach them, as bits
	for _, by := range reached {
		var set uint32
		for _, i := range by {
			set |= 1 << i
		}
		if set != 0 {
			wanted = append(wanted, set)
		}
	}
	wanted = dropDominated(wanted)
	for size := 0; size <= n; size++ {
		if set, ok := findCover(wanted, 0, n, size); ok {
			return set, false
		}
	}
	return nil, false // unreachable: all appeals together reach everyone
}

// dropDominated removes a report if another report is reached only by appeals
// that reach the first one, too.
func dropDominated(wanted []uint32) []uint32 {
	slices.Sort(wanted)
	wanted = slices.Compact(wanted)
	var kept []uint32
	for i, w := range wanted {
		if !slices.ContainsFunc(wanted[:i], func(v uint32) bool { return v&w == v }) {
			kept = append(kept, w) // a subset is a smaller number, so it was added before
		}
	}
	return kept
}

// findCover looks for a set of the given size that reaches all reports. It
// tries the appeals from..n-1 in order.
func findCover(wanted []uint32, from, n, size int) ([]int, bool) {
	if len(wanted) == 0 {
		return nil, true
	}
	if size == 0 {
		return nil, false
	}
	for i := from; i+size <= n; i++ {
		var left []uint32
		for _, w := range wanted {
			if w&(1<<i) == 0 {
				left = append(left, w)
			}
		}
		if len(left) < len(wanted) {
			if rest, ok := findCover(left, i+1, n, size-1); ok {
				return append([]int{i}, rest...), true
			}
		}
		// without appeal i, none of the appeals after it may reach some report
		beyond := ^uint32(0) << (i + 1)
		if slices.ContainsFunc(wanted, func(w uint32) bool { return w&beyond == 0 }) {
			return nil, false
		}
	}
	return nil, false
}

// greedyCover adds the appeal that reaches the most remaining reports, and
// repeats this until nobody remains. If several appeals reach as many, it takes
// the first in order.
func greedyCover(n int, reached [][]int) []int {
	var set []int
	done := make([]bool, len(reached))
	for {
		gain := make([]int, n)
		for r, by := range reached {
			if !done[r] {
				for _, i := range by {
					gain[i]++
				}
			}
		}
		best := 0
		for i := range gain {
			if gain[i] > gain[best] {
				best = i
			}
		}
		if gain[best] == 0 {
			slices.Sort(set)
			return set
		}
		set = append(set, best)
		for r, by := range reached {
			if slices.Contains(by, best) {
				done[r] = true
			}
		}
	}
}
