package lookahead

import "buyin/internal/motive"

// The prior: the assumptions about a person before anything is heard. It is
// rough on purpose. It only orders questions and decides when to stop, and does
// not affect the verdict.
const (
	minDrivers, maxDrivers = 3, 7 // number of motivators that drive one person, whatever the size of the catalogue
	minUnheard             = 1.0  // average number of drivers that are assumed to be still unheard, however many were heard
	maxPullChance          = 0.5  // highest probability that an unheard motivator is a driver
	againstRatio           = 0.25 // number of motivators that put a person off, for each one that pulls
	meanStrength           = 3.5  // mean strength of a driver, with an allowance for motivators that put off
	repeatFactor           = 2.0  // people repeat themselves, so it takes this many open answers to reveal as much as one would without repeats
	misjudgedRate          = 0.15 // probability that a noted strength is one too low, and also that it is one too high
	hiddenAfterShrug       = 0.08 // probability that a motivator drives a person although they shrugged at it, relative to one that is unheard
	hiddenAfterSilence     = 0.35 // the same if a probe was answered and nothing was heard
	maxOpen                = 2000 // number of open answers after which more of them tell nothing: what is unheard does not drive the person
)

// motivatorSummary sums up the evidence about one motivator.
type motivatorSummary struct {
	sum, n               float64 // sum and number of the strengths that are not 0
	last                 *int    // strength in the last playback; nil if the playback did not name it
	chosen, cold, silent bool    // chosen in a trade-off or a best-worst question; left the report cold; silent: a probe was answered, and nothing was heard
}

// summarise sums up the evidence about each motivator. It also counts the open
// answers in which a motivator was heard.
func (t Talk) summarise() (by []motivatorSummary, open int) {
	by = make([]motivatorSummary, len(t.model.catalogue.Motivators))
	for _, turn := range t.allTurns() {
		about := t.model.explores(turn.Question)
		switch {
		case len(about) == 1 && len(turn.Evidence) == 0:
			by[t.model.index[about[0]]].silent = true
		case len(about) == 0 && len(turn.Evidence) > 0:
			open++
		}
		for i, e := range turn.Evidence {
			k := t.model.indexOf(e.Motivator)
			switch {
			case k < 0, e.Kind == motive.Withdrawn: // see withdraw
			case e.Kind == motive.Confirmed:
				by[k].last = &turn.Evidence[i].Strength
			case e.Kind == motive.Chosen:
				by[k].chosen = true
			case e.Strength == 0:
				by[k].cold = true
			default:
				by[k].sum += float64(e.Strength)
				by[k].n++
			}
		}
		t.model.withdraw(by, turn)
	}
	return by, open
}

// withdraw forgets what was heard of a motivator that a turn takes back.
func (m *Model) withdraw(by []motivatorSummary, turn motive.Turn) {
	for _, e := range turn.Evidence {
		if k := m.indexOf(e.Motivator); k >= 0 && e.Kind == motive.Withdrawn {
			by[k] = motivatorSummary{cold: true}
		}
	}
}

// posteriorWeights returns the weights of each motivator's strengths, given the
// evidence and the number of the person's drivers.
func posteriorWeights(by []motivatorSummary, open int, drivers float64) []weights {
	unheard, heard := 0, 0.0
	for _, b := range by {
		switch {
		case b.n == 0 && !b.chosen && b.last == nil:
			unheard++
		case b.sum > 0 || b.chosen:
			heard++
		}
	}
	pulls := min(maxPullChance, max(drivers-heard, minUnheard)/float64(max(1, unheard)))
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

// hiddenRate returns how likely it is that the motivator drives the person,
// relative to a motivator that was never mentioned.
func (b motivatorSummary) hiddenRate() float64 {
	switch {
	case b.cold:
		return hiddenAfterShrug
	case b.silent:
		return hiddenAfterSilence
	}
	return 1
}

// weightsAround returns weights for the noted strength and its neighbours. All
// these strengths have the same sign as the noted one.
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

// unheardWeights returns the weights of a motivator that was not mentioned in
// the given number of open answers. The stronger a driver is, the less likely
// it is to stay unmentioned. pulls is the prior probability that it is a
// driver, and strength is the total strength of the person.
func unheardWeights(pulls, strength float64, open int, hides float64) weights {
	var o weights
	o[zeroIndex] = 1 - pulls
	for x := 1; x <= motive.MaxStrength; x++ {
		unmentioned := hides
		for range min(open, maxOpen) {
			unmentioned *= 1 - float64(x)/strength
		}
		o[zeroIndex+x] = pulls / motive.MaxStrength * unmentioned
		o[zeroIndex-x] = o[zeroIndex+x] * againstRatio
	}
	return o
}
