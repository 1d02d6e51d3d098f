package lookahead

import "buyin/internal/motive"

// A Sample is one hypothetical person: a set of strengths that is consistent
// with the evidence so far. Questions are compared by their effect on many
// samples.
type Sample struct {
	strength  []int8  // by motivator, in catalogue order
	pull      float64 // sum of the positive strengths
	magnitude float64 // sum of the absolute strengths
	served    float64 // share of the person's drivers that the goals serve, in [0,1]
	strongest int8    // the highest strength
}

// The number of possible strengths, and the index of strength 0 among them.
const (
	strengthCount = motive.MaxStrength - motive.MinStrength + 1
	zeroIndex     = -motive.MinStrength
)

// weights holds the unnormalised probability of each strength of one motivator,
// from MinStrength up.
type weights [strengthCount]float64

// draw returns the strength at quantile u, for u in [0,1).
func (o weights) draw(u float64) int8 {
	total := 0.0
	for _, w := range o {
		total += w
	}
	u *= total
	for i, w := range o {
		if u < w {
			return int8(i + motive.MinStrength)
		}
		u -= w
	}
	return 0
}

// commonRandom returns a pseudo-random number in [0,1) that depends only on the
// index of the sample and on the purpose. The numbers are always the same, so
// all questions are compared on the same people in the same moods (the method
// of common random numbers).
func commonRandom(i, use int) float64 {
	x := uint64(i)*0x9E3779B97F4A7C15 + uint64(use)*0xBF58476D1CE4E5B9 + 0x94D049BB133111EB
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9 // the finaliser of splitmix64 (Steele, Lea and Flood 2014)
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return float64((x^x>>31)>>11) / (1 << 53)
}

// Samples draws n samples from the posterior.
func (t Talk) Samples(n int) []Sample {
	var levels [maxDrivers - minDrivers + 1][]weights // weights for each number of drivers, because some people have many drivers and some have few
	all, open := t.summarise()
	for i := range levels {
		levels[i] = posteriorWeights(all, open, float64(minDrivers+i))
	}
	outcomes := t.outcomes()
	out := make([]Sample, n)
	flat := make([]int8, n*len(all))
	for i := range out {
		left := levels[i%len(levels)]
		strength := flat[i*len(left) : (i+1)*len(left)]
		for k := range left {
			strength[k] = left[k].draw(commonRandom(i, k))
		}
		for _, c := range outcomes {
			c.hold(strength)
		}
		out[i] = t.model.newSample(strength)
	}
	return out
}

// newSample returns a sample with these strengths. It computes the other fields
// from them.
func (m *Model) newSample(strength []int8) Sample {
	p := Sample{strength: strength}
	served := 0.0
	for k, x := range strength {
		p.strongest = max(p.strongest, x)
		p.pull += float64(max(x, 0))
		p.magnitude += float64(max(x, -x))
		served += float64(max(x, 0)) * m.offers[k]
	}
	if p.pull > 0 {
		p.served = served / p.pull
	}
	return p
}

// isStrongestSaid reports whether one of the person's strongest drivers is among
// the strengths that a playback would say back.
func (p *Sample) isStrongestSaid(said []int8) bool {
	for k, x := range p.strength {
		if x == p.strongest && said[k] > 0 {
			return true
		}
	}
	return p.strongest <= 0
}

// share returns the share of the motivator at index k in the person's drivers,
// in [0,1].
func (p Sample) share(k int) float64 {
	if p.pull == 0 {
		return 0
	}
	return float64(max(p.strength[k], 0)) / p.pull
}
