package interview

import (
	"slices"

	"buyin/internal/language"
)

// An answer that /back goes over is not lost: its question comes again, with the
// answer as a draft, before any other question.

// GoneOver returns the answers that /back went over and that were not given
// again, the first question's first. With /done their questions do not come
// again.
func (s Session) GoneOver() []Given {
	var asked []Given
	for _, g := range s.goneOver {
		if g.Kind == Ask || g.Kind == TradeOff {
			asked = append(asked, g)
		}
	}
	return asked
}

// Past returns the answer that was given at this step before /back went over it.
func (s Session) Past() (Given, bool) {
	for _, g := range s.goneOver {
		if g.Act == Answered && s.step.asks(g) {
			return g, true
		}
	}
	return Given{}, false
}

// asks reports whether the step asks what the act answers.
func (s Step) asks(g Given) bool {
	return s.Kind == g.Kind && s.Question == g.Question && s.FollowUp == g.FollowUp
}

// goOver returns the session as it is after /back undid an act. The answers that
// /back went over before are given as later.
func (s Session) goOver(undone Given, later []Given) Session {
	switch {
	case undone.Act == Answered, undone.Act == Skipped && s.setup.Debrief && undone.Kind == Ask: // a skip ends an answer of a debrief
		s.goneOver = append([]Given{undone}, later...)
	default: // what the act gave up comes back
		_, givenUp := s.settle(undone)
		s.goneOver = append(givenUp, later...)
	}
	return s
}

// settle divides the answers gone over into those that an act leaves, and those
// that it gives again or gives up. Once the questions are done, none of them
// comes again.
func (s Session) settle(g Given) (left, settled []Given) {
	at := Step{Kind: g.Kind, Question: g.Question, FollowUp: g.FollowUp}
	first := slices.IndexFunc(s.goneOver, func(old Given) bool { return old.Act == g.Act && at.asks(old) })
	for i, old := range s.goneOver {
		gone := i == first
		switch g.Act {
		case Answered:
		case Skipped:
			gone = gone || first < 0 && at.asks(old)
		case Done:
			gone = old.Kind == Ask || old.Kind == TradeOff || at.asks(old)
		default:
			gone = false
		}
		if gone {
			settled = append(settled, old)
		} else {
			left = append(left, old)
		}
	}
	return left, settled
}

// questionAgain returns the first question whose answer /back went over, and
// false if there is none. The lines of a debrief come again by themselves.
func (s Session) questionAgain() (Step, bool) {
	again := s.GoneOver()
	if len(again) == 0 || s.setup.Debrief {
		return Step{}, false
	}
	g := again[0]
	return Step{
		Kind: g.Kind, Question: g.Question, Asked: g.Asked, FollowUp: g.FollowUp,
		Motivators: s.newAsked(g).motivators, Why: language.Say("interview.why.again"),
	}, true
}
