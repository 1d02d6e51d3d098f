package interview

import (
	"fmt"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// WithEarlier is the setup of a next talk: what was said in the earlier ones counts
// as heard in it, as if all were one, and what was asked is not new.
func (s Setup) WithEarlier(earlier []overlap.Talk) Setup {
	s.Head.Turns, s.Earlier = nil, nil
	for i, t := range earlier {
		for _, turn := range t.Interview.Turns {
			s.Earlier = append(s.Earlier, turn.Question)
			turn.Question = fmt.Sprintf("%s%s%d", turn.Question, talkSeparator, i) // the same question in two talks is two answers
			s.Head.Turns = append(s.Head.Turns, turn)
		}
	}
	return s
}

// talkSeparator stands between the id of a question and the number of the earlier talk
// that it was put in. No id holds one.
const talkSeparator = "#"

// originalID is the id of a question, in whichever talk it was put.
func originalID(question string) string {
	id, _, _ := strings.Cut(question, talkSeparator)
	return id
}

// Preview are the questions that the talk would put from here on, most at most
// and in its order, if none of them brought anything: what is held to be most
// worth asking after all that was said.
func (s Session) Preview(most int) []Step {
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

// ForNextTalk is the question that a next talk should begin to settle, after all
// that was heard so far: the one most worth asking, whatever the manners of
// the moment. It reports false where no question is left.
func (s Session) ForNextTalk() (Step, bool) {
	all := s.candidates(s.setup.scorer.ScoreQuick(s.iv))
	if len(all) == 0 {
		return Step{}, false
	}
	best := s.rank(s.drawSamples(manySamples), all)[0]
	best.Why = s.explainQuestion(best)
	return best, true
}

// ExampleQuestions are the closing question, and the trade-off between the first two
// motivators of a catalogue, as a talk puts them; "" where there are no two.
func ExampleQuestions(c motive.Catalogue) (closing, tradeOff string) {
	s := Session{setup: &setup{Setup: Setup{Catalogue: c, Goals: []motive.Goals{{Ask: "(the ask)"}}}}}
	if len(c.Motivators) >= 2 {
		tradeOff = s.newTradeOff(0, 1).Asked
	}
	return s.closingStep().Asked, tradeOff
}
