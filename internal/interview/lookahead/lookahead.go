package lookahead

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// LookAhead returns the outlook of a talk in which these questions are answered
// next, and then the playback.
func (t Talk) LookAhead(samples []Sample, questions ...Question) Outlook {
	var sum Outlook
	var r overlap.Result
	m, iv, given := t.model, t.iv, len(t.recent)+len(t.iv.Turns)
	iv.Turns = make([]motive.Turn, 0, given+len(questions)+1)
	iv.Turns = append(append(iv.Turns, t.recent...), t.iv.Turns...)
	explores := make([][]int, len(questions))
	for n, q := range questions {
		iv.Turns = append(iv.Turns, motive.Turn{Question: q.ID})
		for _, id := range q.Explores {
			explores[n] = append(explores[n], m.indexOf(id))
		}
	}
	iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Playback})
	before := t.heardStrengths()
	said := make([]int8, len(before))
	agreed := make([]motive.Evidence, 0, len(before))
	for i := range samples {
		p := &samples[i]
		copy(said, before)
		for n := range questions {
			evidence := m.simulateReply(p, explores[n], commonRandom(i, moodUse+t.asked+n))
			m.addStrengths(said, evidence)
			iv.Turns[given+n].Evidence = evidence
		}
		agreed = agreed[:0]
		for k, x := range said {
			if x != 0 {
				agreed = append(agreed, m.replyEvidence(k, x, motive.Confirmed)...)
			}
		}
		iv.Turns[given+len(questions)].Evidence = agreed
		if !p.isStrongestSaid(said) {
			sum.Missed++
		}
		if m.scorer.ScoreQuickInto(&r, iv); r.HasGoals {
			sum.addVerdict(&r, p.served >= r.Threshold-overlap.Tolerance)
		} else {
			sum.addOrder(&r, p)
		}
	}
	n := float64(max(1, len(samples)))
	return Outlook{sum.Firm / n, sum.Wrong / n, sum.Off / n, sum.Missed / n}
}

// heardStrengths returns the strength with which the playback would say each
// motivator back: the strongest one heard, 0 if there is none.
func (t Talk) heardStrengths() []int8 {
	said := make([]int8, len(t.model.catalogue.Motivators))
	for _, turn := range t.iv.Turns {
		t.model.addStrengths(said, turn.Evidence)
	}
	return said
}

// addStrengths adds evidence to the strengths that a playback would say back.
func (m *Model) addStrengths(said []int8, evidence []motive.Evidence) {
	for i := range evidence {
		e := &evidence[i]
		k, ok := m.index[e.Motivator]
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
