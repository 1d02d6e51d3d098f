package plan

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
)

// An option is one way to change the offers to one motivator, with one move or
// several, and what it does to each person who is ready.
type option struct {
	moves []move // in order of compareMoves, all about one motivator
	steps int
	offered
	mean, square []float64 // what it adds to the overlap, and to the sum of share s^2
	blocks       []int16   // what it adds to the number of motivators that block
}

func compareOptions(a, b *option) int {
	return cmp.Or(cmp.Compare(a.steps, b.steps), slices.CompareFunc(a.moves, b.moves, compareMoves))
}

// options returns the ways to change the offers to motivator k with 1 to
// maxExactChanges moves, by number of moves. Of those with the same outcome for
// everybody only the first is kept: that of fewest moves, then of fewest steps,
// then in order. In a set, the others could be replaced by it. Those that do
// nothing are left out.
func (f *finder) options(k int) (all [maxExactChanges + 1][]*option) {
	seen := map[string]bool{f.outcomeOf(f.base[k]): true}
	for n := 1; n <= maxExactChanges; n++ {
		best := map[offered]*option{}
		f.eachMoves(k, n, func(moves []move) {
			o := &option{steps: stepsOf(f.offers, moves), offered: f.after(k, moves), moves: moves}
			key := f.simplify(o.offered)
			if other := best[key]; other == nil || compareOptions(o, other) < 0 {
				o.moves = slices.Clone(moves)
				best[key] = o
			}
		})
		all[n] = f.keepFirst(best, seen)
	}
	return all
}

// keepFirst returns the options in order, without those whose outcome was seen.
func (f *finder) keepFirst(best map[offered]*option, seen map[string]bool) (kept []*option) {
	sorted := make([]*option, 0, len(best))
	for _, o := range best {
		sorted = append(sorted, o)
	}
	slices.SortFunc(sorted, compareOptions)
	for _, o := range sorted {
		if key := f.outcomeOf(o.offered); !seen[key] {
			seen[key] = true
			kept = append(kept, f.prepare(o))
		}
	}
	return kept
}

// outcomeOf describes what an offered means for each person: how fully the
// motivator is served, if it has a share, and whether it blocks.
func (f *finder) outcomeOf(o offered) string {
	text := make([]byte, len(f.ready))
	for i, who := range f.ready {
		served, blocks := who.standing(o, f.base[o.k])
		if who.was[o.k].Share > 0 {
			text[i] = byte(served*motive.MaxStrength+0.5) << 1
		}
		if blocks {
			text[i] |= 1
		}
	}
	return string(text)
}

// prepare fills in what an option does to each person.
func (f *finder) prepare(o *option) *option {
	o.mean, o.square, o.blocks = make([]float64, len(f.ready)), make([]float64, len(f.ready)), make([]int16, len(f.ready))
	for i, who := range f.ready {
		was, wasBlocked := who.standing(f.base[o.k], f.base[o.k])
		served, blocks := who.standing(o.offered, f.base[o.k])
		share := who.was[o.k].Share
		o.mean[i], o.square[i] = share*(served-was), share*(served*served-was*was)
		o.blocks[i] = count(blocks) - count(wasBlocked)
	}
	return o
}

func count(yes bool) int16 {
	if yes {
		return 1
	}
	return 0
}

// eachMoves calls do with every set of n moves about motivator k that can be of
// use. The slice is reused.
func (f *finder) eachMoves(k, n int, do func([]move)) {
	goals := f.candidates(k)
	moves := make([]move, 0, n)
	var add func(from int)
	add = func(from int) {
		if len(moves) == n {
			do(moves)
			return
		}
		for i := from; i < len(goals); i++ {
			for to := f.offers.now[goals[i]][k] + 1; to <= f.limits[k]; to++ {
				moves = append(moves, move{goals[i], k, to})
				add(i + 1)
				moves = moves[:len(moves)-1]
			}
		}
	}
	add(0)
}

// candidates returns the goals, in order, in which an offer to motivator k need
// be changed. The others can be replaced: without effects, only the largest and
// the smallest offer count, so the goal with the highest offer and those with
// the lowest are enough. An effect rises by steps, so there the first goals of
// every different offer are needed.
func (p *Planner) candidates(k int) (goals []int) {
	if p.most[k] > 0 {
		seen := map[int]int{}
		for g := range p.goals {
			if offer := p.offers.now[g][k]; seen[offer] < maxExactChanges {
				seen[offer]++
				goals = append(goals, g)
			}
		}
		return goals
	}
	if len(p.goals) == 0 {
		return nil
	}
	goals = append(goals, p.lowest[k][:min(maxExactChanges, len(p.lowest[k]))]...)
	if !slices.Contains(goals, p.highest[k]) {
		goals = append(goals, p.highest[k])
	}
	slices.Sort(goals)
	return goals
}
