package prompt

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// tradeOff asks which of two motivators the report would choose. Enter alone
// chooses nothing, because the person may have pressed it once too often after
// the previous note.
func (d *Dialogue) tradeOff(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(language.Say("prompt.enough.trade", "why", step.Enough))
	}
	var options []string
	for _, id := range step.Motivators {
		m, _ := d.catalogue.Motivator(id)
		options = append(options, m.Choice)
	}
	label := fmt.Sprintf("%d. %s%s", step.Number, step.Asked, d.reply(step))
	options = append(options, language.Say("prompt.trade.neither"))
	before := ""
	if isGiven(past) {
		before = asBefore(options[slices.Index(append(step.Motivators, past.Choice), past.Choice)])
	}
	i, in, err := d.console.Choose(label, options, before)
	switch {
	case err != nil || in.Command != "" || i == len(step.Motivators):
		return interview.Given{}, in, err
	case i < 0:
		return interview.Given{Choice: past.Choice}, in, nil
	}
	return interview.Given{Choice: step.Motivators[i]}, in, nil
}

// playback sums up what was heard and asks for the report's corrections.
func (d *Dialogue) playback(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(language.Say("prompt.enough.playback", "why", step.Enough))
	}
	if d.over && !isGiven(past) {
		if yes, in, err := d.hadPlayback(); !yes {
			return interview.Given{Act: interview.Skipped}, in, err
		}
	} else if !d.over {
		d.console.Show(language.Say("prompt.playback.first"))
		d.console.Show("  " + step.Asked + d.reply(step))
	}
	sum := d.playedBack(step, past)
	label := language.Say("prompt.playback")
	if len(sum) == 0 {
		label = language.Say("prompt.playback.nothing", "id", exampleID(d.catalogue))
	}
	kept, in, err := d.console.Correct(label, sum, d.catalogue)
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	if len(sum) == 0 && len(kept) == 0 {
		return interview.Given{Act: interview.Skipped}, in, nil
	}
	return interview.Given{Evidence: kept}, in, nil
}

// hadPlayback asks, in a debrief, whether the talk had a playback. If it had
// none, the report has confirmed nothing.
func (d *Dialogue) hadPlayback() (yes bool, _ terminal.Input, _ error) {
	i, in, err := d.console.Choose(language.Say("prompt.playback.had"), language.List("prompt.playback.had.option"), language.Say("prompt.playback.had.none"))
	return err == nil && in.Command == "" && i >= 0, in, err
}

// closing asks for the report's own terms, and for the goal that they concern.
func (d *Dialogue) closing(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	d.console.Show("")
	draft := draftOf(s, past)
	label := language.Say("prompt.closing", "question", s.Next().Asked)
	if d.over {
		label = language.Say("prompt.closing.debrief", "question", s.Next().Asked)
	}
	words, err := d.note(s, label, draft)
	if err != nil || words.Command != "" {
		return interview.Given{}, words, err
	}
	if strings.TrimSpace(words.Text) == "" {
		return interview.Given{Act: interview.Skipped}, terminal.Input{}, nil
	}
	if err := d.saveDraft(s, words.Text); err != nil {
		return interview.Given{}, terminal.Input{}, err
	}
	given := interview.Given{Text: words.Text}
	if isGiven(past) && len(past.Positions) > 0 {
		keep, in, err := d.positionsAgain(past)
		if err != nil || keep {
			given.Positions = past.Positions
			return given, in, err
		}
		if in.Command != "" && in.Command != "done" {
			d.keepWords(s, words.Text)
			return interview.Given{}, in, nil
		}
	}
	position, in, err := d.position()
	switch {
	case err != nil:
		return interview.Given{}, in, err
	case in.Command == "done": // keeps their words but no position
	case in.Command != "":
		d.keepWords(s, words.Text)
		return interview.Given{}, in, nil
	}
	if position != nil {
		given.Positions = []motive.Position{*position}
	}
	return given, terminal.Input{}, nil
}

// position asks which goal the report's terms concern, and whether they meet or
// contradict it. It returns nil if they concern none.
func (d *Dialogue) position() (*motive.Position, terminal.Input, error) {
	var ids, options []string
	for _, g := range d.goals {
		for _, goal := range g.Goals {
			ids = append(ids, goal.ID)
			options = append(options, goal.Statement)
		}
	}
	i, in, err := d.console.Choose(language.Say("prompt.position.goal"), options, language.Say("prompt.position.none"))
	if err != nil || in.Command != "" || i < 0 {
		return nil, in, err
	}
	how, in, err := d.console.Choose(language.Say("prompt.position.how"), language.List("prompt.position.how.option"), "")
	if err != nil || in.Command != "" {
		return nil, in, err
	}
	says := motive.Outcome
	if how >= 2 {
		says = motive.Belief
	}

	return &motive.Position{Says: says, Goal: ids[i], Meets: new(how%2 == 0)}, in, nil
}
