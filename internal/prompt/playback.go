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
	if gone := withdrawnBefore(past); len(gone) > 0 {
		label = language.Say("prompt.playback.before", "list", d.namesOf(gone), "id", gone[0].Motivator) + "\n" + label
	}
	kept, in, err := d.console.Correct(label, sum, d.catalogue)
	for err == nil && in.Command == correction.Words {
		if err = d.keepReaction(in.Text, len(sum)); err == nil {
			kept, in, err = d.console.Correct(language.Say("prompt.playback.still"), sum, d.catalogue)
		}
	}
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	if len(sum) == 0 && len(kept) == 0 {
		return interview.Given{Act: interview.Skipped}, in, nil
	}
	dropped := correction.Withdraw(step.Sum, kept)
	if !slices.Equal(kept, sum) {
		d.console.Show(correction.Describe(kept, dropped, d.catalogue))
	}
	return interview.Given{Evidence: append(kept, dropped...)}, in, nil
}

// keepReaction keeps words that correct nothing as a note of the manager's own, unless
// they should not be kept, and says how a list of n entries is corrected.
func (d *Dialogue) keepReaction(words string, n int) error {
	how := language.Say("prompt.playback.number")
	if n > 1 {
		how = language.Say("prompt.playback.order")
	}
	why := d.sensitive(words)
	if told := d.session.Interview().Told; told != nil && !told.Quotes || why != "" {
		d.console.Show(strings.TrimSpace(why + " " + how))
		return nil
	}
	d.console.Show(language.Say("prompt.playback.words", "words", shorten(words, 100)) + " " + how)
	return d.act(interview.Given{Act: interview.Noted, Text: words})
}

// withdrawnBefore returns what the report took back in an answer that /back went over.
func withdrawnBefore(past *interview.Given) (gone []motive.Evidence) {
	if !isGiven(past) {
		return nil
	}
	for _, e := range past.Evidence {
		if e.Kind == motive.Withdrawn {
			gone = append(gone, e)
		}
	}
	return gone
}

// namesOf lists the names of motivators.
func (d *Dialogue) namesOf(evidence []motive.Evidence) string {
	var names []string
	for _, e := range evidence {
		names = append(names, d.catalogue.NameOf(e.Motivator))
	}
	return strings.Join(names, ", ")
}

// hadPlayback asks, in a debrief, whether the talk had a playback. If it had
// none, the report has confirmed nothing.
func (d *Dialogue) hadPlayback() (yes bool, _ terminal.Input, _ error) {
	d.page.left = true
	i, in, err := d.chooseAfter(language.Say("prompt.playback.had"), language.List("prompt.playback.had.option"), language.Say("prompt.playback.had.none"))
	return err == nil && in.Command == "" && i >= 0, in, err
}
