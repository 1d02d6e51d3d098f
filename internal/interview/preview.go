package interview

import (
	"slices"

	"buyin/internal/motive"
)

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
	return first(s.ranked(func(c Step) bool { return c.Move.begins() || c.Move == Choose }))
}

// Probes returns a question about each motivator that the talk may ask about, the
// most worth asking first. It ignores etiquette.
func (s Session) Probes() []Step {
	return s.ranked(func(c Step) bool { return c.Move.begins() && len(c.Motivators) == 1 })
}

// Choice returns the choice that is most worth asking. It returns false if too
// little is known for one.
func (s Session) Choice() (Step, bool) {
	return first(s.ranked(func(c Step) bool { return c.Move == Choose }))
}

// ranked returns the questions of the wanted kind that could come next, the most
// worth asking first.
func (s Session) ranked(wanted func(Step) bool) []Step {
	all := slices.DeleteFunc(s.candidates(s.setup.scorer.ScoreQuick(s.pooled())), func(c candidate) bool { return !wanted(c.Step) })
	steps := s.rank(s.outlook().Samples(manySamples), all)
	for i := range steps {
		steps[i].Why = s.explainQuestion(steps[i])
	}
	return steps
}

func first(steps []Step) (Step, bool) {
	if len(steps) == 0 {
		return Step{}, false
	}
	return steps[0], true
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
