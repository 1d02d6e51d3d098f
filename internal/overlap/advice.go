package overlap

// minGain is the smallest value, as a part of the overlap, at which the brief
// names a motivator in LeadWith or Raise.
const minGain = 0.05

// addAdvice fills in LeadWith and Raise. Both are sorted by each motivator's
// part of the overlap, the largest first.
func (s *Scorer) addAdvice(r *Result) {
	if !r.Heard || !r.HasGoals {
		return
	}
	var lead, raise ranking
	for k := range r.Standings {
		st := &r.Standings[k]
		if !st.IsDriver() {
			continue
		}
		if !st.Conflict {
			lead.insert(st.ServedShare(), k)
		}
		raise.insert(st.PossibleGain(), k)
	}
	r.LeadWith = lead.names(r.Standings, r.LeadWith)
	r.Raise = raise.names(r.Standings, r.Raise)
}

// A ranking sorts motivators by a value, the largest first. Ties stay in the
// order of insertion. The values sum to 1 at most, so no more than 20 of them
// can reach minGain.
type ranking struct {
	n     int
	first [20]ranked
}

type ranked struct {
	value float64
	k     int
}

// insert adds a motivator if its value reaches minGain.
func (o *ranking) insert(value float64, k int) {
	if !atLeast(value, minGain) {
		return
	}
	i := o.n
	o.n++
	for ; i > 0 && exceeds(value, o.first[i-1].value); i-- {
		o.first[i] = o.first[i-1]
	}
	o.first[i] = ranked{value, k}
}

func (o *ranking) names(standings []Standing, into []string) []string {
	for _, w := range o.first[:o.n] {
		into = append(into, standings[w.k].Motivator)
	}
	return into
}
