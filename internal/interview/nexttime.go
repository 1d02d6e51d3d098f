package interview

// NextTime is the question that a next talk should begin to settle, after all
// that was heard so far: the one most worth asking, whatever the manners of
// the moment. It reports false where no question is left.
func (s Session) NextTime() (Step, bool) {
	now := s.set.scorer.Quick(s.iv)
	alpha := s.alphas(now)
	var best Step
	most, found := 0.0, false
	for _, c := range s.candidates(now) {
		if w := s.worth(c, now, alpha); !found || w > most+1e-12 {
			best, most, found = c, w, true
		}
	}
	if found {
		best.Why = s.why(best)
	}
	return best, found
}
