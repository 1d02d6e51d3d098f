// Package outline lists what an ask says and asks, for a page on which it is put to
// somebody on paper. It knows what the report may read: no figure, no guess, and
// no words that may not be kept.
package outline

import (
	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// An Outline holds the sentences and questions of an ask, in the order in which
// they are said.
type Outline struct {
	Fairness []string // what is written down, and that a no costs nothing; ends with a question
	Matters  []string // what matters to them; after a no, that they said it and what it would take
	Ask      string
	Leads    []string // what of it serves them
	Costs    []string // what it costs them
	Asked    string   // that no answer is needed yet

	CardsAsked string
	Cards      []string // what the ask may make better or worse for them

	Readiness, Reason, Terms string // how much they want it, why not a lower number, what would make it more
	Reply                    string
	Refused                  []string // what is said after a no, and asked, once
	Promises                 string

	// After a no, when it is not put again: what they said no to and what it would
	// take, what would have to change, and who does something about it. Left is nil if
	// they did not say no.
	Left                    []string
	Change, PromisesAfterNo string
}

// New returns the outline of an ask. Today is the only thing in the setup that
// need not be set.
func New(s ask.Setup) Outline {
	if s.Today == "" {
		s.Today = "2006-01-02" // it is in no sentence
	}
	steps := walk(s)
	put := steps[ask.Put]
	o := Outline{
		Fairness: append(steps[ask.Fairness].Say, steps[ask.Fairness].Asked), Asked: put.Asked,
		Matters: s.Matters, Leads: s.Leads, Costs: s.Costs,
		Ask:        s.SayAsk(),
		CardsAsked: language.Say("paper.cards"), Reason: language.Say("paper.reason"), Terms: language.Say("paper.terms"),
		Readiness: steps[ask.Readiness].Asked, Reply: steps[ask.Reply].Asked,
		Refused:  append(steps[ask.Change].Say, steps[ask.Change].Asked),
		Promises: language.Say("ask.promises"),
	}
	if s.Before == motive.ReplyNo {
		o.Left = s.SayLeft()
		o.Change, o.PromisesAfterNo = steps[ask.Change].Asked, language.Say("ask.promises.no")
	}
	for _, id := range s.Cards {
		o.Cards = append(o.Cards, s.Catalogue.ChoiceOf(id))
	}
	return o
}

// walk goes through an ask that is refused, and returns the step of each kind.
func walk(s ask.Setup) map[ask.Kind]ask.Step {
	steps := map[ask.Kind]ask.Step{}
	for at := ask.New(s); ; {
		step := at.Next()
		if step.Kind == ask.End {
			return steps
		}
		steps[step.Kind] = step
		given := ask.Given{Act: ask.Skipped}
		switch step.Kind {
		case ask.Put:
			given = ask.Given{}
		case ask.Reply:
			given = ask.Given{Reply: motive.ReplyNo}
		}
		after, err := at.Answer(given)
		if err != nil {
			return steps
		}
		at = after
	}
}
