package plan

import (
	"cmp"
	"slices"
)

// grow adds changes to a set until it has more people. It adds, one at a time,
// the change that makes the ask sufficient for most people or else brings it
// nearest. Then it leaves out what is not needed. better is false if this finds
// nothing within maxChanges, or once so many people were tried, each under one
// set; a better set may exist nevertheless.
func (p *Planner) grow(from found, tries *int) (best found, better bool) {
	moves, now := slices.Clone(from.moves), p.judgeMoves(from.moves)
	for len(moves) < maxChanges && *tries > 0 {
		next, then, any := p.bestAddition(moves, now, tries)
		if !any {
			return from, false
		}
		moves, now = append(moves, next), then
		if now.people > from.people {
			moves = p.shrink(moves, now.people)
			return found{moves: moves, steps: stepsOf(p.offers, moves), people: p.judgeMoves(moves).people}, true
		}
	}
	return from, false
}

// bestAddition returns the move that is best added: of those that do as much,
// the one of fewest steps. It returns false if none brings the ask nearer.
func (p *Planner) bestAddition(moves []move, now outcome, tries *int) (best move, then outcome, any bool) {
	then = now
	for k := range p.motivators {
		for _, goal := range p.candidates(k) {
			if slices.ContainsFunc(moves, func(m move) bool { return m.goal == goal && m.k == k }) {
				continue
			}
			for _, to := range p.extremes(goal, k) {
				m := move{goal, k, to}
				*tries -= len(p.people)
				try := p.judgeMoves(append(slices.Clip(moves), m))
				c := try.compare(then)
				if c > 0 || c == 0 && any && stepsOf(p.offers, []move{m}) < stepsOf(p.offers, []move{best}) {
					best, then, any = m, try, true
				}
			}
		}
	}
	return best, then, any
}

// extremes returns the offers to try first: a cost that is only lifted, and the
// highest offer. What lies between is left to shrink.
func (p *Planner) extremes(goal, k int) (all []int) {
	now, highest := p.offers.now[goal][k], p.limits[k]
	if now < 0 && highest > 0 {
		all = append(all, 0)
	}
	if now < highest {
		all = append(all, highest)
	}
	return all
}

// compare returns a positive number if the outcome is better than another, and 0
// if it is as good.
func (o outcome) compare(other outcome) int {
	return cmp.Or(cmp.Compare(o.people, other.people), compareGains(o.nearness, other.nearness))
}

// shrink leaves out the moves, and lowers the offers, that are not needed for
// this many people.
func (p *Planner) shrink(moves []move, people int) []move {
	enough := func(moves []move) bool { return p.judgeMoves(moves).people >= people }
	for i := len(moves) - 1; i >= 0; i-- {
		if without := slices.Delete(slices.Clone(moves), i, i+1); enough(without) {
			moves = without
		}
	}
	for i := range moves {
		for moves[i].to > p.offers.now[moves[i].goal][moves[i].k]+1 {
			lower := slices.Clone(moves)
			lower[i].to--
			if !enough(lower) {
				break
			}
			moves = lower
		}
	}
	return slices.SortedFunc(slices.Values(moves), compareMoves)
}
