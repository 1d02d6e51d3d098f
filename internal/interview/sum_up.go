package interview

import (
	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// sumUpStep says half-way what was heard, in two or three sentences, so that the
// report can correct it. It returns false if there is too little to say.
func (s Session) sumUpStep() (Step, bool) {
	if s.count(Sum) > 0 {
		return Step{}, false
	}
	sum := s.heardSoFar()
	sum = sum[:min(len(sum), mostSummed)]
	if len(sum) < 2 {
		return Step{}, false
	}
	asked := language.Say("interview.sumup.opening") + wording.Summary(s.setup.Catalogue, sum, !s.keepsNoWords()) + " " + language.Say("interview.sumup.ending")
	return Step{Kind: SumUp, Move: Sum, Question: motive.SumUp, Sum: sum, Asked: asked}, true
}

// mostSummed is the number of motivators that a sum-up names.
const mostSummed = 3

// correctionsOf returns the evidence in the answer to a sum-up. What they take
// back is withdrawn; what they add is said without a question about it.
func (s Session) correctionsOf(g Given) []motive.Evidence {
	out := []motive.Evidence{}
	for _, e := range g.Evidence {
		if e.Kind == motive.Withdrawn {
			e = motive.Evidence{Motivator: e.Motivator, Kind: motive.Withdrawn}
		} else {
			e.Kind = motive.Volunteered
		}
		out = append(out, e)
	}
	return out
}
