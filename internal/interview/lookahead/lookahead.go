package lookahead

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// LookAhead returns the outlook of a talk in which these questions are answered
// next, and then the playback.
func (t Talk) LookAhead(samples []Sample, questions ...Question) Outlook {
	var sum Outlook
	r := t.rehearse(questions)
	for i := range samples {
		sum.add(r.play(i, &samples[i]), &samples[i])
	}
	n := float64(max(1, len(samples)))
	return Outlook{sum.Firm / n, sum.Wrong / n, sum.Off / n, sum.Missed / n}
}

// A rehearsal plays the rest of a talk with one sample after another.
type rehearsal struct {
	model    *Model
	iv       motive.Interview
	given    int     // number of turns that were answered before
	asked    int     // number of questions asked before
	explores [][]int // by question: the motivators that it explores
	before   []int8  // what a playback would say back now
	agreed   []motive.Evidence
	endings  map[int]*ending // by the reply to the only question; see play
	last     ending
}

// An ending is how a talk ends after some replies.
type ending struct {
	said   []int8 // the strengths that the playback says back
	result overlap.Result
}

func (t Talk) rehearse(questions []Question) *rehearsal {
	r := &rehearsal{model: t.model, iv: t.iv, given: len(t.recent) + len(t.iv.Turns), asked: t.asked, before: t.heardStrengths()}
	r.iv.Turns = make([]motive.Turn, 0, r.given+len(questions)+1)
	r.iv.Turns = append(append(r.iv.Turns, t.recent...), t.iv.Turns...)
	for _, q := range questions {
		r.iv.Turns = append(r.iv.Turns, motive.Turn{Question: q.ID})
		var of []int
		for _, id := range q.Explores {
			of = append(of, t.model.indexOf(id))
		}
		r.explores = append(r.explores, of)
	}
	r.iv.Turns = append(r.iv.Turns, motive.Turn{Question: motive.Playback})
	if len(questions) <= 1 {
		r.endings = map[int]*ending{}
	}
	return r
}

// play plays the talk with sample i. The ending is valid until the next call.
//
// An ending depends only on the replies. With one question or none there are few
// different replies, and each ending is worked out once.
func (r *rehearsal) play(i int, p *Sample) *ending {
	reply := noReply
	for n, of := range r.explores {
		reply = r.model.simulateReply(p, of, commonRandom(i, moodUse+r.asked+n))
		r.iv.Turns[r.given+n].Evidence = r.model.evidenceIn(reply)
	}
	if r.endings == nil {
		r.end(&r.last)
		return &r.last
	}
	e, ok := r.endings[reply]
	if !ok {
		e = &ending{}
		r.end(e)
		r.endings[reply] = e
	}
	return e
}

// end works out the ending after the replies: the playback says back what was
// heard, and they agree.
func (r *rehearsal) end(e *ending) {
	e.said = append(e.said[:0], r.before...)
	for _, turn := range r.iv.Turns[r.given : r.given+len(r.explores)] {
		r.model.addStrengths(e.said, turn.Evidence)
	}
	r.agreed = r.agreed[:0]
	for k, x := range e.said {
		if x != 0 {
			r.agreed = append(r.agreed, r.model.evidenceIn(r.model.replyOf(k, x, motive.Confirmed))...)
		}
	}
	r.iv.Turns[len(r.iv.Turns)-1].Evidence = r.agreed
	r.model.scorer.ScoreQuickInto(&e.result, r.iv)
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
