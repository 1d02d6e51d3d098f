package interview

import (
	"slices"

	"buyin/internal/language"
)

// If /back goes over an answer, the answer is not lost. Its question comes
// again before any other question, with the answer as a draft.

// GoneOver returns the answers that /back went over and that were not given
// again, in the order of their questions. After /done, their questions do not
// come again.
func (s Session) GoneOver() []Given {
	var asked []Given
	for _, g := range s.goneOver {
		if g.Kind == Ask || g.Kind == TradeOff {
			asked = append(asked, g)
		}
	}
	return asked
}

// Past returns the answer to this step that /back went over. It returns false
// if there is none.
func (s Session) Past() (Given, bool) {
	for _, g := range s.goneOver {
		if g.Act == Answered && s.step.asks(g) {
			return g, true
		}
	}
	return Given{}, false
}

// asks reports whether the step asks the question that the act answers.
func (s Step) asks(g Given) bool {
	return s.Kind == g.Kind && s.Question == g.Question && s.FollowUp == g.FollowUp
}

// goOver returns the session in the state after /back undid an act. later holds
// the acts that /back had gone over before.
func (s Session) goOver(undone Given, later []Given) Session {
	switch {
	case undone.Act == Answered, undone.Act == Skipped && s.setup.Debrief && undone.Kind == Ask: // in a debrief, a skip ends an answer
		s.goneOver = append([]Given{undone}, later...)
	default: // the acts that this act gave up come back
		_, givenUp := s.settle(undone)
		s.goneOver = append(givenUp, later...)
	}
	return s
}

// settle divides the acts gone over into those that stay after the act g, and
// those that g settles because it gives them again or gives them up. Once the
// questions have ended, none of them comes again.
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

// questionAgain returns the first question whose answer /back went over. It
// returns false if there is none. In a debrief the lines come again without it.
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
