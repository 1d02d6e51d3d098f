package interview

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// CannotChoose is saved as the answer if the report could not decide a
// trade-off.
const CannotChoose = "cannot choose"

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
		s.draft = g.Text
		return s, nil
	case Reworded:
		if reworded, ok := s.Reword(); ok {
			return reworded, nil
		}
		return s, errors.New(language.Say("interview.error.wording"))
	}
	g = s.withQuestion(g)
	after, err := s.apply(g)
	if err != nil {
		return s, err
	}
	after.previous, after.given = &s, g
	if g.Act == Noted {
		return after, nil
	}
	return after.advance(s.step.Progress), nil
}

// withQuestion adds the current question to an act that names none.
func (s Session) withQuestion(g Given) Given {
	if g.Kind == "" {
		g.Kind = s.step.Kind
	}
	if g.Question == "" {
		g.Question, g.Asked, g.FollowUp = s.step.Question, s.step.Asked, s.step.FollowUp
	}
	return g
}

// apply returns the session with the effect of an act. Its step is still that
// of s.
func (s Session) apply(g Given) (Session, error) {
	draft := s.draft
	s.draft = ""
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
		return s, nil
	case Corrected:
		s.draft = draft
		return s.correct(g)
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

// skip moves past the step without adding a turn.
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
		s.enoughShown = s.enoughShown || s.step.Enough != ""
		if s.setup.Debrief {
			s.debriefLine = s.nextDebriefLine()
			break
		}
		s.asked = append(slices.Clip(s.asked), s.newAsked(g))
	}
	return s
}

// nextDebriefLine returns the number of the debrief's next line. It is the
// current number if that line has no answer yet.
func (s Session) nextDebriefLine() int {
	if n := len(s.iv.Turns); n > 0 && s.iv.Turns[n-1].Question == fmt.Sprintf("%s.%d", motive.Debrief, s.debriefLine) {
		return s.debriefLine + 1
	}
	return s.debriefLine
}

// record adds what was given to the interview and moves to the next stage.
func (s Session) record(g Given) (Session, error) {
	switch g.Kind {
	case Guess:
		s.iv.Guess, s.stage = g.Guess, Told
		return s, nil
	case Told:
		s.iv.Told, s.stage = g.Told, Ask
		return s, nil
	case Ask, TradeOff, Playback, Closing:
	default:
		return s, errors.New(language.Say("interview.error.end"))
	}
	turn, err := s.newTurn(g)
	if err != nil {
		return s, err
	}
	if len(s.iv.Turns) >= motive.MaxTurns {
		return s, errors.New(language.Say("interview.error.turns", "n", motive.MaxTurns))
	}
	s.iv.Turns = append(slices.Clip(s.iv.Turns), turn)
	switch g.Kind {
	case Playback:
		s.stage = Closing
	case Closing:
		s.stage = End
	default:
		p := s.newAsked(g)
		p.answered, p.evidence, p.text = true, turn.Evidence, turn.Answer
		s.asked = append(slices.Clip(s.asked), p)
		s.enoughShown = s.enoughShown || s.step.Enough != ""
	}
	return s, nil
}

// newAsked returns the entry that records that a question was asked.
func (s Session) newAsked(g Given) askedQuestion {
	p := askedQuestion{question: g.Question, tradeOff: g.Kind == TradeOff, followUp: g.FollowUp}
	if p.tradeOff {
		p.motivators = tradeOffPair(g.Question)
	} else if m, ok := s.setup.motivatorOf(g.Question); ok {
		p.motivators = []string{m}
	}
	return p
}

// newTurn returns the turn to save for an answer. It holds no words if the
// report was promised that none are kept.
func (s Session) newTurn(g Given) (motive.Turn, error) {
	t := motive.Turn{Question: g.Question, Asked: g.Asked, Answer: g.Text, Position: g.Position}
	switch g.Kind {
	case TradeOff:
		pair := tradeOffPair(g.Question)
		t.Answer = CannotChoose
		if g.Choice != "" {
			if !slices.Contains(pair, g.Choice) {
				return t, errors.New(language.Say("interview.error.choice", "choice", g.Choice, "question", g.Question))
			}
			t.Answer = s.setup.tradeOffName(g.Choice)
			t.Evidence = []motive.Evidence{{Motivator: g.Choice, Strength: motive.MaxStrength, Kind: motive.Chosen}}
		}
	case Playback:
		for _, e := range g.Evidence {
			t.Evidence = append(t.Evidence, motive.Evidence{Motivator: e.Motivator, Strength: e.Strength, Kind: motive.Confirmed})
		}
		slices.SortStableFunc(t.Evidence, func(a, b motive.Evidence) int {
			return s.setup.Catalogue.Index(a.Motivator) - s.setup.Catalogue.Index(b.Motivator)
		})
	case Ask:
		for _, e := range g.Evidence {
			if e.Kind == "" {
				e.Kind = s.kindIn(g.Question, e.Motivator)
			}
			t.Evidence = append(t.Evidence, e)
		}
	}
	for _, e := range t.Evidence {
		if s.setup.Catalogue.Index(e.Motivator) < 0 {
			return t, errors.New(language.Say("interview.error.motivator", "id", strconv.Quote(e.Motivator)))
		}
		if e.Strength < motive.MinStrength || e.Strength > motive.MaxStrength {
			return t, errors.New(language.Say("interview.error.strength",
				"n", e.Strength, "min", motive.MinStrength, "max", motive.MaxStrength))
		}
	}
	if s.keepsNoWords() {
		t = stripWords(t, g.Kind)
	}
	return t, nil
}

// kindIn returns the kind of evidence that an answer to the question gives
// about the motivator.
func (s Session) kindIn(question, motivator string) motive.Kind {
	if m, ok := s.setup.motivatorOf(question); ok && m == motivator {
		return motive.Prompted
	}
	return motive.Volunteered
}

// keepsNoWords reports whether the report was promised that no words are kept.
func (s Session) keepsNoWords() bool { return s.iv.Told != nil && !s.iv.Told.Quotes }

// stripWords removes the report's words from a turn. The answer of a trade-off
// stays, because its words come from the catalogue.
func stripWords(t motive.Turn, k Kind) motive.Turn {
	if k != TradeOff {
		t.Answer = ""
	}
	kept := slices.Clone(t.Evidence)
	for i := range kept {
		kept[i].Quote = ""
	}
	t.Evidence = kept
	return t
}

// ForJournal returns the act as it may be written to disk: without words if
// none may be kept. It returns false if nothing of the act may be written.
func (s Session) ForJournal(g Given) (Given, bool) {
	if !s.keepsNoWords() {
		return g, true
	}
	switch g.Act {
	case Drafted:
		return g, false
	case Noted: // these are the manager's own words
	default:
		g.Text, g.Evidence = "", stripWords(motive.Turn{Evidence: g.Evidence}, Ask).Evidence
	}
	return g, true
}

// tradeOffPair returns the two motivators in the id of a trade-off question, or
// nil for another question.
func tradeOffPair(question string) []string {
	parts := strings.Split(originalID(question), ".")
	if len(parts) != 3 || parts[0] != motive.TradeOff {
		return nil
	}
	return parts[1:]
}
