package plan

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Plan says which changes of an ask would make it sufficient for whom. All
// lists of names are in alphabetical order.
type Plan struct {
	People      []string // all reports
	Sufficient  []string // those for whom the ask is sufficient as it is
	TooLittle   []string // those of whom too little was heard for a verdict, so no change can help yet; not in Declined
	Declined    []string // those who refuse a goal or asked for time, so no change of the offers can help alone
	Singles     []Single
	Sets        []Set
	SinglesOnly bool // there are too many people to search for sets
}

// A Single is one change and what it does.
type Single struct {
	Change
	Gained []string // for whom it makes the ask sufficient
	Lost   []string // for whom the ask is sufficient now, and would not be any more
}

// Net returns how many people more the ask would be sufficient for.
func (s Single) Net() int { return len(s.Gained) - len(s.Lost) }

// A Set is several changes made together.
type Set struct {
	Steps      int  // how far the offers rise in total
	Exact      bool // no set of as many changes is better; false: a search that does not try every set found it
	Changes    []Change
	Sufficient []string // for whom the ask would be sufficient
}

// A Planner works out plans for one ask and its reports. It is not safe for
// concurrent use.
type Planner struct {
	*offers
	people []*person // in alphabetical order
	base   []offered // what the goals offer as they are, by motivator
	most   []int     // by motivator: the steps from which more of them change nobody's verdict; 0 if nobody named an effect
	tried  map[offered]crowd
}

// New prepares plans for the ask of a Scorer, made with one goals file, and for
// the people with their results from that Scorer, in any order. limits holds
// the highest offer, -5..5, that a change may reach, by motivator; without one
// it is 5. New returns nil if the Scorer has no goals or several files, because
// then it is not said whose offer would change.
func New(s *overlap.Scorer, people []overlap.Member, limits map[string]int) *Planner {
	goals := s.Goals()
	if len(goals) != 1 {
		return nil
	}
	p := &Planner{offers: newOffers(s.Motivators(), goals[0], limits), tried: map[offered]crowd{}}
	results, names := map[string]overlap.Result{}, make([]string, len(people))
	for i, m := range people {
		names[i], results[m.Name] = m.Name, m.Result
	}
	overlap.SortNames(names)
	for _, name := range names {
		p.people = append(p.people, newPerson(s, name, results[name]))
	}
	for k := range p.motivators {
		p.base = append(p.base, p.after(k, nil))
		p.most = append(p.most, p.mostSteps(k))
	}
	return p
}

// mostSteps returns how many steps it takes until every effect on a motivator
// is at its largest.
func (p *Planner) mostSteps(k int) (most int) {
	for _, who := range p.people {
		if was := &who.was[k]; who.ready && was.HasEffect {
			most = max(most, motive.MaxStrength-was.Effect)
		}
	}
	return most
}

// simplify returns an offered that has the same outcome for everybody, and is
// the same for all that have.
func (p *Planner) simplify(o offered) offered {
	o.steps = min(o.steps, p.most[o.k])
	o.smallest = min(o.smallest, 0)
	return o
}

// Plan tries every single change, and sets of changes.
func (p *Planner) Plan() Plan {
	var out Plan
	for _, who := range p.people {
		out.People = append(out.People, who.name)
		switch r := who.trial.Judge(); {
		case who.now:
			out.Sufficient = append(out.Sufficient, who.name)
		case r.Declined():
			out.Declined = append(out.Declined, who.name)
		case !r.EnoughHeard():
			out.TooLittle = append(out.TooLittle, who.name)
		}
	}
	out.Singles = p.Singles()
	sets, tried := p.sets()
	out.Sets, out.SinglesOnly = sets, !tried
	return out
}

// A crowd says for each person, by position, whether the ask is sufficient.
type crowd []bool

// now returns for whom the ask is sufficient as it is.
func (p *Planner) now() crowd {
	all := make(crowd, len(p.people))
	for i, who := range p.people {
		all[i] = who.now
	}
	return all
}

// sufficientFor returns for whom the ask is sufficient under the changed offers
// to one motivator.
func (p *Planner) sufficientFor(o offered) crowd {
	o = p.simplify(o)
	if all, known := p.tried[o]; known {
		return all
	}
	all := make(crowd, len(p.people))
	for i, who := range p.people {
		all[i] = who.ready && who.judge([]offered{o}, p.base).Verdict == overlap.Sufficient
	}
	p.tried[o] = all
	return all
}

// names returns the names of the people for whom keep holds.
func (p *Planner) names(keep func(i int) bool) []string {
	var names []string
	for i, who := range p.people {
		if keep(i) {
			names = append(names, who.name)
		}
	}
	return names
}
