package lookahead

import "slices"

// An outcome is that of a trade-off or a best-worst question, as indices
// of motivators in the catalogue.
type outcome struct {
	chosen int   // -1 if they chose none
	least  int   // -1 if they named none
	passed []int // the others
}

// outcomes returns the outcomes of the choices so far.
func (t Talk) outcomes() []outcome {
	var out []outcome
	for _, turn := range t.allTurns() {
		from := t.model.explores(turn.Question)
		if len(from) < 2 || len(turn.Evidence) != 1 && turn.Least == "" {
			continue
		}
		r := outcome{chosen: -1, least: t.model.indexOf(turn.Least)}
		if len(turn.Evidence) == 1 {
			r.chosen = t.model.indexOf(turn.Evidence[0].Motivator)
		}
		for _, id := range from {
			if k := t.model.indexOf(id); k >= 0 && k != r.chosen && k != r.least {
				r.passed = append(r.passed, k)
			}
		}
		out = append(out, r)
	}
	return out
}

// hold makes the strengths of a sample agree with a choice: nothing that was
// passed over is stronger than what was chosen, and what matters least is
// stronger than none of the others.
func (c outcome) hold(strength []int8) {
	if c.chosen >= 0 {
		for _, k := range c.passed {
			strength[k] = min(strength[k], strength[c.chosen])
		}
	}
	if c.least < 0 {
		return
	}
	for _, k := range c.passed {
		strength[c.least] = min(strength[c.least], strength[k])
	}
	if c.chosen >= 0 {
		strength[c.least] = min(strength[c.least], strength[c.chosen])
	}
}

// TellsApart reports whether a choice has told two motivators apart: one of them
// was chosen, or named as the least, and the other was there to choose.
func (t Talk) TellsApart(a, b string) bool {
	return slices.ContainsFunc(t.outcomes(), func(c outcome) bool {
		i, j := t.model.indexOf(a), t.model.indexOf(b)
		return c.offered(i) && c.offered(j) && (c.picked(i) || c.picked(j))
	})
}

// picked reports whether a motivator was chosen or named as the least.
func (c outcome) picked(k int) bool { return k >= 0 && (k == c.chosen || k == c.least) }

// offered reports whether a motivator was there to choose.
func (c outcome) offered(k int) bool { return c.picked(k) || slices.Contains(c.passed, k) }
