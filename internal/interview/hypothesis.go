package interview

import "buyin/internal/motive"

// A sample is one guess at the report. Questions are weighed on many such
// guesses, all of them in keeping with what was heard.
type sample struct {
	strength  []int8            // by motivator, in catalogue order
	pull      float64           // of what pulls
	magnitude float64           // of what pulls and what puts off
	playback  []motive.Evidence // what they would say to the playback
	served    float64           // how much of what drives them the goals serve, in [0,1]
}

// What people are taken to be like before anything is heard. Rough on
// purpose: it orders questions and says when to stop, it decides no verdict.
const (
	minDrivers, maxDrivers = 3, 7 // motivators that pull one person, of however many
	minUnheard             = 1.0  // of them that are still unheard on average, whatever was heard
	maxPullChance          = 0.5  // the highest chance that an unheard motivator pulls
	againstRatio           = 0.25 // of those that put off, to those that pull
	meanStrength           = 3.5  // of one that pulls, those that put off thrown in
	repeatFactor           = 2.0  // people come back to a subject: so many open answers leave as much unsaid as one would
	misjudgedRate          = 0.15 // how often a noted strength is one too low; and one too high
	hiddenAfterShrug       = 0.08 // how often a shrug hides something all the same
	hiddenAfterSilence     = 0.35 // likewise the answer to a probe in which nothing was heard
)

// range of a strength, and where 0 lies in it.
const (
	strengthCount = motive.MaxStrength - motive.MinStrength + 1
	zeroIndex     = -motive.MinStrength
)

// weights are the weights of the strengths of one motivator, from the lowest up.
type weights [strengthCount]float64

// draw takes the strength at u, in [0,1).
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

// commonRandom is a number in [0,1) for a guess and a use of it: always the same, so
// that questions are compared on the same people in the same moods.
func commonRandom(i, use int) float64 {
	x := uint64(i)*0x9E3779B97F4A7C15 + uint64(use)*0xBF58476D1CE4E5B9 + 0x94D049BB133111EB
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9 // the finish of splitmix64 (Steele, Lea and Flood 2014)
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return float64((x^x>>31)>>11) / (1 << 53)
}

// drawSamples are n guesses at the report.
func (s Session) drawSamples(n int) []sample {
	var levels [maxDrivers - minDrivers + 1][]weights // some people want many things, some few
	all, open := s.summarise()
	for i := range levels {
		levels[i] = posteriorWeights(all, open, float64(minDrivers+i))
	}
	choices := s.tradeOffResults()
	out := make([]sample, n)
	flat := make([]int8, n*len(all))
	for i := range out {
		left := levels[i%len(levels)]
		strength := flat[i*len(left) : (i+1)*len(left)]
		for k := range left {
			strength[k] = left[k].draw(commonRandom(i, k))
		}
		for _, c := range choices {
			// what was passed over is no stronger than what was chosen
			strength[c.passed] = min(strength[c.passed], strength[c.chosen])
		}
		out[i] = s.setup.newSample(strength)
	}
	return out
}

// newSample works out what follows from strengths.
func (s *setup) newSample(strength []int8) sample {
	p := sample{strength: strength}
	met := 0.0
	for k, x := range strength {
		p.pull += float64(max(x, 0))
		p.magnitude += float64(max(x, -x))
		met += float64(max(x, 0)) * s.offers[k]
		if x != 0 {
			p.playback = append(p.playback, s.replyEvidence(k, x, motive.Confirmed)...)
		}
	}
	if p.pull > 0 {
		p.served = met / p.pull
	}
	return p
}

// share is how much of what drives a person the motivator at place k is, in
// [0,1].
func (p sample) share(k int) float64 {
	if p.pull == 0 {
		return 0
	}
	return float64(max(p.strength[k], 0)) / p.pull
}

// tradeOffResult is the outcome of a trade-off, by places in the catalogue.
type tradeOffResult struct{ chosen, passed int }

func (s Session) tradeOffResults() []tradeOffResult {
	var out []tradeOffResult
	for _, t := range s.iv.Turns {
		pair := tradeOffPair(t.Question)
		if len(pair) != 2 || len(t.Evidence) != 1 {
			continue
		}
		a, b := s.setup.Catalogue.Index(pair[0]), s.setup.Catalogue.Index(pair[1])
		if s.setup.Catalogue.Index(t.Evidence[0].Motivator) == b {
			a, b = b, a
		}
		if a >= 0 && b >= 0 {
			out = append(out, tradeOffResult{chosen: a, passed: b})
		}
	}
	return out
}

// motivatorSummary is what was said about one motivator.
type motivatorSummary struct {
	sum, n               float64 // of the strengths that are not 0
	last                 *int    // the last word in a playback
	chosen, cold, silent bool    // silent: asked about, and nothing was heard
}

// summarise is what was said about each motivator, and how many answers there are in
// which anything could have come up and something did.
func (s Session) summarise() (by []motivatorSummary, open int) {
	by = make([]motivatorSummary, len(s.setup.Catalogue.Motivators))
	for _, t := range s.iv.Turns {
		m, probe := s.setup.motivatorOf(t.Question)
		switch {
		case probe && len(t.Evidence) == 0:
			by[s.setup.Catalogue.Index(m)].silent = true
		case !probe && len(t.Evidence) > 0 && len(tradeOffPair(t.Question)) == 0:
			open++
		}
		for i, e := range t.Evidence {
			k := s.setup.Catalogue.Index(e.Motivator)
			switch {
			case k < 0:
			case e.Kind == motive.Confirmed:
				by[k].last = &t.Evidence[i].Strength
			case e.Kind == motive.Chosen:
				by[k].chosen = true
			case e.Strength == 0:
				by[k].cold = true
			default:
				by[k].sum += float64(e.Strength)
				by[k].n++
			}
		}
	}
	return by, open
}

// posteriorWeights are the odds of each motivator's strength after what was said, for
// somebody whom so many pull.
func posteriorWeights(by []motivatorSummary, open int, drivers float64) []weights {
	unheardOf, heard := 0, 0.0
	for _, b := range by {
		switch {
		case b.n == 0 && !b.chosen && b.last == nil:
			unheardOf++
		case b.sum > 0 || b.chosen:
			heard++
		}
	}
	pulls := min(maxPullChance, max(drivers-heard, minUnheard)/float64(max(1, unheardOf)))
	out := make([]weights, len(by))
	for k, b := range by {
		switch {
		case b.last != nil:
			out[k] = weightsAround(float64(*b.last))
		case b.n > 0:
			out[k] = weightsAround(b.sum / b.n)
		case b.chosen:
			for x := 2; x <= motive.MaxStrength; x++ {
				out[k][zeroIndex+x] = 1
			}
		default:
			out[k] = unheardWeights(pulls, repeatFactor*drivers*meanStrength, open, b.hiddenRate())
		}
	}
	return out
}

// hiddenRate is how often a motivator is there all the same, beside one that was
// never touched on.
func (b motivatorSummary) hiddenRate() float64 {
	switch {
	case b.cold:
		return hiddenAfterShrug
	case b.silent:
		return hiddenAfterSilence
	}
	return 1
}

// weightsAround are the odds of strengths near the one noted, on its side of 0.
func weightsAround(noted float64) weights {
	var o weights
	low := int(noted + zeroIndex)
	part := noted + zeroIndex - float64(low)
	put := func(i int, w float64) {
		i = min(max(i, 0), strengthCount-1)
		if (i > zeroIndex) == (noted > 0) && (i < zeroIndex) == (noted < 0) {
			o[i] += w
		}
	}
	for i, w := range []float64{misjudgedRate, 1 - 2*misjudgedRate, misjudgedRate} {
		put(low+i-1, w*(1-part))
		put(low+i, w*part)
	}
	return o
}

// unheardWeights are the odds of a motivator that did not come up in so many open
// answers of somebody with so much strength in all: the stronger it is, the
// less likely to have stayed unsaid.
func unheardWeights(pulls, strength float64, open int, hides float64) weights {
	var o weights
	o[zeroIndex] = 1 - pulls
	for x := 1; x <= motive.MaxStrength; x++ {
		unsaid := hides
		for range open {
			unsaid *= 1 - float64(x)/strength
		}
		o[zeroIndex+x] = pulls / motive.MaxStrength * unsaid
		o[zeroIndex-x] = o[zeroIndex+x] * againstRatio
	}
	return o
}
