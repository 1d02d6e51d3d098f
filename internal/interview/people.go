package interview

import "buyin/internal/motive"

// A person is one guess at the report. Questions are weighed on many such
// guesses, all of them in keeping with what was heard.
type person struct {
	strength []int8            // by motivator, in catalogue order
	total    float64           // of what pulls
	weight   float64           // of what pulls and what puts off
	corrects []motive.Evidence // what they would say to the playback
	served   float64           // how much of what drives them the goals serve, in [0,1]
}

// What people are taken to be like before anything is heard. Rough on
// purpose: it orders questions and says when to stop, it decides no verdict.
const (
	fewest, most = 3, 7 // motivators that pull one person, of however many
	leastUnheard = 1.0  // of them that are still unheard on average, whatever was heard
	evenChance   = 0.5  // the highest chance that an unheard motivator pulls
	againstToFor = 0.25 // of those that put off, to those that pull
	meanStrength = 3.5  // of one that pulls, those that put off thrown in
	comesBack    = 2.0  // people come back to a subject: so many open answers leave as much unsaid as one would
	misjudged    = 0.15 // how often a noted strength is one too low; and one too high
	shrugHides   = 0.08 // how often a shrug hides something all the same
	silenceHides = 0.35 // likewise the answer to a probe in which nothing was heard
)

// range of a strength, and where 0 lies in it.
const (
	strengths = motive.MaxStrength - motive.MinStrength + 1
	zero      = -motive.MinStrength
)

// odds are the weights of the strengths of one motivator, from the lowest up.
type odds [strengths]float64

// pick takes the strength at u, in [0,1).
func (o odds) pick(u float64) int8 {
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

// lot is a number in [0,1) for a guess and a use of it: always the same, so
// that questions are compared on the same people in the same moods.
func lot(i, use int) float64 {
	x := uint64(i)*0x9E3779B97F4A7C15 + uint64(use)*0xBF58476D1CE4E5B9 + 0x94D049BB133111EB
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9 // the finish of splitmix64 (Steele, Lea and Flood 2014)
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return float64((x^x>>31)>>11) / (1 << 53)
}

// people are n guesses at the report.
func (s Session) people(n int) []person {
	var levels [most - fewest + 1][]odds // some people want many things, some few
	all, open := s.gathered()
	for i := range levels {
		levels[i] = leftOpen(all, open, float64(fewest+i))
	}
	choices := s.choices()
	out := make([]person, n)
	flat := make([]int8, n*len(all))
	for i := range out {
		left := levels[i%len(levels)]
		strength := flat[i*len(left) : (i+1)*len(left)]
		for k := range left {
			strength[k] = left[k].pick(lot(i, k))
		}
		for _, c := range choices {
			// what was passed over is no stronger than what was chosen
			strength[c.passed] = min(strength[c.passed], strength[c.chosen])
		}
		out[i] = s.set.person(strength)
	}
	return out
}

// person works out what follows from strengths.
func (s *setup) person(strength []int8) person {
	p := person{strength: strength}
	met := 0.0
	for k, x := range strength {
		p.total += float64(max(x, 0))
		p.weight += float64(max(x, -x))
		met += float64(max(x, 0)) * s.offers[k]
		if x != 0 {
			p.corrects = append(p.corrects, s.says(k, x, motive.Confirmed)...)
		}
	}
	if p.total > 0 {
		p.served = met / p.total
	}
	return p
}

// share is how much of what drives a person the motivator at place k is, in
// [0,1].
func (p person) share(k int) float64 {
	if p.total == 0 {
		return 0
	}
	return float64(max(p.strength[k], 0)) / p.total
}

// choice is the outcome of a trade-off, by places in the catalogue.
type choice struct{ chosen, passed int }

func (s Session) choices() []choice {
	var out []choice
	for _, t := range s.iv.Turns {
		pair := tradedOff(t.Question)
		if len(pair) != 2 || len(t.Evidence) != 1 {
			continue
		}
		a, b := s.set.Catalogue.Index(pair[0]), s.set.Catalogue.Index(pair[1])
		if s.set.Catalogue.Index(t.Evidence[0].Motivator) == b {
			a, b = b, a
		}
		if a >= 0 && b >= 0 {
			out = append(out, choice{chosen: a, passed: b})
		}
	}
	return out
}

// said is what was said about one motivator.
type said struct {
	sum, n               float64 // of the strengths that are not 0
	last                 *int    // the last word in a playback
	chosen, cold, silent bool    // silent: asked about, and nothing was heard
}

// gathered is what was said about each motivator, and how many answers there are in
// which anything could have come up and something did.
func (s Session) gathered() (by []said, open int) {
	by = make([]said, len(s.set.Catalogue.Motivators))
	for _, t := range s.iv.Turns {
		m, probe := s.set.explores(t.Question)
		switch {
		case probe && len(t.Evidence) == 0:
			by[s.set.Catalogue.Index(m)].silent = true
		case !probe && len(t.Evidence) > 0 && len(tradedOff(t.Question)) == 0:
			open++
		}
		for i, e := range t.Evidence {
			k := s.set.Catalogue.Index(e.Motivator)
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

// leftOpen are the odds of each motivator's strength after what was said, for
// somebody whom so many pull.
func leftOpen(by []said, open int, drivers float64) []odds {
	unheardOf, heard := 0, 0.0
	for _, b := range by {
		switch {
		case b.n == 0 && !b.chosen && b.last == nil:
			unheardOf++
		case b.sum > 0 || b.chosen:
			heard++
		}
	}
	pulls := min(evenChance, max(drivers-heard, leastUnheard)/float64(max(1, unheardOf)))
	out := make([]odds, len(by))
	for k, b := range by {
		switch {
		case b.last != nil:
			out[k] = around(float64(*b.last))
		case b.n > 0:
			out[k] = around(b.sum / b.n)
		case b.chosen:
			for x := 2; x <= motive.MaxStrength; x++ {
				out[k][zero+x] = 1
			}
		default:
			out[k] = unheard(pulls, comesBack*drivers*meanStrength, open, b.hides())
		}
	}
	return out
}

// hides is how often a motivator is there all the same, beside one that was
// never touched on.
func (b said) hides() float64 {
	switch {
	case b.cold:
		return shrugHides
	case b.silent:
		return silenceHides
	}
	return 1
}

// around are the odds of strengths near the one noted, on its side of 0.
func around(noted float64) odds {
	var o odds
	low := int(noted + zero)
	part := noted + zero - float64(low)
	put := func(i int, w float64) {
		i = min(max(i, 0), strengths-1)
		if (i > zero) == (noted > 0) && (i < zero) == (noted < 0) {
			o[i] += w
		}
	}
	for i, w := range []float64{misjudged, 1 - 2*misjudged, misjudged} {
		put(low+i-1, w*(1-part))
		put(low+i, w*part)
	}
	return o
}

// unheard are the odds of a motivator that did not come up in so many open
// answers of somebody with so much strength in all: the stronger it is, the
// less likely to have stayed unsaid.
func unheard(pulls, strength float64, open int, hides float64) odds {
	var o odds
	o[zero] = 1 - pulls
	for x := 1; x <= motive.MaxStrength; x++ {
		unsaid := hides
		for range open {
			unsaid *= 1 - float64(x)/strength
		}
		o[zero+x] = pulls / motive.MaxStrength * unsaid
		o[zero-x] = o[zero+x] * againstToFor
	}
	return o
}
