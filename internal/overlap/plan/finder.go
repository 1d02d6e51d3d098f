package plan

import (
	"math"
	"slices"

	"buyin/internal/overlap"
)

// A finder searches the sets of up to maxExactChanges changes for the best one.
//
// It looks only at people for whom other offers could make the ask sufficient.
// What each option adds to their figures is worked out once, so that a set
// takes a few additions a person. It leaves out branches that cannot win as
// many people as the best set so far, even if everything that could still be
// raised were raised.
type finder struct {
	*Planner
	ready   []*person
	at      state                             // under the offers as they are
	weights []float64                         // A + 1, by person
	curve   *curve                            // nil without people
	needed  float64                           // below this overlap, the ask is sufficient for nobody
	ways    [][maxExactChanges + 1][]*option  // by motivator and number of moves
	reach   [][maxExactChanges + 1]attainable // by motivator and number of moves: the most that moves about this motivator and those behind it attain
	near    [][maxExactChanges + 1]attainable // by motivator and number of moves: the most that so many moves about this motivator attain

	// of the search under way
	n      int   // moves in a set
	best   found // so far
	chosen []*option
	states [maxExactChanges + 1]state
	budget int // people to try
}

// A state holds the figures of the people under some offers.
type state struct {
	alive        []int32 // positions of the people who can still be won
	mean, square []float64
	blocks       []int16
}

// attainable bounds what some moves can do, by person.
type attainable struct {
	mean   []float64 // most that they add to the overlap, >= 0
	blocks []int16   // most blocking motivators that they remove, >= 0
}

// maxTries is how many people a search tries at most, each under one set. It
// keeps the longest search under about a second. Sets of three changes come
// last, so only they can be cut short.
const maxTries = 30_000_000

func newFinder(p *Planner) *finder {
	f := &finder{Planner: p, budget: maxTries}
	lightest := math.Inf(1)
	threshold := 0.0
	for _, who := range p.people {
		if !who.ready {
			continue
		}
		r := who.trial.Judge()
		f.ready = append(f.ready, who)
		f.at.alive = append(f.at.alive, int32(len(f.at.alive)))
		f.at.mean, f.at.square = append(f.at.mean, r.Overlap), append(f.at.square, sumOfSquares(r))
		f.at.blocks = append(f.at.blocks, int16(len(r.BlockedBy)))
		f.weights = append(f.weights, who.trial.Weight()+1)
		lightest, threshold = min(lightest, who.trial.Weight()), r.Threshold
	}
	if len(f.ready) == 0 {
		return f
	}
	f.curve = newCurve(threshold, lightest)
	f.needed = f.curve.lowest()
	for k := range p.motivators {
		f.ways = append(f.ways, f.options(k))
	}
	f.bound()
	for i := range f.states {
		f.states[i] = state{mean: make([]float64, len(f.ready)), square: make([]float64, len(f.ready)), blocks: make([]int16, len(f.ready))}
	}
	return f
}

// sumOfSquares returns the sum of share times s^2.
func sumOfSquares(r *overlap.Result) (sum float64) {
	for k := range r.Standings {
		st := &r.Standings[k]
		sum += st.Share * st.Served * st.Served
	}
	return sum
}

// countNow returns for how many people the ask is sufficient as it is.
func (f *finder) countNow() (n int) {
	for _, who := range f.ready {
		if who.now {
			n++
		}
	}
	return n
}

// bound fills in near and reach.
func (f *finder) bound() {
	f.near = make([][maxExactChanges + 1]attainable, len(f.ways))
	f.reach = make([][maxExactChanges + 1]attainable, len(f.ways)+1)
	for n := range f.reach[len(f.ways)] {
		f.reach[len(f.ways)][n] = f.nothing()
	}
	for k := len(f.ways) - 1; k >= 0; k-- {
		f.near[k][0] = f.nothing()
		for n := 1; n <= maxExactChanges; n++ {
			f.near[k][n] = f.nothing()
			for _, o := range f.ways[k][n] {
				f.near[k][n].include(o)
			}
		}
		for n := 0; n <= maxExactChanges; n++ {
			f.reach[k][n] = f.nothing()
			for here := 0; here <= n; here++ {
				f.reach[k][n].includeBoth(f.near[k][here], f.reach[k+1][n-here])
			}
		}
	}
}

func (f *finder) nothing() attainable {
	return attainable{make([]float64, len(f.ready)), make([]int16, len(f.ready))}
}

func (a attainable) include(o *option) {
	for i := range a.mean {
		a.mean[i] = max(a.mean[i], o.mean[i])
		a.blocks[i] = max(a.blocks[i], -o.blocks[i])
	}
}

func (a attainable) includeBoth(x, y attainable) {
	for i := range a.mean {
		a.mean[i] = max(a.mean[i], x.mean[i]+y.mean[i])
		a.blocks[i] = max(a.blocks[i], x.blocks[i]+y.blocks[i])
	}
}

// find returns the best set of n changes that has more people than a given
// number, and 0 people if there is none. whole is false if the search was cut
// short, so that a better one may exist.
func (f *finder) find(n, moreThan int) (best found, whole bool) {
	f.n, f.best, f.chosen = n, found{people: moreThan, steps: -1}, f.chosen[:0]
	if len(f.ready) > 0 {
		f.search(0, n, 0, &f.at)
	}
	if f.best.steps < 0 {
		return found{}, f.budget > 0
	}
	return f.best, f.budget > 0
}

// search chooses options for the motivators from k on, with as many moves as
// are left.
func (f *finder) search(k, left, steps int, at *state) {
	for ; k < len(f.ways) && f.budget > 0; k++ {
		if !f.promises(at, f.reach[k][left], steps+left) {
			return // and so do the motivators behind this one
		}
		for here := 1; here <= left; here++ {
			if len(f.ways[k][here]) == 0 || !f.promisesTogether(at, f.near[k][here], f.reach[k+1][left-here], steps+left) {
				continue
			}
			for _, o := range f.ways[k][here] {
				if !f.tryOption(o, k, left-here, steps+o.steps, at) {
					break
				}
			}
		}
	}
}

// tryOption chooses an option and goes on with the other moves. It returns
// false if the options behind it take too many steps.
func (f *finder) tryOption(o *option, k, left, steps int, at *state) bool {
	f.chosen = append(f.chosen, o)
	defer func() { f.chosen = f.chosen[:len(f.chosen)-1] }()
	if left > 0 {
		next := &f.states[left]
		f.add(at, o, f.reach[k+1][left], next)
		f.search(k+1, left, steps, next)
		return f.budget > 0
	}
	if f.best.steps >= 0 && steps > f.best.steps && f.best.people >= len(at.alive) {
		return false
	}
	f.count(at, o, steps)
	return f.budget > 0
}

// promises reports whether a set with at least this many steps can still be
// better than the best, if the moves that are left attain at most so much.
func (f *finder) promises(at *state, most attainable, steps int) bool {
	possible := 0
	for _, i := range at.alive {
		if at.mean[i]+most.mean[i] >= f.needed && at.blocks[i] <= most.blocks[i] {
			possible++
		}
	}
	return f.canWin(possible, steps)
}

func (f *finder) promisesTogether(at *state, x, y attainable, steps int) bool {
	possible := 0
	for _, i := range at.alive {
		if at.mean[i]+x.mean[i]+y.mean[i] >= f.needed && at.blocks[i] <= x.blocks[i]+y.blocks[i] {
			possible++
		}
	}
	return f.canWin(possible, steps)
}

// canWin reports whether a set of so many people and steps can be better than
// the best so far.
func (f *finder) canWin(people, steps int) bool {
	return people > f.best.people || people == f.best.people && f.best.steps >= 0 && steps <= f.best.steps
}

// add works out the figures with one more option, for the people whom the moves
// that are left can still win.
func (f *finder) add(at *state, o *option, most attainable, next *state) {
	next.alive = next.alive[:0]
	f.budget -= len(at.alive)
	for _, i := range at.alive {
		mean, blocks := at.mean[i]+o.mean[i], at.blocks[i]+o.blocks[i]
		if mean+most.mean[i] >= f.needed && blocks <= most.blocks[i] {
			next.alive = append(next.alive, i)
			next.mean[i], next.square[i], next.blocks[i] = mean, at.square[i]+o.square[i], blocks
		}
	}
}

// count counts the people for whom the chosen options, the last of which is o,
// make the ask sufficient. It keeps the set if it is better than the best.
func (f *finder) count(at *state, o *option, steps int) {
	people, left := 0, len(at.alive)
	f.budget -= left
	for _, i := range at.alive {
		if at.blocks[i]+o.blocks[i] == 0 {
			mean := at.mean[i] + o.mean[i]
			if mean >= f.needed && f.isSufficient(int(i), mean, at.square[i]+o.square[i]) {
				people++
			}
		}
		if left--; !f.canWin(people+left, steps) {
			return
		}
	}
	if !f.canWin(people, steps) {
		return
	}
	set := found{people: people, steps: steps}
	for _, o := range f.chosen {
		set.moves = append(set.moves, o.moves...)
	}
	slices.SortFunc(set.moves, compareMoves)
	if f.best.steps < 0 || compareFound(set, f.best) < 0 {
		f.best = set
	}
}

// isSufficient reports whether the chosen options make the ask sufficient for a
// person whom nothing blocks.
func (f *finder) isSufficient(i int, mean, square float64) bool {
	sufficient, sure := f.curve.decide(mean, (square-mean*mean)/f.weights[i])
	if sure {
		return sufficient
	}
	changed := make([]offered, len(f.chosen))
	for j, o := range f.chosen {
		changed[j] = o.offered
	}
	return f.ready[i].judge(changed, f.base).Verdict == overlap.Sufficient
}
