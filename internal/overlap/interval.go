package overlap

// tailProbability is the probability on each side of the interval, so the
// interval covers 90 %.
const tailProbability = 0.05

// flatVariance is the variance up to which all drivers count as equally served.
const flatVariance = 1e-15

// addInterval fills in Probability and, if interval is set, Low and High. It
// takes them from the Beta distribution with the overlap as its mean and spread
// as its variance.
func (s *Scorer) addInterval(r *Result, spread float64, interval bool) {
	var dist beta
	if spread > flatVariance {
		nu := r.Overlap*(1-r.Overlap)/spread - 1
		dist = newBeta(r.Overlap*nu, (1-r.Overlap)*nu)
	}
	switch {
	case dist.isProper():
		r.Probability = dist.survival(s.threshold, s.logThreshold, s.log1Threshold)
	case atLeast(r.Overlap, s.threshold):
		r.Probability = 1
	}
	switch {
	case !interval:
	case dist.isProper():
		r.Low, r.High = dist.quantile(tailProbability), dist.upperQuantile(tailProbability)
	default:
		r.Low, r.High = r.Overlap, r.Overlap
	}
}
