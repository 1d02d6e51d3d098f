package practice

import (
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// Missed says how a driver could have been heard. It is empty if the driver was
// heard.
type Missed struct {
	Said  string // the words that revealed it but were not noted
	Asked string // the question that those words answered
	Probe string // if the persona never said it: a question that would have revealed it
}

// A Correction is a hidden strength that the persona named in the playback,
// with the strength that was noted.
type Correction struct {
	Motivator string
	Said      int // -5..5, not 0
	Kept      int // 0: nothing was noted
}

// findMissed returns the answer that held a driver but was not noted. If there
// is none, it returns a question that would have revealed the driver.
func (r *Report) findMissed(id string, turns []motive.Turn) Missed {
	for _, x := range r.exchanges {
		truly := strengthIn(x.reply.Evidence, id)
		if x.isTalk() && truly != 0 && !wasNoted(turns, x.step.Question, id, truly) {
			return Missed{Said: x.reply.Text, Asked: x.step.Asked}
		}
	}
	m, _ := r.catalogue.Motivator(id)
	for _, q := range m.Probes {
		if !slices.ContainsFunc(turns, func(t motive.Turn) bool { return t.Question == q.ID }) {
			return Missed{Probe: q.Ask}
		}
	}
	return Missed{}
}

// wasNoted reports whether an answer to the question was noted as evidence of
// the motivator with the right sign.
func wasNoted(turns []motive.Turn, question, id string, truly int) bool {
	return slices.ContainsFunc(turns, func(t motive.Turn) bool {
		return t.Question == question && slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool {
			return e.Motivator == id && e.Strength != 0 && (e.Strength > 0) == (truly > 0)
		})
	})
}

// strengthIn returns the strength of a motivator in the evidence, or 0 if there
// is none. If there are several entries, the last one counts, as in scoring.
func strengthIn(evidence []motive.Evidence, id string) int {
	for _, e := range slices.Backward(evidence) {
		if e.Motivator == id {
			return e.Strength
		}
	}
	return 0
}

// findCorrections lists strengths that the persona named in the last playback
// but that were noted wrongly: not at all, with the wrong sign, or more than
// one step off.
func (r *Report) findCorrections(turns []motive.Turn) []Correction {
	var said, kept []motive.Evidence
	for _, x := range r.exchanges {
		if x.step.Kind == interview.Playback {
			said = r.setRight(x)
		}
	}
	for _, t := range turns {
		if t.Question == motive.Playback {
			kept = t.Evidence
		}
	}
	var out []Correction
	for _, e := range said {
		k := strengthIn(kept, e.Motivator)
		if k == 0 || (k > 0) != (e.Strength > 0) || abs(k-e.Strength) > 1 {
			out = append(out, Correction{Motivator: e.Motivator, Said: e.Strength, Kept: k})
		}
	}
	slices.SortStableFunc(out, func(a, b Correction) int { return compareStrength(a.Said, b.Said) })
	return out
}

// setRight returns what the report said to a playback, without what they only
// agreed to.
func (r *Report) setRight(x exchange) []motive.Evidence {
	if r.playback == All {
		return x.reply.Evidence
	}
	return slices.DeleteFunc(slices.Clone(x.reply.Evidence), func(e motive.Evidence) bool {
		return slices.ContainsFunc(x.step.Sum, func(h motive.Heard) bool { return h.Motivator == e.Motivator && h.Strength == e.Strength })
	})
}
