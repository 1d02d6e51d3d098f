package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/prompt/correction"
	"buyin/internal/prompt/heard"
	"buyin/internal/terminal"
)

// sumUp shows the summary in the middle of the talk, which the manager says aloud,
// and reads what the report corrects: in words, which are heard like an answer, or
// as corrections of the list below it, such as -2. Enter means that there was
// nothing to correct.
func (d *Dialogue) sumUp(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	if !d.stays {
		d.introduce(step)
		d.console.Show("")
		d.console.Heading(language.Say("prompt.sumup.first", "words", step.Asked) + d.reply(step))
		d.console.Show(language.Say("prompt.sumup", "list", heard.Signs(step.Sum, d.catalogue)))
		if isWordless(past) {
			d.console.Show(language.Say("prompt.back.wordless"))
		}
	}
	d.stays = false
	draft := draftOf(s, past)
	for {
		in, finish, err := d.readAnswer(s, "", draft)
		if err != nil || in.Command != "" {
			return interview.Given{}, in, err
		}
		if finish {
			d.finishNext()
		}
		given, in, again, err := d.hearCorrection(s, in.Text, past)
		if !again || err != nil {
			return given, in, err
		}
		s = d.session
		draft = given.Text
	}
}

// hearCorrection returns the act for what was typed at the summary. If it returns
// again, the summary is still open, with the text that it returns as a draft.
func (d *Dialogue) hearCorrection(s interview.Session, note string, past *interview.Given) (_ interview.Given, _ terminal.Input, again bool, _ error) {
	step := s.Next()
	isSaid := strings.TrimSpace(note) == ""
	if isSaid && isWordless(past) { // the answer before /back stays
		return interview.Given{Evidence: past.Evidence}, terminal.Input{}, false, nil
	}
	if isSaid {
		note = d.asSaid(step)
	}
	if correction.IsNothing(note) {
		return interview.Given{Act: interview.Skipped}, terminal.Input{}, false, nil
	}
	if changed, dropped, kept, ok, err := correction.ApplyToSum(note, step.Sum, d.catalogue); err != nil {
		d.console.Show(err.Error())
		return interview.Given{}, terminal.Input{}, true, nil
	} else if ok {
		if len(changed)+len(dropped) == 0 {
			return interview.Given{Act: interview.Skipped}, terminal.Input{}, false, nil
		}
		d.later(correction.Describe(kept, dropped, d.catalogue))
		return interview.Given{Evidence: append(changed, dropped...)}, terminal.Input{}, false, nil
	}
	if correction.IsReorder(note) {
		return interview.Given{}, terminal.Input{}, true, d.keepReaction(note, len(step.Sum))
	}
	given, in, again, err := d.offerRedaction(s, note, past)
	switch {
	case again:
		return interview.Given{Text: note}, in, true, err
	case err != nil || in.Command != "":
		return interview.Given{}, in, false, err
	case isSaid && len(given.Evidence) == 0: // a simulated report that agrees
		return interview.Given{Act: interview.Skipped}, in, false, nil
	}
	d.reportHeard(s, given)
	return given, terminal.Input{}, false, nil
}
