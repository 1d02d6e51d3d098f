package interview

import (
	"errors"
	"slices"

	"buyin/internal/interview/ids"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// CannotChoose is saved as the answer if the report could not decide a
// trade-off or a best-worst question.
const CannotChoose = "cannot choose"

// choices returns the choices that could come next.
func (s Session) choices(now overlap.Result) []Step {
	var out []Step
	for _, of := range s.outlook().Choices(now.Standings) {
		kind := BestWorst
		if len(of) == 2 {
			kind = TradeOff
		}
		if step := s.newChoice(kind, of...); !s.wasChosen(step) {
			out = append(out, step)
		}
	}
	return out
}

// newChoice returns the choice between motivators, given their indices in the
// catalogue, in order.
func (s Session) newChoice(kind Kind, of ...int) Step {
	step := Step{Kind: kind, Move: Choose, Question: motive.TradeOff}
	if kind == BestWorst {
		step.Question = motive.BestWorst
	}
	for _, k := range of {
		m := s.setup.Catalogue.Motivators[k]
		step.Question += "." + m.ID
		step.Motivators = append(step.Motivators, m.ID)
		step.Options = append(step.Options, s.setup.Catalogue.ChoiceOf(m.ID))
	}
	step.Asked = s.setup.wordings(step)[0]
	return step
}

// addChoice adds the answer to a trade-off or a best-worst question to its turn.
// What matters least is kept, and is no evidence.
func (s Session) addChoice(t *motive.Turn, g Given) error {
	from := ids.Choices(g.Question)
	for _, id := range []string{g.Choice, g.Least} {
		if id != "" && !slices.Contains(from, id) {
			return errors.New(language.Say("interview.error.choice", "choice", id, "question", g.Question))
		}
	}
	if g.Least != "" && (g.Kind == TradeOff || g.Least == g.Choice) {
		return errors.New(language.Say("interview.error.least", "choice", g.Least))
	}
	t.Answer, t.Least = CannotChoose, g.Least
	if g.Choice != "" {
		t.Answer = s.setup.Catalogue.ChoiceOf(g.Choice)
		t.Evidence = []motive.Evidence{{Motivator: g.Choice, Strength: motive.MaxStrength, Kind: motive.Chosen}}
	}
	if g.Text != "" && !s.keepsNoWords() { // they answered in words
		t.Answer = g.Text
	}
	return nil
}
