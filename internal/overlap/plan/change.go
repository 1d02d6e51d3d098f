package plan

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
)

// A Change raises what one goal offers one motivator.
type Change struct {
	Goal      string // id of the goal
	Motivator string // id of the motivator
	From      int    // the offer now, -5..4; 0 if the goal does not name the motivator
	To        int    // the higher offer, -4..5
}

// Steps returns how far the offer rises, 1..10.
func (c Change) Steps() int { return c.To - c.From }

// A move is a Change as positions: the offer of motivator k in a goal rises to
// a higher one.
type move struct{ goal, k, to int }

// compareMoves puts moves in the order of the goals, then of the catalogue.
// Equal ones come in the order of the new offers.
func compareMoves(a, b move) int {
	return cmp.Or(cmp.Compare(a.goal, b.goal), cmp.Compare(a.k, b.k), cmp.Compare(a.to, b.to))
}

// offers holds what the goals of an ask offer.
type offers struct {
	motivators []string // ids, in catalogue order
	goals      []string // ids, in order
	now        [][]int  // by goal and motivator, -5..5
	limits     []int    // by motivator: the highest offer that a change may reach
	lowest     [][]int  // by motivator: the goals with the lowest offers, lowest first, one more than a set has changes
	highest    []int    // by motivator: the first goal with the highest offer
}

func newOffers(motivators []string, g motive.Goals, limits map[string]int) *offers {
	o := &offers{motivators: motivators, limits: make([]int, len(motivators))}
	for k, id := range motivators {
		o.limits[k] = motive.MaxStrength
		if n, limited := limits[id]; limited {
			o.limits[k] = min(n, motive.MaxStrength)
		}
	}
	for _, goal := range g.Goals {
		row := make([]int, len(motivators))
		for k, id := range motivators {
			row[k] = min(max(goal.Offers[id], motive.MinStrength), motive.MaxStrength)
		}
		o.goals, o.now = append(o.goals, goal.ID), append(o.now, row)
	}
	for k := range motivators {
		o.sortGoals(k)
	}
	return o
}

// sortGoals finds the goals with the lowest and the highest offers to a
// motivator.
func (o *offers) sortGoals(k int) {
	var lowest []int
	highest := 0 // without goals, it is not used
	for g := range o.now {
		if o.now[g][k] > o.now[highest][k] {
			highest = g
		}
		at, _ := slices.BinarySearchFunc(lowest, o.now[g][k]+1, func(other, offer int) int { return cmp.Compare(o.now[other][k], offer) })
		if at <= maxChanges {
			lowest = slices.Insert(lowest, at, g)
			lowest = lowest[:min(len(lowest), maxChanges+1)]
		}
	}
	o.lowest, o.highest = append(o.lowest, lowest), append(o.highest, highest)
}

// change returns a move with the ids of its goal and its motivator.
func (o *offers) change(m move) Change {
	return Change{Goal: o.goals[m.goal], Motivator: o.motivators[m.k], From: o.now[m.goal][m.k], To: m.to}
}

// changes returns the moves as changes, in the order of compareMoves.
func (o *offers) changes(moves []move) []Change {
	sorted := slices.SortedFunc(slices.Values(moves), compareMoves)
	all := make([]Change, len(sorted))
	for i, m := range sorted {
		all[i] = o.change(m)
	}
	return all
}

// An offered is what the goals together offer one motivator.
type offered struct {
	k                 int
	largest, smallest int // of the goals' offers, -5..5
	steps             int // how far the offers rise in total
}

// after returns what the goals offer motivator k after at most maxChanges moves,
// which are all about k and about different goals.
func (o *offers) after(k int, moves []move) offered {
	if len(o.now) == 0 {
		return offered{k: k}
	}
	all := offered{k: k, largest: o.now[o.highest[k]][k], smallest: motive.MaxStrength}
	for _, m := range moves {
		all.steps += m.to - o.now[m.goal][k]
		all.largest, all.smallest = max(all.largest, m.to), min(all.smallest, m.to)
	}
	for _, g := range o.lowest[k] { // sorted, so the first that does not move is the lowest
		if !slices.ContainsFunc(moves, func(m move) bool { return m.goal == g }) {
			all.smallest = min(all.smallest, o.now[g][k])
			break
		}
	}
	return all
}
