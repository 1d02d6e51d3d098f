package interview

import (
	"fmt"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// After is the setup of a next talk: what was said in the earlier ones counts
// as heard in it, as if all were one, and what was asked is not new.
func (s Setup) After(earlier []overlap.Talk) Setup {
	s.Head.Turns, s.Earlier = nil, nil
	for i, t := range earlier {
		for _, turn := range t.Interview.Turns {
			s.Earlier = append(s.Earlier, turn.Question)
			turn.Question = fmt.Sprintf("%s#%d", turn.Question, i) // the same question in two talks is two answers
			s.Head.Turns = append(s.Head.Turns, turn)
		}
	}
	return s
}

// Ahead are the questions that the talk would put from here on, most at most
// and in its order, if none of them brought anything: what is held to be most
// worth asking after all that was said.
func (s Session) Ahead(most int) []Step {
	var steps []Step
	for range most {
		step := s.Next()
		if step.Kind != Ask && step.Kind != TradeOff {
			break
		}
		steps = append(steps, step)
		next, err := s.Answer(Given{Act: Skipped})
		if err != nil {
			break
		}
		s = next
	}
	return steps
}

// Wordings are the closing question and a trade-off, as a talk with the
// catalogue puts them: one in which its first two motivators were spoken of
// alike. Each is "" where no talk comes to it.
func Wordings(c motive.Catalogue) (closing, tradeOff string) {
	head := motive.Interview{}
	for _, m := range c.Motivators[:min(2, len(c.Motivators))] {
		head.Turns = append(head.Turns, motive.Turn{Question: motive.Note + "." + m.ID, Evidence: []motive.Evidence{
			{Motivator: m.ID, Strength: motive.MaxStrength, Kind: motive.Volunteered},
		}})
	}
	ask := motive.Goals{ID: "ask", Ask: "(the ask)", Goals: []motive.Goal{{ID: "goal"}}}
	s := New(Setup{Catalogue: c, Goals: []motive.Goals{ask}, Head: head})
	for range 100 {
		act := Skipped
		switch step := s.Next(); step.Kind {
		case TradeOff:
			tradeOff = step.Asked
		case Closing:
			return step.Asked, tradeOff
		case End:
			return closing, tradeOff
		}
		if tradeOff != "" {
			act = Done
		}
		next, err := s.Answer(Given{Act: act})
		if err != nil {
			break
		}
		s = next
	}
	return closing, tradeOff
}
