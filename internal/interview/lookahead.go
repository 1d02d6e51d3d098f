package interview

import (
	"math"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// An outlook is the expected end of a talk, as an average over samples. Each
// sample answers the questions, agrees to the playback without adding anything,
// and is scored: most people say "yes, that's about it". Without
// goals, the result of a talk is the order of the strongest drivers, and it is
// firm if that order is true.
type outlook struct {
	firm   float64 // how often the result is firm, in [0,1]
	wrong  float64 // how often the result is firm and wrong, in [0,1]
	off    float64 // mean distance of the result from the truth, in [0,1]
	missed float64 // how often nothing was heard of the strongest driver, in [0,1]
}

// The value of a talk is measured in verdicts that are firm and true. The costs
// were chosen on simulated talks; see TestEvaluation in package practice.
const (
	costWrong    = 4.0  // cost of a firm verdict that is wrong
	costOff      = 1.0  // cost of a result at the largest distance from the truth
	costMissed   = 1.0  // cost of having heard nothing of the strongest driver
	costQuestion = 0.05 // cost of the time that one question takes
)

// value returns the value of an outlook. It is at most 1.
func (p outlook) value() float64 {
	return p.firm - p.wrong - costWrong*p.wrong - costOff*p.off - costMissed*p.missed
}

// lookAhead returns the outlook of a talk in which these questions are answered
// next, and then the playback.
func (s Session) lookAhead(samples []sample, steps ...Step) outlook {
	var sum outlook
	var r overlap.Result
	iv := s.iv
	given := len(s.iv.Turns)
	iv.Turns = make([]motive.Turn, given, given+len(steps)+1)
	copy(iv.Turns, s.iv.Turns)
	explores := make([][]int, len(steps))
	for n, step := range steps {
		iv.Turns = append(iv.Turns, motive.Turn{Question: step.Question})
		for _, id := range step.Motivators {
			explores[n] = append(explores[n], s.setup.Catalogue.Index(id))
		}
	}
	iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Playback})
	before := s.heardStrengths()
	said := make([]int8, len(before))
	agreed := make([]motive.Evidence, 0, len(before))
	for i := range samples {
		p := &samples[i]
		copy(said, before)
		for n := range steps {
			evidence := s.setup.simulateReply(p, explores[n], commonRandom(i, moodUse+len(s.asked)+n))
			s.setup.addStrengths(said, evidence)
			iv.Turns[given+n].Evidence = evidence
		}
		agreed = agreed[:0]
		for k, x := range said {
			if x != 0 {
				agreed = append(agreed, s.setup.replyEvidence(k, x, motive.Confirmed)...)
			}
		}
		iv.Turns[given+len(steps)].Evidence = agreed
		if !p.isStrongestSaid(said) {
			sum.missed++
		}
		if s.setup.scorer.ScoreQuickInto(&r, iv); r.HasGoals {
			sum.addVerdict(&r, p.served >= r.Threshold-overlap.Tolerance)
		} else {
			sum.addOrder(&r, p)
		}
	}
	n := float64(max(1, len(samples)))
	return outlook{sum.firm / n, sum.wrong / n, sum.off / n, sum.missed / n}
}

// heardStrengths returns the strength with which the playback would say each
// motivator back: the strongest one heard, 0 if there is none.
func (s Session) heardStrengths() []int8 {
	said := make([]int8, len(s.setup.Catalogue.Motivators))
	for _, t := range s.iv.Turns {
		s.setup.addStrengths(said, t.Evidence)
	}
	return said
}

// addStrengths adds evidence to the strengths that a playback would say back.
func (s *setup) addStrengths(said []int8, evidence []motive.Evidence) {
	for i := range evidence {
		e := &evidence[i]
		k, ok := s.index[e.Motivator]
		switch {
		case !ok:
		case e.Kind == motive.Withdrawn:
			said[k] = 0
		case max(e.Strength, -e.Strength) > int(max(said[k], -said[k])):
			said[k] = int8(e.Strength)
		}
	}
}

// moodUse is the first purpose of commonRandom that draws a mood.
const moodUse = 1 << 16

// addVerdict adds a result that has a verdict.
func (p *outlook) addVerdict(r *overlap.Result, sufficient bool) {
	switch {
	case !r.Heard:
		p.off += 0.5
	case sufficient:
		p.off += 1 - r.Probability
	default:
		p.off += r.Probability
	}
	if r.Verdict != overlap.Unclear {
		p.firm++
		if (r.Verdict == overlap.Sufficient) != sufficient {
			p.wrong++
		}
	}
}

// addOrder adds a result without goals. It adds how far the shares are from
// those of the sample, and whether the order of the strongest drivers is true.
func (p *outlook) addOrder(r *overlap.Result, of *sample) {
	off := 0.0
	for k, st := range r.Standings {
		off += math.Abs(st.Share - of.share(k))
	}
	p.off += off / 2
	if r.Answers >= overlap.MinAnswers && r.Belief >= overlap.MinBelief && isTrueOrder(r.Standings, of.strength) {
		p.firm++
	}
}

// valueOfGoingOn returns the highest expected value of asking one or more
// further questions, minus their cost. It tries runs of questions in which open
// questions alternate with the other candidates, the best candidate first.
func (s Session) valueOfGoingOn(samples []sample, ranked []Step, left int) float64 {
	var others, steps []Step
	for _, c := range ranked {
		if len(c.Motivators) > 0 {
			others = append(others, c)
		}
	}
	openers := s.futureOpeners(left)
	for i := 0; len(steps) < left && i < max(len(others), len(openers)); i++ {
		if i < len(openers) {
			steps = append(steps, openers[i])
		}
		if i < len(others) {
			steps = append(steps, others[i])
		}
	}
	steps = steps[:min(len(steps), left)]
	best := math.Inf(-1)
	for n := 1; n <= len(steps); n += 1 + n/2 { // n is 1, 2, 4, 7, 11
		best = max(best, s.lookAhead(samples, steps[:n]...).value()-costQuestion*float64(n))
	}
	return best
}

// futureOpeners returns n open questions that represent the openers still to be
// asked. It returns none if the catalogue has no opener left.
func (s Session) futureOpeners(n int) []Step {
	openers := s.unasked(s.setup.Catalogue.Openers)
	if len(openers) == 0 {
		return nil
	}
	q := openers[0]
	steps := make([]Step, 0, max(0, n))
	for i := range n {
		steps = append(steps, Step{Kind: Ask, Question: q.ID + string(rune('a'+i))}) // each has its own id, and therefore its own answer
	}
	return steps
}
