package overlap

// The interval holds the middle nine tenths of the belief.
const tailProbability = 0.05

// flatVariance is the variance up to which the offers do not tell drivers apart.
const flatVariance = 1e-15

// addInterval fills in the probability and, if wanted, the interval: those of the
// Beta law with the overlap as its mean and spread as its variance.
func (s *Scorer) addInterval(r *Result, spread float64, interval bool) {
	var law beta
	if spread > flatVariance {
		nu := r.Overlap*(1-r.Overlap)/spread - 1
		law = newBeta(r.Overlap*nu, (1-r.Overlap)*nu)
	}
	switch {
	case law.isProper():
		r.Probability = law.survival(s.threshold, s.logAt, s.logBeyond)
	case atLeast(r.Overlap, s.threshold):
		r.Probability = 1
	}
	switch {
	case !interval:
	case law.isProper():
		r.Low, r.High = law.quantile(tailProbability), law.upperQuantile(tailProbability)
	default:
		r.Low, r.High = r.Overlap, r.Overlap
	}
}
