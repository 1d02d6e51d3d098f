package prompt

import (
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// playback sums up what was heard and asks for the report's corrections.
func (d *Dialogue) playback(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	d.introduce(step)
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(language.Say("prompt.enough.playback", "why", step.Enough))
	}
	if d.over && !isGiven(past) {
		if yes, in, err := d.hadPlayback(); !yes {
			return interview.Given{Act: interview.Skipped}, in, err
		}
		step = d.session.Next() // a line may have been added to the notes
	} else if !d.over {
		d.console.Show(language.Say("prompt.playback.first"))
		d.console.Heading("  " + step.Asked + d.reply(step))
	}
	sum := d.playedBack(step, past)
	label := language.Say("prompt.playback")
	if len(sum) == 0 {
		label = language.Say("prompt.playback.nothing", "id", sheet.ExampleID(d.catalogue))
	}
	kept, in, err := d.console.Correct(label, sum, d.catalogue)
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	if len(sum) == 0 && len(kept) == 0 {
		return interview.Given{Act: interview.Skipped}, in, nil
	}
	dropped := withdraw(step.Sum, kept)
	if !slices.Equal(kept, sum) {
		d.console.Show(d.describeCorrected(kept, dropped))
	}
	return interview.Given{Evidence: append(kept, dropped...)}, in, nil
}

// withdraw returns an entry for each motivator that was said back and is not in
// the corrected list.
func withdraw(said []motive.Heard, kept []motive.Evidence) []motive.Evidence {
	var dropped []motive.Evidence
	for _, h := range said {
		if !slices.ContainsFunc(kept, func(e motive.Evidence) bool { return e.Motivator == h.Motivator }) {
			dropped = append(dropped, motive.Evidence{Motivator: h.Motivator, Kind: motive.Withdrawn})
		}
	}
	return dropped
}

// describeCorrected says in one line what a corrected playback holds.
func (d *Dialogue) describeCorrected(kept, dropped []motive.Evidence) string {
	var parts []string
	if len(kept) > 0 {
		parts = append(parts, language.Say("prompt.playback.kept", "list", shortList(kept, d.catalogue)))
	}
	if len(dropped) > 0 {
		var names []string
		for _, e := range dropped {
			names = append(names, d.catalogue.NameOf(e.Motivator))
		}
		parts = append(parts, language.Say("prompt.playback.withdrawn", "list", strings.Join(names, ", ")))
	}
	return strings.Join(parts, " ")
}

// hadPlayback asks, in a debrief, whether the talk had a playback. If it had
// none, the report has confirmed nothing.
func (d *Dialogue) hadPlayback() (yes bool, _ terminal.Input, _ error) {
	d.page.left = true
	i, in, err := d.chooseAfter(language.Say("prompt.playback.had"), language.List("prompt.playback.had.option"), language.Say("prompt.playback.had.none"))
	return err == nil && in.Command == "" && i >= 0, in, err
}

// closing asks for the report's own terms, and for the goal that they concern.
func (d *Dialogue) closing(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	in, err := d.terms(s, past)
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	words := in.Text
	if d.over && d.isRemark(words) {
		if err := d.keepFurther(words); err != nil {
			return interview.Given{}, terminal.Input{}, err
		}
		return d.closing(d.session, nil)
	}
	if strings.TrimSpace(words) == "" {
		return interview.Given{Act: interview.Skipped}, terminal.Input{}, nil
	}
	if err := d.saveDraft(s, words); err != nil {
		return interview.Given{}, terminal.Input{}, err
	}
	d.page.left = true
	positions, in, err := d.positions(past)
	switch {
	case err != nil:
		return interview.Given{}, in, err
	case in.Command != "" && in.Command != "done": // /done keeps their words
		d.keepWords(s, words)
		return interview.Given{}, in, nil
	}
	return interview.Given{Text: words, Positions: positions}, terminal.Input{}, nil
}

// terms asks the closing question.
func (d *Dialogue) terms(s interview.Session, past *interview.Given) (terminal.Input, error) {
	d.console.Show("")
	label := language.Say("prompt.closing", "question", s.Next().Asked)
	if d.over {
		label = language.Say("prompt.closing.debrief", "question", s.Next().Asked)
	}
	in, err := d.note(s, label, draftOf(s, past))
	if in.Command == "done" && in.Draft != "" { // /done keeps the words, too
		return terminal.Input{Text: in.Draft}, err
	}
	d.interrupted(s, in, "")
	return in, err
}

// positions asks which goal the report's terms concern. If they were given
// before, it first asks whether they concern the same goals.
func (d *Dialogue) positions(past *interview.Given) ([]motive.Position, terminal.Input, error) {
	if isGiven(past) && len(past.Positions) > 0 {
		keep, in, err := d.positionsAgain(past)
		if keep {
			return past.Positions, in, err
		}
		if err != nil || in.Command != "" && in.Command != "done" {
			return nil, in, err
		}
	}
	position, in, err := d.position()
	if position == nil {
		return nil, in, err
	}
	return []motive.Position{*position}, in, err
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
	i, in, err := d.chooseAfter(language.Say("prompt.position.goal"), options, language.Say("prompt.position.none"))
	if err != nil || in.Command != "" || i < 0 {
		return nil, in, err
	}
	how, in, err := d.chooseAfter(language.Say("prompt.position.how"), language.List("prompt.position.how.option"), "")
	if err != nil || in.Command != "" {
		return nil, in, err
	}
	says := motive.Outcome
	if how >= 2 {
		says = motive.Belief
	}
	return &motive.Position{Says: says, Goal: ids[i], Meets: new(how%2 == 0)}, in, nil
}
