package plan

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A person is one report and their verdict under other offers.
type person struct {
	name  string
	trial *overlap.Trial
	was   []overlap.Standing // by motivator, under the offers as they are
	ready bool               // other offers could make the ask sufficient: enough was heard, and they did not decline
	now   bool               // the ask is sufficient as it is
}

func newPerson(s *overlap.Scorer, name string, r overlap.Result) *person {
	return &person{
		name: name, trial: s.NewTrial(r), was: r.Standings,
		ready: r.HasGoals && r.EnoughHeard() && !r.Declined(),
		now:   r.Verdict == overlap.Sufficient,
	}
}

// offer changes what the ask offers one motivator. An effect that the report
// named rises by the same steps.
func (p *person) offer(o offered) {
	if was := &p.was[o.k]; was.HasEffect {
		p.trial.SetEffect(o.k, min(was.Effect+o.steps, motive.MaxStrength))
		return
	}
	p.trial.SetOffers(o.k, o.largest, o.smallest)
}

// judge returns the result under changed offers, each for another motivator.
// now holds what is offered without any change, by motivator. The result is
// valid until the next call.
func (p *person) judge(changed []offered, now []offered) *overlap.Result {
	for _, o := range changed {
		p.offer(o)
	}
	r := p.trial.Judge()
	for _, o := range changed {
		p.offer(now[o.k])
	}
	return r
}

// standing returns how fully an offered serves its motivator, in [0,1], and
// whether that blocks the verdict.
func (p *person) standing(o, now offered) (served float64, blocks bool) {
	p.offer(o)
	defer p.offer(now)
	return p.trial.Standing(o.k).Served, p.trial.Blocks(o.k)
}
