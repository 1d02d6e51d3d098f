package lookahead

import (
	"cmp"
	"slices"

	"buyin/internal/overlap"
)

// Between which drivers a choice is worth asking.
const (
	closeRatio   = 2.0 // two drivers are close if the stronger is at most this many times as strong as the other
	closeDrivers = 4   // number of strongest drivers between which pairs are chosen
	ofFour       = 4   // number of motivators in a best-worst question
	knownOfFour  = 2   // smallest number of drivers that were heard in a best-worst question
)

// Choices returns the groups of motivators between which a choice could come
// next, each as indices in catalogue order: groups of four with the strongest
// drivers or, if too few drivers are known, pairs that are close. People rate
// similar motives the same, but a choice separates them. What they named as the least
// before is left out while there are others.
func (t Talk) Choices(standings []overlap.Standing) [][]int {
	var drivers, others, least []int
	named := t.namedLeast()
	for i, st := range standings {
		switch {
		case st.IsDriver():
			drivers = append(drivers, i)
		case st.Cold || st.PutsOff:
		case slices.Contains(named, i):
			least = append(least, i)
		default:
			others = append(others, i)
		}
	}
	if len(drivers)+len(others) < ofFour {
		others = append(others, least...)
	}
	slices.SortStableFunc(drivers, func(a, b int) int { return cmp.Compare(standings[b].Belief, standings[a].Belief) })
	slices.SortStableFunc(others, func(a, b int) int { return cmp.Compare(standings[b].Served, standings[a].Served) })
	if len(drivers) < knownOfFour || len(drivers)+len(others) < ofFour {
		return closePairs(standings, drivers)
	}
	var out [][]int
	for known := min(ofFour, len(drivers)); known >= knownOfFour; known-- {
		for _, rest := range groupsOf(others, ofFour-known) {
			four := append(slices.Clone(drivers[:known]), rest...)
			slices.Sort(four)
			if !slices.ContainsFunc(out, func(o []int) bool { return slices.Equal(o, four) }) {
				out = append(out, four)
			}
		}
	}
	return out
}

// namedLeast returns what was named as the least in a best-worst question, as indices.
func (t Talk) namedLeast() (all []int) {
	for _, turn := range t.allTurns() {
		if turn.Least != "" {
			all = append(all, t.model.indexOf(turn.Least))
		}
	}
	return all
}

// groupsOf returns some groups of n of the motivators, which are sorted by how
// fully the ask serves them: the most served ones, the least served ones, and
// some of both. The look-ahead picks the best.
func groupsOf(of []int, n int) [][]int {
	switch {
	case n == 0:
		return [][]int{nil}
	case len(of) < n:
		return nil
	case n == 1:
		return [][]int{of[:1], of[len(of)-1:], of[len(of)/2 : len(of)/2+1]}
	}
	ends := append(slices.Clone(of[:n-n/2]), of[len(of)-n/2:]...)
	mid := (len(of) - n) / 2
	return [][]int{of[:n], of[len(of)-n:], ends, of[mid : mid+n]}
}

// closePairs returns each pair of strong drivers that are close. drivers is
// sorted, the strongest first.
func closePairs(standings []overlap.Standing, drivers []int) [][]int {
	drivers = drivers[:min(len(drivers), closeDrivers)]
	var out [][]int
	for i, a := range drivers {
		for _, b := range drivers[i+1:] {
			if standings[a].Belief <= closeRatio*standings[b].Belief {
				out = append(out, []int{min(a, b), max(a, b)})
			}
		}
	}
	return out
}
