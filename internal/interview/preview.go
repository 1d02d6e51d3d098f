package interview

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// WithEarlier returns the setup for the next talk with the same report. The
// turns of the earlier talks count as evidence. Their questions are asked again
// only if no other question is left.
func (s Setup) WithEarlier(earlier []overlap.Talk) Setup {
	s.Head.Turns, s.Earlier = nil, nil
	for i, t := range earlier {
		for _, turn := range t.Interview.Turns {
			s.Earlier = append(s.Earlier, turn.Question)
			turn.Question = fmt.Sprintf("%s%s%d", turn.Question, talkSeparator, i) // the answers to the same question in two talks are different answers
			turn.Positions, turn.Effects = nil, nil                                // statements about an ask need no further questions
			s.Head.Turns = append(s.Head.Turns, turn)
		}
	}
	return s
}

// talkSeparator separates the id of a question from the number of the earlier
// talk in which the question was asked. Ids never contain it.
const talkSeparator = "#"

// originalID returns the id of a question without the number of an earlier
// talk.
func originalID(question string) string {
	id, _, _ := strings.Cut(question, talkSeparator)
	return id
}

// Preview returns up to limit questions that the talk would ask next if none of
// them were answered.
func (s Session) Preview(limit int) []Step {
	var steps []Step
	for range limit {
		step := s.Next()
		if !step.Kind.Asks() {
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

// ForNextTalk returns the question that is most worth asking in the next talk.
// It ignores etiquette. It returns false if no question is left.
func (s Session) ForNextTalk() (Step, bool) {
	candidates := slices.DeleteFunc(s.candidates(s.setup.scorer.ScoreQuick(s.iv)), func(c candidate) bool {
		return !c.Move.begins() && c.Move != Choose
	})
	if len(candidates) == 0 {
		return Step{}, false
	}
	best := s.rank(s.outlook().Samples(manySamples), candidates)[0]
	best.Why = s.explainQuestion(best)
	return best, true
}

// ExampleQuestions returns the wording of the closing question, and the wording
// of the trade-off between the first two motivators of the catalogue. tradeOff
// is "" if the catalogue has fewer than two motivators.
func ExampleQuestions(c motive.Catalogue) (closing, tradeOff string) {
	s := Session{setup: &setup{Setup: Setup{Catalogue: c, Goals: []motive.Goals{{Ask: "(the ask)"}}}}}
	if len(c.Motivators) >= 2 {
		tradeOff = s.newChoice(TradeOff, 0, 1).Asked
	}
	return s.closingStep().Asked, tradeOff
}
