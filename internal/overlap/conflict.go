package overlap

// The limits from which a conflict blocks the verdict "sufficient". They limit
// how much the ask takes from the report (t, or an effect), the share or the
// strongest entry of the driver it takes from, and how strongly the report
// refused what the ask offers.
const (
	blockingCost     = 0.4 // of t
	blockingShare    = 0.15
	blockingStrength = 4
	blockingEffect   = -2 // on a driver, or on a motivator that was strongly refused
	blockingAlone    = -4 // an effect this bad blocks whatever else was heard
)

// addConflicts fills in the motivators in conflict, and the conflicts that
// block.
func (s *Scorer) addConflicts(r *Result) {
	for k := range r.Standings {
		st := &r.Standings[k]
		blocks := false
		st.Conflict, blocks = st.conflict()
		if st.Conflict {
			r.Avoid = append(r.Avoid, st.Motivator)
		}
		if blocks {
			r.BlockedBy = append(r.BlockedBy, st.Motivator)
		}
	}
}

// conflict judges the effect that the report named, or else the offers.
func (st *Standing) conflict() (conflict, blocks bool) {
	if st.HasEffect {
		return st.effectConflict()
	}
	return st.offerConflict()
}

// offerConflict judges the offers of the goals. There is a conflict if they
// cost the report a driver, or if they offer something that puts the report
// off.
func (st *Standing) offerConflict() (conflict, blocks bool) {
	costs := st.Against > 0 && st.IsDriver()
	repels := st.Served > 0 && st.PutsOff
	return costs || repels,
		costs && atLeast(st.Against, blockingCost) && st.matters() || repels && st.isRefused()
}

// effectConflict judges the effect of the ask on the motivator, as the report
// sees it. An effect overrides whatever the goals offer.
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

// matters reports whether the driver is large enough to block. A driver that
// only the coach has heard never blocks.
func (st *Standing) matters() bool {
	return st.Strongest > 0 && (atLeast(st.Share, blockingShare) || st.Strongest >= blockingStrength)
}

// isRefused reports whether the report said strongly enough that the motivator
// puts them off, so that an offer of it blocks.
func (st *Standing) isRefused() bool { return st.Weakest <= -blockingStrength }
