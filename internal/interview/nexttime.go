package interview

// NextTime is the question that a next talk should begin to settle, after all
// that was heard so far: the one most worth asking, whatever the manners of
// the moment. It reports false where no question is left.
func (s Session) NextTime() (Step, bool) {
	all := s.candidates(s.set.scorer.Quick(s.iv))
	if len(all) == 0 {
		return Step{}, false
	}
	best := s.ranked(s.people(many), all)[0]
	best.Why = s.why(best)
	return best, true
}
