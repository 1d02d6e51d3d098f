package interview

import (
	"errors"
	"fmt"
	"slices"

	"buyin/internal/interview/fit"
	"buyin/internal/interview/ids"
	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// Answer applies one act to the current step and returns the talk after it. The
// receiver does not change. If the act does not fit the step, Answer returns an
// error and the unchanged talk.
func (s Session) Answer(g Given) (Session, error) {
	switch g.Act {
	case WentBack:
		if before, _, ok := s.GoBack(); ok {
			return before, nil
		}
		return s, errors.New(language.Say("interview.error.first"))
	case Drafted:
		return s.keepDraft(g), nil
	case Paged:
		return s.begin(g.Text), nil
	case Reworded:
		if reworded, ok := s.Reword(); ok {
			return reworded, nil
		}
		return s, errors.New(language.Say("interview.error.wording"))
	case Unedited:
		if before, ok := s.UndoEdit(); ok {
			return before, nil
		}
		return s, errors.New(language.Say("interview.error.edit"))
	}
	g = s.withQuestion(g)
	after, err := s.apply(g)
	if err != nil {
		return s, err
	}
	after.goneOver, _ = s.settle(g)
	after.previous, after.given = &s, g
	if g.Act == Noted || g.Act == Promised || g.Act == Dated || g.Act == Edited && (s.stage == Ask || s.stage == Guess || s.stage == Told) {
		return after, nil // a question that may have been asked aloud already stays
	}
	return after.advance(s.step.Progress), nil
}

// withQuestion adds the current question to an act that has none.
func (s Session) withQuestion(g Given) Given {
	if g.Kind == "" {
		g.Kind = s.step.Kind
	}
	if g.Question == "" {
		g.Question, g.Asked, g.FollowUp = s.step.Question, s.step.Asked, s.step.FollowUp
	}
	if g.Move == "" && s.step.asks(g) {
		g.Move = s.step.Move
	}
	return g
}

// apply returns the session with the effect of an act. The step does not change
// yet.
func (s Session) apply(g Given) (Session, error) {
	draft := s.draft
	s.draft = Given{}
	s = s.pastPreamble(g)
	switch g.Act {
	case Answered:
		return s.record(g)
	case Skipped:
		return s.skip(g), nil
	case Done:
		s.stage = stageAfterDone(s.stage)
		return s, nil
	case Noted:
		s.iv.Notes, s.draft = append(slices.Clip(s.iv.Notes), g.Text), draft
		return s, fit.CheckTexts(g.Text)
	case Promised:
		s.draft = draft
		return s.promise(g.Promise)
	case Dated:
		s.draft = draft
		return s.setDay(g.Text)
	case Corrected:
		s.draft = draft
		return s.correct(g)
	case Edited:
		s.draft = draft
		return s.edit(g.Change)
	}
	return s, fmt.Errorf("unknown act %q", g.Act)
}

// stageAfterDone returns the stage that /done leads to.
func stageAfterDone(stage Kind) Kind {
	switch stage {
	case Playback:
		return Closing
	case Closing, End:
		return End
	}
	return Playback
}

// skip moves past the current step without adding a turn.
func (s Session) skip(g Given) Session {
	switch s.stage {
	case Guess:
		s.stage = Told
	case Told:
		s.stage = Ask
	case Playback:
		s.stage = Closing
	case Closing:
		s.stage = End
	case Ask:
		if g.Kind == Guess || g.Kind == Told {
			break // it was not known when the journal began, and is now
		}
		s.enoughShown = s.enoughShown || s.step.Enough != ""
		if s.setup.Debrief {
			break // buyin 1.0.0 ended an answer of several lines with this act
		}
		s.asked = extend(s.asked, s.newAsked(g), askedQuestion.isZero)
	}
	return s
}

// record adds an answer to the interview and moves to the next stage.
func (s Session) record(g Given) (Session, error) {
	switch g.Kind {
	case Guess:
		s.iv.Guess, s.stage = g.Guess, Told
		return s, nil
	case Told:
		s.iv.Told, s.stage = g.Told, Ask
		return s, nil
	case Ask, TradeOff, BestWorst, PutOff, SumUp, Playback, Closing:
	default:
		return s, errors.New(language.Say("interview.error.end"))
	}
	if g.Question == "" {
		return s, errors.New(language.Say("interview.error.question"))
	}
	turn, err := s.newTurn(g)
	if err != nil {
		return s, err
	}
	if s.countTurns() >= motive.MaxTurns {
		return s, errors.New(language.Say("interview.error.turns", "n", motive.MaxTurns))
	}
	s.iv.Turns = extend(s.iv.Turns, turn, sheet.IsGone)
	switch g.Kind {
	case Playback:
		s.stage = Closing
	case Closing:
		s.stage, s.termsHeard = End, s.suggested(g)
	default:
		p := s.newAsked(g)
		p.answered, p.evidence, p.text, p.turn = true, turn.Evidence, turn.Answer, len(s.iv.Turns)-1
		if s.converses(p) {
			p = s.listenTo(p, g)
		} else if p.isTalk() {
			p.heard = s.suggested(g)
		}
		s.asked = extend(s.asked, p, askedQuestion.isZero)
		s.debriefLine = max(s.debriefLine, ids.DebriefLine(g.Question)+1)
		s.enoughShown = s.enoughShown || s.step.Enough != ""
	}
	return s, nil
}

// extend appends a value to a list that earlier sessions share. It copies the
// list only if another session has appended to it before, so that a talk of a
// thousand answers stays small.
func extend[T any](list []T, v T, isFree func(T) bool) []T {
	if n := len(list); n < cap(list) && !isFree(list[: n+1 : n+1][n]) {
		list = slices.Clip(list)
	}
	return append(list, v)
}

// isZero reports whether this is no question.
func (p askedQuestion) isZero() bool { return p.question == "" }

// newAsked returns the entry that records that a question was asked.
func (s Session) newAsked(g Given) askedQuestion {
	p := askedQuestion{question: g.Question, asked: g.Asked, kind: g.Kind, move: g.Move, followUp: g.FollowUp}
	switch g.Kind {
	case TradeOff, BestWorst:
		p.motivators = ids.Choices(g.Question)
	default:
		if m, ok := s.setup.motivatorOf(g.Question); ok {
			p.motivators = []string{m}
		}
	}
	p.tookUp = g.Kind == Ask && wording.IsTakeUp(g.Asked)
	if p.move == "" { // a journal of buyin 1.0.0
		p.move = s.moveOf(p)
	}
	return p
}
