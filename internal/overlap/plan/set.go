package plan

import (
	"cmp"
	"slices"

	"buyin/internal/overlap"
)

const (
	maxExactChanges = 3 // up to this many changes, every set counts
	maxChanges      = 8 // a plan of more changes would be another ask
	// maxCrowd is for how many people sets are searched. The memory that this
	// takes, and the time, grow with their number: some 100 MB and 5 s.
	maxCrowd = 5000
)

// A found is a set of moves and the number of people for whom it makes the ask
// sufficient.
type found struct {
	moves  []move // in order of compareMoves
	steps  int
	people int
}

// compareFound puts the better set first: that of more people, then of fewer
// steps, then the first in order.
func compareFound(a, b found) int {
	return cmp.Or(cmp.Compare(b.people, a.people), cmp.Compare(a.steps, b.steps), slices.CompareFunc(a.moves, b.moves, compareMoves))
}

// sets returns the best set of one change, of two and so on, if it has more
// people than the one before. tried is false if there are too many people.
func (p *Planner) sets() (all []Set, tried bool) {
	if len(p.people) > maxCrowd {
		return nil, false
	}
	f := newFinder(p)
	last := found{people: f.countNow()}
	for n := 1; n <= maxExactChanges && last.people < len(f.ready); n++ {
		best, whole := f.find(n, last.people)
		if best.people > last.people {
			last, all = best, append(all, p.set(best, whole))
		}
	}
	tries := maxTries / 10 // each takes some ten times as long as one of the search
	for last.people < len(f.ready) {
		best, better := p.grow(last, &tries)
		if !better {
			break
		}
		for len(all) > 0 && len(all[len(all)-1].Changes) >= len(best.moves) {
			all = all[:len(all)-1] // as many changes or fewer do more
		}
		last, all = best, append(all, p.set(best, false))
	}
	return all, true
}

func (p *Planner) set(f found, exact bool) Set {
	then := p.judgeMoves(f.moves)
	return Set{
		Steps: f.steps, Exact: exact, Changes: p.changes(f.moves),
		Sufficient: p.names(func(i int) bool { return then.sufficient[i] }),
	}
}

// offeredAfter returns what changes for each motivator that some moves are
// about.
func (p *Planner) offeredAfter(moves []move) (changed []offered) {
	for i, m := range moves {
		if slices.ContainsFunc(moves[:i], func(other move) bool { return other.k == m.k }) {
			continue
		}
		var same []move
		for _, other := range moves {
			if other.k == m.k {
				same = append(same, other)
			}
		}
		changed = append(changed, p.after(m.k, same))
	}
	return changed
}

// An outcome says for whom some moves make the ask sufficient, and how near
// they bring it to that for the others.
type outcome struct {
	sufficient crowd
	people     int
	nearness   float64
}

// judgeMoves tries some moves together.
func (p *Planner) judgeMoves(moves []move) outcome {
	out := outcome{sufficient: make(crowd, len(p.people))}
	changed := p.offeredAfter(moves)
	for i, who := range p.people {
		if !who.ready {
			continue
		}
		r := who.judge(changed, p.base)
		if r.Verdict == overlap.Sufficient {
			out.sufficient[i] = true
			out.people++
			continue
		}
		out.nearness += r.Probability - float64(len(r.BlockedBy))
	}
	return out
}

func stepsOf(o *offers, moves []move) (steps int) {
	for _, m := range moves {
		steps += m.to - o.now[m.goal][m.k]
	}
	return steps
}
