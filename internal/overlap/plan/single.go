package plan

import (
	"cmp"
	"slices"
)

// Singles returns, for each goal and motivator, the smallest change of every
// different outcome. Changes that win and lose nobody are left out. Those that
// win most come first, then those of fewer steps, then in the order of the
// goals and of the catalogue.
func (p *Planner) Singles() []Single {
	now := p.now()
	var all []Single
	for goal := range p.goals {
		for k := range p.motivators {
			all = append(all, p.singlesOf(goal, k, now)...)
		}
	}
	slices.SortStableFunc(all, func(a, b Single) int {
		return cmp.Or(cmp.Compare(b.Net(), a.Net()), cmp.Compare(a.Steps(), b.Steps()))
	})
	return all
}

// singlesOf returns the changes of one offer.
func (p *Planner) singlesOf(goal, k int, now crowd) (all []Single) {
	outcomes := []crowd{now}
	for to := p.offers.now[goal][k] + 1; to <= p.limits[k]; to++ {
		m := move{goal, k, to}
		then := p.sufficientFor(p.after(k, []move{m}))
		if slices.ContainsFunc(outcomes, func(o crowd) bool { return slices.Equal(o, then) }) {
			continue
		}
		outcomes = append(outcomes, then)
		all = append(all, Single{
			Change: p.change(m),
			Gained: p.names(func(i int) bool { return then[i] && !now[i] }),
			Lost:   p.names(func(i int) bool { return now[i] && !then[i] }),
		})
	}
	return all
}
