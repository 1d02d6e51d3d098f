package overlap

// The interval holds the middle nine tenths of the belief.
const tail = 0.05

// flat is the variance up to which the offers do not tell drivers apart.
const flat = 1e-15

// doubt fills in the probability and, if wanted, the interval: those of the
// Beta law with the overlap as its mean and spread as its variance.
func (s *Scorer) doubt(r *Result, spread float64, interval bool) {
	var law beta
	if spread > flat {
		nu := r.Overlap*(1-r.Overlap)/spread - 1
		law = newBeta(r.Overlap*nu, (1-r.Overlap)*nu)
	}
	switch {
	case law.proper():
		r.Probability = law.beyond(s.threshold, s.logAt, s.logBeyond)
	case atLeast(r.Overlap, s.threshold):
		r.Probability = 1
	}
	switch {
	case !interval:
	case law.proper():
		r.Low, r.High = law.lower(tail), law.upper(tail)
	default:
		r.Low, r.High = r.Overlap, r.Overlap
	}
}
