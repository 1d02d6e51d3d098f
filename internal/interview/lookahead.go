package interview

import (
	"math"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A outlook is where a talk may be expected to end: the averages over guesses
// at the report, each of whom answers, corrects the playback, and is scored.
// Without goals, the result is the order of the strongest drivers: it is firm
// where it is true.
type outlook struct {
	firm  float64 // how often the result is firm, in [0,1]
	wrong float64 // how often it is firm and not true, in [0,1]
	off   float64 // how far it lies from the truth, in [0,1]
}

// What a talk is worth, counted in verdicts that are firm and true. Chosen on
// simulated talks with made-up people; see TestEvaluation in package practice.
const (
	costWrong    = 3.0   // a firm verdict that is not true
	costOff      = 1.0   // a result as far from the truth as can be
	costQuestion = 0.018 // a question of the report's time
)

// value of a prospect, at most 1.
func (p outlook) value() float64 {
	return p.firm - p.wrong - costWrong*p.wrong - costOff*p.off
}

// lookAhead looks ahead: what if these steps were answered, and then the
// playback?
func (s Session) lookAhead(people []sample, steps ...Step) outlook {
	var sum outlook
	var r overlap.Result
	iv := s.iv
	asked := len(s.iv.Turns)
	iv.Turns = make([]motive.Turn, asked, asked+len(steps)+1)
	copy(iv.Turns, s.iv.Turns)
	explores := make([][]int, len(steps))
	for n, step := range steps {
		iv.Turns = append(iv.Turns, motive.Turn{Question: step.Question})
		for _, id := range step.Motivators {
			explores[n] = append(explores[n], s.setup.Catalogue.Index(id))
		}
	}
	iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Playback})
	for i := range people {
		p := &people[i]
		for n := range steps {
			iv.Turns[asked+n].Evidence = s.setup.simulateReply(p, explores[n], commonRandom(i, moodUse+len(s.asked)+n))
		}
		iv.Turns[asked+len(steps)].Evidence = p.playback
		if s.setup.scorer.ScoreQuickInto(&r, iv); r.HasGoals {
			sum.addVerdict(&r, p.served >= r.Threshold-tolerance)
		} else {
			sum.addOrder(&r, p)
		}
	}
	n := float64(max(1, len(people)))
	return outlook{sum.firm / n, sum.wrong / n, sum.off / n}
}

const (
	moodUse   = 1 << 16 // the use of a lot that is a mood
	tolerance = 1e-9    // of comparisons with the threshold, as in package overlap
)

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

// addOrder adds a result without goals: its shares beside those of the person,
// and whether the order of the strongest is theirs.
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

// valueOfGoingOn is the best that going on for one question or more may be expected
// to come to, the questions paid for. Open questions and the candidates, the
// best first, take turns in it.
func (s Session) valueOfGoingOn(people []sample, ranked []Step, left int) float64 {
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
	most := math.Inf(-1)
	for n := 1; n <= len(steps); n += 1 + n/2 { // 1, 2, 4, 7, 11
		most = max(most, s.lookAhead(people, steps[:n]...).value()-costQuestion*float64(n))
	}
	return most
}

// futureOpeners are n open questions to come, whichever they will be; none where
// the catalogue has none left.
func (s Session) futureOpeners(n int) []Step {
	q, ok := s.firstUnasked(s.setup.Catalogue.Openers)
	if !ok {
		return nil
	}
	steps := make([]Step, 0, max(0, n))
	for i := range n {
		steps = append(steps, Step{Kind: Ask, Question: q.ID + string(rune('a'+i))}) // each an answer of its own
	}
	return steps
}
