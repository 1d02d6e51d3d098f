package overlap

import "slices"

// maxExact is up to how many appeals the smallest set is searched for among
// all sets.
const maxExact = 24

// smallestSet returns the smallest set of n appeals that reaches everyone who can
// be reached; of several the first in order. reached lists, for each report,
// the appeals that reach them. Beyond mostExact appeals it takes the one that
// reaches the most who are left, again and again, and greedy is true.
func smallestSet(n int, reached [][]int) (set []int, greedy bool) {
	if n > maxExact {
		return greedyCover(n, reached), true
	}
	var wanted []uint32 // for each report the appeals that will do
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
	return nil, false // not reached: all of them together will do
}

// dropDominated drops the reports who are reached wherever another one is.
func dropDominated(wanted []uint32) []uint32 {
	slices.Sort(wanted)
	wanted = slices.Compact(wanted)
	var kept []uint32
	for i, w := range wanted {
		if !slices.ContainsFunc(wanted[:i], func(v uint32) bool { return v&w == v }) {
			kept = append(kept, w) // a subset is a smaller number, so it came before
		}
	}
	return kept
}

// findCover looks for size of the appeals from..n-1 that reach all, trying sets
// in order.
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
		// without i, someone may be out of reach of all that come after
		beyond := ^uint32(0) << (i + 1)
		if slices.ContainsFunc(wanted, func(w uint32) bool { return w&beyond == 0 }) {
			return nil, false
		}
	}
	return nil, false
}

// greedyCover takes the appeal that reaches the most who are left, the first in
// order among equals, until nobody is left.
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
