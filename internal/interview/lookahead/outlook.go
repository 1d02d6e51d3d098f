package lookahead

import (
	"math"

	"buyin/internal/overlap"
)

// An Outlook is the expected end of a talk, as an average over samples. Each
// sample answers the questions, agrees to the playback without adding anything,
// and is scored: most people say "yes, that's about it". Without
// goals, the result of a talk is the order of the strongest drivers, and it is
// firm if that order is true.
type Outlook struct {
	Firm   float64 // how often the result is firm, in [0,1]
	Wrong  float64 // how often the result is firm and wrong, in [0,1]
	Off    float64 // mean distance of the result from the truth, in [0,1]
	Missed float64 // how often nothing was heard of the strongest driver, in [0,1]
}

// The value of a talk is measured in verdicts that are firm and true. The costs
// were chosen on simulated talks; see TestEvaluation in package practice.
const (
	costWrong    = 3.0  // cost of a firm verdict that is wrong
	costOff      = 1.0  // cost of a result at the largest distance from the truth
	costMissed   = 1.0  // cost of having heard nothing of the strongest driver
	costQuestion = 0.05 // cost of the time that one question takes
)

// Value returns the value of a talk with this outlook. It is at most 1.
func (p Outlook) Value() float64 {
	return p.Firm - p.Wrong - costWrong*p.Wrong - costOff*p.Off - costMissed*p.Missed
}

// add adds how a talk with a sample ends.
func (p *Outlook) add(e *ending, of *Sample) {
	if !of.isStrongestSaid(e.said) {
		p.Missed++
	}
	if e.result.HasGoals {
		p.addVerdict(&e.result, of.served >= e.result.Threshold-overlap.Tolerance)
	} else {
		p.addOrder(&e.result, of)
	}
}

// addVerdict adds a result that has a verdict.
func (p *Outlook) addVerdict(r *overlap.Result, sufficient bool) {
	switch {
	case !r.Heard:
		p.Off += 0.5
	case sufficient:
		p.Off += 1 - r.Probability
	default:
		p.Off += r.Probability
	}
	if r.Verdict != overlap.Unclear {
		p.Firm++
		if (r.Verdict == overlap.Sufficient) != sufficient {
			p.Wrong++
		}
	}
}

// addOrder adds a result without goals. It adds how far the shares are from
// those of the sample, and whether the order of the strongest drivers is true.
func (p *Outlook) addOrder(r *overlap.Result, of *Sample) {
	off := 0.0
	for k, st := range r.Standings {
		off += math.Abs(st.Share - of.share(k))
	}
	p.Off += off / 2
	if r.Answers >= overlap.MinAnswers && r.Belief >= overlap.MinBelief && isTrueOrder(r.Standings, of.strength) {
		p.Firm++
	}
}
