package overlap

// leastGain is the part of the overlap from which on a motivator is worth a
// word in the brief.
const leastGain = 0.05

// advise fills in what to lead with and what to offer more of, the largest
// part of the overlap first.
func (s *Scorer) advise(r *Result) {
	if !r.Heard || !r.HasGoals {
		return
	}
	r.LeadWith = s.pick(r, r.LeadWith, func(st *Standing) float64 {
		if st.Conflict {
			return 0
		}
		return st.ServedShare()
	})
	r.Raise = s.pick(r, r.Raise, (*Standing).unmet)
}

func (s *Standing) unmet() float64 { return s.Unmet() }

// pick lists the drivers whose value is worth a word, the largest first; ties
// keep catalogue order.
func (s *Scorer) pick(r *Result, into []string, value func(*Standing) float64) []string {
	var at [8]int // room enough: rarely more than 8 reach a twentieth
	order := at[:0]
	for k := range r.Standings {
		st := &r.Standings[k]
		if !st.IsDriver() || !atLeast(value(st), leastGain) {
			continue
		}
		i := len(order)
		order = append(order, k)
		for ; i > 0 && more(value(st), value(&r.Standings[order[i-1]])); i-- {
			order[i] = order[i-1]
		}
		order[i] = k
	}
	for _, k := range order {
		into = append(into, s.ids[k])
	}
	return into
}
