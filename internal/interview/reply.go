package interview

import "buyin/internal/motive"

// smallTalk is the part of open answers that hold no driver.
const smallTalk = 1. / 3

// reply is the evidence in what a person would say to a question that explores
// motivators (by their places), in the mood u, in [0,1).
func (s *setup) reply(p *person, explores []int, u float64) []motive.Evidence {
	switch len(explores) {
	case 2:
		k := explores[0]
		if p.strength[explores[1]] > p.strength[k] {
			k = explores[1]
		}
		if p.strength[k] <= 0 {
			return nil
		}
		return s.says(k, motive.MaxStrength, motive.Chosen)
	case 1:
		return s.says(explores[0], p.strength[explores[0]], motive.Prompted)
	}
	if u < smallTalk {
		return nil
	}
	// what weighs more comes up more often
	at := (u - smallTalk) / (1 - smallTalk) * p.weight
	for k, x := range p.strength {
		if at < float64(max(x, -x)) {
			return s.says(k, x, motive.Volunteered)
		}
		at -= float64(max(x, -x))
	}
	return nil
}

// supposed are the kinds of evidence that replies are made of.
var supposed = []motive.Kind{motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed}

// says is one piece of evidence, from a table: replies are made by the
// thousand.
func (s *setup) says(k int, strength int8, kind motive.Kind) []motive.Evidence {
	at := 0
	for supposed[at] != kind {
		at++
	}
	i := (k*len(supposed)+at)*strengths + int(strength) - motive.MinStrength
	return s.sayable[i : i+1 : i+1]
}

// allSayable is the table of says.
func allSayable(c motive.Catalogue) []motive.Evidence {
	var all []motive.Evidence
	for _, m := range c.Motivators {
		for _, kind := range supposed {
			for x := motive.MinStrength; x <= motive.MaxStrength; x++ {
				all = append(all, motive.Evidence{Motivator: m.ID, Strength: x, Kind: kind})
			}
		}
	}
	return all
}
