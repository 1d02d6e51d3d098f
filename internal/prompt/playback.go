package prompt

import (
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/correction"
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
		parts = append(parts, language.Say("prompt.playback.kept", "list", correction.ShortList(kept, d.catalogue)))
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
