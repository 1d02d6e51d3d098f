package plan

import (
	"slices"

	"buyin/internal/overlap"
)

// LeaveOut returns, for one report, the offers that block the verdict because they put
// the report off, in catalogue order. No change lowers an offer, so that only leaving
// them out for this report helps. enough says whether the ask would be sufficient
// without them.
func LeaveOut(s *overlap.Scorer, r overlap.Result) (motivators []string, enough bool) {
	trial := s.NewTrial(r)
	for k := range r.Standings {
		st := &r.Standings[k]
		if st.PutsOff && st.Offer() > 0 && slices.Contains(r.BlockedBy, st.Motivator) {
			motivators = append(motivators, st.Motivator)
			trial.SetOffers(k, 0, 0)
			if st.HasEffect {
				trial.SetEffect(k, 0)
			}
		}
	}
	return motivators, len(motivators) > 0 && trial.Judge().Verdict == overlap.Sufficient
}
