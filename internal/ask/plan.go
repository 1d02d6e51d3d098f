package ask

import (
	"slices"

	"buyin/internal/motive"
)

// next returns the first step that is not settled.
func (s Session) next() Step {
	all := s.plan()
	at := slices.IndexFunc(all, func(c cell) bool { return !s.isSettled(c) })
	if at < 0 {
		return Step{Kind: End, Progress: 1}
	}
	step := Step{Kind: all[at].kind, Motivator: all[at].motivator, Question: questionOf(all[at].kind), Progress: float64(at) / float64(len(all))}
	return s.word(step)
}

// plan returns all steps of this ask as far as it is known, in order.
func (s Session) plan() (all []cell) {
	for _, k := range order {
		switch {
		case k == Effect:
			for _, id := range s.set.Cards {
				all = append(all, cell{k, id})
			}
		case s.isDue(k):
			all = append(all, cell{kind: k})
		}
	}
	return all
}

// isDue reports whether a step of this kind is part of this ask.
func (s Session) isDue(k Kind) bool {
	switch k {
	case Told:
		return s.set.Head.Told == nil && !s.set.Scripted
	case Fairness, Show: // they are not there, or nobody is
		return !s.set.Debrief && !s.set.Scripted
	case Change:
		return s.state.reply == motive.ReplyNo
	}
	return true
}

func (s Session) isSettled(c cell) bool {
	return s.state.settled[c] || slices.Index(order, c.kind) < slices.Index(order, s.state.done) || s.state.done == End
}

// questionOf returns the id of the turn that holds the answer.
func questionOf(k Kind) string {
	switch k {
	case Effect:
		return motive.Effect
	case Readiness, Reason:
		return motive.Readiness
	case Terms, Change:
		return motive.Closing
	}
	return ""
}
