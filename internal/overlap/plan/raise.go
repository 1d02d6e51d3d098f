package plan

import (
	"cmp"
	"slices"

	"buyin/internal/overlap"
)

// A Raise is one change for one report, and how much it helps.
type Raise struct {
	Change
	Adds       float64 // how much the overlap grows, in [0,1]
	Sufficient bool    // it makes the ask sufficient, which it is not now
	Unblocks   bool    // the motivator blocks the verdict "sufficient" now, and would not any more
}

// Raises returns, for one report, what raising one offer would do: for each
// motivator the goal in which it helps most. To is the smallest offer that
// makes the ask sufficient. If none does, or if it is sufficient already, To is
// the smallest offer of the largest overlap. The largest gain comes first;
// equal ones keep catalogue order.
//
// Only motivators that drive the report are tried, as of others nothing is
// known. A change that neither adds anything nor unblocks the verdict is left
// out. Without exactly one goals file, or without an overlap, Raises returns
// nil.
func Raises(s *overlap.Scorer, r overlap.Result) []Raise {
	p := New(s, []overlap.Member{{Result: r}}, nil)
	if p == nil || !r.Heard {
		return nil
	}
	who := p.people[0]
	var all []Raise
	for k := range p.motivators {
		if best, found := p.bestRaise(who, k, r); found {
			all = append(all, best)
		}
	}
	slices.SortStableFunc(all, func(a, b Raise) int { return compareGains(b.Adds, a.Adds) })
	return all
}

// bestRaise returns the raise of one motivator in the goal where it helps most:
// where it makes the ask sufficient, then where it adds most, then where it
// takes fewer steps, then the first.
func (p *Planner) bestRaise(who *person, k int, r overlap.Result) (best Raise, found bool) {
	if !who.was[k].IsDriver() {
		return best, false
	}
	for goal := range p.goals {
		raise, helps := p.raiseIn(who, goal, k, r)
		if helps && (!found || raise.helpsMoreThan(best)) {
			best, found = raise, true
		}
	}
	return best, found
}

func (r Raise) helpsMoreThan(other Raise) bool {
	if r.Sufficient != other.Sufficient {
		return r.Sufficient
	}
	if r.Unblocks != other.Unblocks {
		return r.Unblocks
	}
	if r.Sufficient {
		return r.Steps() < other.Steps()
	}
	return cmp.Or(compareGains(r.Adds, other.Adds), cmp.Compare(other.Steps(), r.Steps())) > 0
}

// raiseIn returns the raise of one motivator in one goal. helps is false if no
// level of the offer helps.
func (p *Planner) raiseIn(who *person, goal, k int, r overlap.Result) (best Raise, helps bool) {
	_, blocked := p.tryRaise(who, p.base[k])
	for to := p.offers.now[goal][k] + 1; to <= p.limits[k]; to++ {
		m := move{goal, k, to}
		then, blocks := p.tryRaise(who, p.after(k, []move{m}))
		raise := Raise{
			Change: p.change(m), Adds: then.Overlap - r.Overlap,
			Sufficient: !who.now && then.Verdict == overlap.Sufficient, Unblocks: blocked && !blocks,
		}
		if compareGains(raise.Adds, 0) <= 0 && !raise.Unblocks {
			continue
		}
		if raise.Sufficient {
			return raise, true
		}
		if !helps || raise.helpsMoreThan(best) {
			best, helps = raise, true
		}
	}
	return best, helps
}

// tryRaise returns the result under one changed offer, and whether its
// motivator blocks the verdict.
func (p *Planner) tryRaise(who *person, o offered) (then *overlap.Result, blocks bool) {
	then = who.judge([]offered{o}, p.base)
	return then, slices.Contains(then.BlockedBy, p.motivators[o.k])
}

// compareGains compares two gains of overlap; differences that are due to
// rounding count as none.
func compareGains(a, b float64) int {
	switch {
	case a > b+overlap.Tolerance:
		return 1
	case b > a+overlap.Tolerance:
		return -1
	}
	return 0
}
