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
	r.LeadWith = pick(r.Standings, r.LeadWith, leadable)
	r.Raise = pick(r.Standings, r.Raise, unmet)
}

func leadable(st *Standing) float64 {
	if st.Conflict {
		return 0
	}
	return st.ServedShare()
}

func unmet(st *Standing) float64 { return st.Unmet() }

// pick lists the drivers whose value is worth a word, the largest first; ties
// keep catalogue order.
func pick(standings []Standing, into []string, value func(*Standing) float64) []string {
	type worthy struct {
		value float64
		k     int
	}
	var room [20]worthy // no more than 20 can reach a twentieth
	order := room[:0]
	for k := range standings {
		st := &standings[k]
		if !st.IsDriver() {
			continue
		}
		w := worthy{value(st), k}
		if !atLeast(w.value, leastGain) {
			continue
		}
		i := len(order)
		order = append(order, w)
		for ; i > 0 && more(w.value, order[i-1].value); i-- {
			order[i] = order[i-1]
		}
		order[i] = w
	}
	for _, w := range order {
		into = append(into, standings[w.k].Motivator)
	}
	return into
}
