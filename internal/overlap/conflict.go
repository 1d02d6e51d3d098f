package overlap

// A conflict blocks the verdict "sufficient" if the ask costs the report a
// driver with at least this share or this strength, or offers something that
// puts them off this strongly.
const (
	blockingShare    = 0.15
	blockingStrength = 4
)

// addConflicts fills in the conflicts: motivators that drive the report and
// that the ask costs them, and motivators that the ask offers and that put them
// off.
func (s *Scorer) addConflicts(r *Result) {
	for k := range r.Standings {
		st := &r.Standings[k]
		costs := st.Against > 0 && st.Belief > 0
		repels := st.Served > 0 && st.PutsOff
		st.Conflict = costs || repels
		if !st.Conflict {
			continue
		}
		r.Avoid = append(r.Avoid, st.Motivator)
		if costs && (atLeast(st.Share, blockingShare) || st.Strongest >= blockingStrength) ||
			repels && st.Weakest <= -blockingStrength {
			r.BlockedBy = append(r.BlockedBy, st.Motivator)
		}
	}
}
