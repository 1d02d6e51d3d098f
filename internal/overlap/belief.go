package overlap

import "slices"

// addStandings fills in the standings. It returns A, the sum of all beliefs in
// units, including the prior.
func (s *Scorer) addStandings(r *Result, t *tally) float64 {
	r.Standings = slices.Grow(r.Standings, len(s.ids))[:len(s.ids)]
	weight := 0.0
	for k := range r.Standings {
		h := &t.totals[k]
		u := roundToZero(h.units)
		st := Standing{
			Motivator: s.ids[k], Units: u, Belief: max(0, u), Served: s.serves[k], Against: s.against[k], offer: s.offers[k],
			PutsOff: u < 0, Strongest: int(h.strongest), Weakest: int(h.weakest), LastWord: h.lastWord, CoachOnly: h.heard && !h.seen,
			Counts: Counts{int(h.counts[byVolunteered]), int(h.counts[byPrompted]), int(h.counts[byChosen]), int(h.counts[byConfirmed])},
		}
		st.LookedAt = st.Belief
		if t.anyCoach {
			st.LookedAt = max(0, roundToZero(h.looked))
		}
		st.Cold = st.Belief == 0 && h.cold
		if !st.Cold {
			st.Share = st.Belief + s.prior // alpha_k; divided by A below
		}
		weight += st.Share
		r.Belief += st.Belief
		r.Standings[k] = st
	}
	if weight > 0 {
		for k := range r.Standings {
			r.Standings[k].Share /= weight
		}
	}
	t.stated.applyEffects(r.Standings)
	return weight
}

// meanAndVariance returns the overlap, in [0,1], and V, its variance: the mean
// and the variance of a weighted sum of Dirichlet shares with the weights s_k.
func meanAndVariance(standings []Standing, weight float64) (overlap, spread float64) {
	for k := range standings {
		overlap += standings[k].Share * standings[k].Served
	}
	overlap = min(max(overlap, 0), 1)
	for k := range standings {
		// equals the sum of share s^2 minus the square of the overlap, but
		// without its loss of precision
		off := standings[k].Served - overlap
		spread += standings[k].Share * off * off
	}
	return overlap, spread / (weight + 1)
}

// addQuotes lists the quotes of each motivator that somebody has looked at and
// that have the sign of its units, the oldest first.
func (s *Scorer) addQuotes(r *Result, t *tally) {
	total := int32(0)
	for k := range t.totals {
		total += t.totals[k].quotes
	}
	if total == 0 {
		return
	}
	words := make([]string, total)
	for k := range r.Standings {
		n := t.totals[k].quotes
		if n > 0 {
			r.Standings[k].Quotes, words = words[:0:n], words[n:]
		}
	}
	for i := range t.entries {
		e := &t.entries[i]
		if e.quote == "" || e.byCoach {
			continue
		}
		if st := &r.Standings[e.motivator]; st.supportedBy(int(e.strength)) {
			st.Quotes = append(st.Quotes, e.quote)
		}
	}
}
