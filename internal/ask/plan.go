package ask

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/reflection"
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
		case !s.isDue(k):
		case k == Effect:
			for _, id := range s.set.Cards {
				all = append(all, cell{k, id})
			}
		default:
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
	case Fairness: // they are not there, or nobody is, or it was said before their yes
		return !s.set.Debrief && !s.set.Scripted && (s.set.Left != motive.ReplyYes || s.set.Head.Told == nil)
	case Show:
		return !s.set.Debrief && !s.set.Scripted
	case Condition:
		return s.lacksCondition()
	case Change:
		return s.saidNo()
	case Promises:
		return true
	}
	return s.set.Left == ""
}

// saidNo reports whether their answer is no: today's, or one before, after which the ask
// is not put again.
func (s Session) saidNo() bool { return cmp.Or(s.set.Left, s.state.reply) == motive.ReplyNo }

// lacksCondition reports whether they said yes with a condition, and it is not written
// down. Who went on to the promises without it is not asked any more, nor is a file.
func (s Session) lacksCondition() bool {
	terms, asked := s.state.words[Terms]
	written := asked && (terms.Text == "" || !reflection.NamesNothing(terms.Text))
	return s.state.reply == motive.ReplyIf && !written && s.KeepsWords() && !s.set.Scripted && !s.hasPromises()
}

// hasPromises reports whether somebody answered who does what, or passed.
func (s Session) hasPromises() bool {
	return slices.ContainsFunc(s.acts, func(g Given) bool { return g.Kind == Promises && (g.Act == Answered || g.Act == Skipped) })
}

// isOpen reports whether there is something to answer: the ask is put, or is not put
// again.
func (s Session) isOpen() bool { return s.state.put != nil || s.set.Left != "" }

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
	case Terms, Condition, Change:
		return motive.Closing
	}
	return ""
}
