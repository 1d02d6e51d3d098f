package overlap

// Limits of what blocks the verdict "sufficient": how much the ask takes (t, or
// an effect), how large a share or how strong an entry of the driver that it
// takes from, and how strongly what it offers was refused.
const (
	blockingCost     = 0.4 // of t
	blockingShare    = 0.15
	blockingStrength = 4
	blockingEffect   = -2 // on a driver, or on what was strongly refused
	blockingAlone    = -4 // an effect this bad blocks whatever else was heard
)

// addConflicts fills in the conflicts, and those that block.
func (s *Scorer) addConflicts(r *Result) {
	for k := range r.Standings {
		st := &r.Standings[k]
		blocks := false
		if st.HasEffect {
			st.Conflict, blocks = st.effectConflict()
		} else {
			st.Conflict, blocks = st.offerConflict()
		}
		if st.Conflict {
			r.Avoid = append(r.Avoid, st.Motivator)
		}
		if blocks {
			r.BlockedBy = append(r.BlockedBy, st.Motivator)
		}
	}
}

// offerConflict judges what the goals offer: a conflict costs the report a
// driver, or offers something that puts them off.
func (st *Standing) offerConflict() (conflict, blocks bool) {
	costs := st.Against > 0 && st.IsDriver()
	repels := st.Served > 0 && st.PutsOff
	return costs || repels,
		costs && atLeast(st.Against, blockingCost) && st.matters() || repels && st.isRefused()
}

// effectConflict judges what the ask does to the motivator as the report sees
// it. That decides alone, whatever the goals offer.
func (st *Standing) effectConflict() (conflict, blocks bool) {
	switch {
	case st.Effect >= 0:
		return false, false
	case st.Effect <= blockingAlone:
		return true, true
	}
	return st.IsDriver() || st.PutsOff,
		st.Effect <= blockingEffect && (st.IsDriver() && st.matters() || st.PutsOff && st.isRefused())
}

// matters reports whether the driver is large enough to block. Nothing blocks
// that only the coach has heard.
func (st *Standing) matters() bool {
	return st.Pulls && (atLeast(st.Share, blockingShare) || st.Strongest >= blockingStrength)
}

// isRefused reports whether the motivator was said to put them off strongly
// enough to block.
func (st *Standing) isRefused() bool { return st.Weakest <= -blockingStrength }
