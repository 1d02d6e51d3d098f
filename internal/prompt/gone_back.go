package prompt

import (
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/terms"
	"buyin/internal/terminal"
)

// pastAnswer returns the answer that this step starts with. That is an answer
// that a command interrupted, or else the answer that /back went over. It
// returns nil if there is neither.
func (d *Dialogue) pastAnswer(s interview.Session) *interview.Given {
	if words := d.interruptedWords(s); words != nil {
		return words
	}
	g, ok := s.Past()
	if !ok && len(s.DraftPositions()) > 0 {
		return &interview.Given{Act: interview.Drafted, Text: s.Draft(), Positions: s.DraftPositions()}
	}
	if !ok {
		return nil
	}
	if draft := s.Draft(); draft != "" && draft != g.Text { // the draft was typed later
		return &interview.Given{Act: interview.Drafted, Text: draft}
	}
	return &g
}

// interruptedWords returns the words that a command interrupted at this step.
// It returns them only once, and nil if there are none.
func (d *Dialogue) interruptedWords(s interview.Session) *interview.Given {
	words, step := d.edit, s.Next()
	if words == nil || words.Kind != step.Kind || words.Question != step.Question || words.FollowUp != step.FollowUp {
		return nil
	}
	d.edit = nil
	return words
}

// keepWords stores words that a command interrupted, until their question comes
// again.
func (d *Dialogue) keepWords(s interview.Session, text string) {
	if text == "" {
		return
	}
	step := s.Next()
	d.edit = &interview.Given{Act: interview.Drafted, Kind: step.Kind, Question: step.Question, FollowUp: step.FollowUp, Text: text}
}

// isGiven reports whether an earlier answer was given to the talk. Words that a
// command interrupted were not.
func isGiven(past *interview.Given) bool { return past != nil && past.Act == interview.Answered }

// heardIn returns the motivators heard in a note. If the note is the same as in
// the earlier answer, it returns the evidence that was kept then.
func heardIn(s interview.Session, note string, past *interview.Given) []motive.Evidence {
	if past != nil && (isGiven(past) || past.Evidence != nil) && note == past.Text {
		return slices.Clone(past.Evidence)
	}
	return s.Hear(note)
}

// isWordless reports whether the earlier answer was kept without its words, as
// drivers only.
func isWordless(past *interview.Given) bool {
	return isGiven(past) && past.Text == "" && len(past.Evidence) > 0
}

// keepsAnswers asks what to do with the answers that /back went over, before
// the questions end. It returns their acts if the person keeps them.
func (d *Dialogue) keepsAnswers(s interview.Session) ([]interview.Given, terminal.Input, error) {
	again := s.GoneOver()
	answers := 0
	label := ""
	for i, g := range again {
		if g.Act == interview.Drafted {
			g = s.AsAnswer(g)
			again[i] = g
		}
		if g.Act != interview.Answered {
			continue
		}
		answers++
		words := "“" + shorten(g.Text, 100) + "”"
		switch {
		case g.Kind == interview.TradeOff && g.Choice == "":
			words = language.Say("prompt.trade.neither")
		case g.Kind == interview.BestWorst && g.Choice == "":
			words = language.Say("prompt.best.none")
		case g.Choice != "":
			words = d.catalogue.ChoiceOf(g.Choice)
		case g.Text == "":
			words = language.Say("prompt.review.wordless")
		}
		label += "\n  " + words
	}
	if answers == 0 {
		return nil, terminal.Input{}, nil
	}
	label = language.Count("prompt.back.left", answers) + label
	i, in, err := d.console.Choose(label, []string{language.Say("prompt.back.drop")}, language.Say("prompt.back.keep"))
	if err != nil || in.Command != "" || i >= 0 {
		return nil, in, err
	}
	return again, in, nil
}

// done ends the questions. Before that, it handles the answers that /back went
// over.
func (d *Dialogue) done(s interview.Session) (act interview.Given, moves bool, _ error) {
	end := interview.Given{Act: interview.Done}
	if past, ok := s.Past(); ok && (past.Kind == interview.Playback || past.Kind == interview.Closing) {
		return past, true, nil
	}
	again, in, err := d.keepsAnswers(s)
	switch {
	case err != nil:
		return end, false, err
	case in.Command == "quit":
		return end, true, Quit
	case in.Command != "" && in.Command != "done":
		return end, false, nil // the question is asked again
	case len(again) == 0:
		return end, true, nil
	}
	d.queue = append(again[1:], end)
	return again[0], true, nil
}

// guessAgain asks whether to keep an earlier guess, without showing it.
func (d *Dialogue) guessAgain() (keep bool, _ terminal.Input, _ error) {
	i, in, err := d.console.Choose(language.Say("prompt.back.guess"), []string{language.Say("prompt.back.again")}, language.Say("prompt.back.keep"))
	return err == nil && in.Command == "" && i < 0, in, err
}

// isGuessed reports whether an earlier guess was given.
func isGuessed(past *interview.Given) bool { return past != nil && len(past.Guess) > 0 }

// positionsAgain asks whether the report's terms mean the same for the goals as
// before.
func (d *Dialogue) positionsAgain(past *interview.Given) (keep bool, _ terminal.Input, _ error) {
	label := language.Say("prompt.back.goals", "positions", strings.Join(terms.Describe(past.Positions, d.goals), "\n  "))
	i, in, err := d.console.Choose(label, []string{language.Say("prompt.back.again")}, language.Say("prompt.back.keep"))
	return err == nil && in.Command == "" && i < 0, in, err
}

// asBefore returns the entry of a list that keeps an earlier choice.
func asBefore(choice string) string { return language.Say("prompt.back.before", "choice", choice) }

// playedBack returns the evidence that the report is asked to correct. That is
// the summary or, if they corrected it before, the corrected list.
func (d *Dialogue) playedBack(step interview.Step, past *interview.Given) []motive.Evidence {
	var sum, before []motive.Evidence
	if isGiven(past) {
		before = past.Evidence
		for _, e := range before {
			if e.Kind != motive.Withdrawn {
				sum = append(sum, e)
			}
		}
		if past.Asked == step.Asked {
			return sum
		}
	}
	for _, h := range step.Sum {
		if !slices.ContainsFunc(before, func(e motive.Evidence) bool { return e.Motivator == h.Motivator }) {
			sum = append(sum, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength})
		}
	}
	return sum
}
