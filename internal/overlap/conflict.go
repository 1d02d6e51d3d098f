package overlap

// From when on a conflict alone forbids "sufficient": the ask costs them a
// driver that weighs something or that they spoke of strongly, or is put to
// what they strongly shrink from.
const (
	blockingShare    = 0.15
	blockingStrength = 4
)

// addConflicts fills in what the ask goes against: it costs them a driver, or it
// serves what puts them off.
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
