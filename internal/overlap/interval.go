package overlap

import "math"

// tailProbability is the probability on each side of the interval, so the
// interval covers 90 %.
const tailProbability = 0.05

// flatVariance is the variance up to which all drivers count as equally served.
const flatVariance = 1e-15

// betaWith returns the Beta distribution with this mean and variance. It is not
// proper if the variance counts as 0.
func betaWith(mean, variance float64) beta {
	if variance <= flatVariance {
		return beta{}
	}
	nu := mean*(1-mean)/variance - 1
	return newBeta(mean*nu, (1-mean)*nu)
}

// addInterval fills in Probability and, if interval is set, Low and High. It
// takes them from the Beta distribution with the overlap as its mean and spread
// as its variance.
func (s *Scorer) addInterval(r *Result, spread float64, interval bool) {
	dist := betaWith(r.Overlap, spread)
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

// ProbabilityAtLeast returns the probability, in [0,1], that an overlap is at
// least the threshold, in (0,1), if it has a Beta distribution with this mean
// and variance.
func ProbabilityAtLeast(threshold, mean, variance float64) float64 {
	dist := betaWith(mean, variance)
	switch {
	case dist.isProper():
		return dist.survival(threshold, math.Log(threshold), math.Log1p(-threshold))
	case atLeast(mean, threshold):
		return 1
	}
	return 0
}
