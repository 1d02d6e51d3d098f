package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/terminal"
)

// ask asks a question and reads the report's answer. The answer is kept with the
// motivators that the coach is sure of. Nobody is asked about them: one line says
// what was heard, and Tab or the sheet corrects it.
func (d *Dialogue) ask(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	label := d.labelOf(step)
	if label != "" && isWordless(past) {
		label += "\n" + language.Say("prompt.back.wordless")
	}
	if d.options.Reply != nil && !d.rehearsed {
		d.rehearsed = true
		label += "\n" + language.Say("prompt.rehearsal.hint")
	}
	draft, warned := draftOf(s, past), false
	for {
		in, finish, err := d.readAnswer(s, label, draft)
		if err != nil || in.Command != "" {
			return interview.Given{}, in, err
		}
		note, mine := notes.CutMine(in.Text)
		if err := d.keepMine(mine); err != nil {
			return interview.Given{}, in, err
		}
		s = d.session
		if strings.TrimSpace(note) == "" {
			note = d.asSaid(step)
		}
		if strings.TrimSpace(note) == "" && !isWordless(past) { // of a wordless answer only the drivers were kept
			if warned {
				return interview.Given{Act: interview.Done}, terminal.Input{}, nil
			}
			label, draft, warned = d.askAgain(step), "", step.Enough != ""
			continue
		}
		given, in, again, err := d.hearNote(s, note, past)
		if !again {
			if finish && err == nil && in.Command == "" {
				d.finishNext()
			}
			return given, in, err
		}
		s, draft = d.session, given.Text
		label = "\n" + d.question(step)
	}
}

// keepMine keeps lines of a note as the manager's own.
func (d *Dialogue) keepMine(lines []string) error {
	for _, line := range lines {
		if keep, err := d.mayKeep(line); err != nil {
			return err
		} else if !keep {
			continue
		}
		if err := d.act(interview.Given{Act: interview.Noted, Text: line}); err != nil {
			return err
		}
		d.console.Show(language.Say("prompt.own.noted"))
	}
	return nil
}

// readAnswer reads a note. If /done was typed over a draft, it returns the draft
// and finish.
func (d *Dialogue) readAnswer(s interview.Session, label, draft string) (_ terminal.Input, finish bool, _ error) {
	in, err := d.note(s, label, draft)
	if in.Draft != "" && err == nil {
		err = d.saveDraft(in.Draft)
	}
	if draft = d.interrupted(s, in, draft); in.Command == "done" && draft != "" {
		return terminal.Input{Text: draft}, true, err
	}
	return in, false, err
}

// askAgain returns the label after an empty note. If there is enough, it says
// what another Enter does: one Enter too many must not end a talk.
func (d *Dialogue) askAgain(step interview.Step) string {
	switch {
	case step.Enough != "":
		return language.Say("prompt.enough.again")
	case len(d.session.Interview().Turns) > 0: // the note before it may have been ended twice
		return language.Say("prompt.ask.empty.next")
	}
	return language.Say("prompt.ask.empty")
}

// hearNote returns the answer that a note gives. If it returns again, the
// question is still open, with the text that it returns as a draft.
func (d *Dialogue) hearNote(s interview.Session, note string, past *interview.Given) (_ interview.Given, _ terminal.Input, again bool, _ error) {
	var corrected bool
	var in terminal.Input
	var err error
	if !isGiven(past) || note != past.Text { // what they said is not questioned twice
		corrected, in, err = d.askCorrection(s, note)
	}
	if in.Command != "" {
		d.keepWords(s, note)
	}
	if err != nil || in.Command != "" || corrected {
		return interview.Given{}, in, corrected && err == nil, err
	}
	given, in, again, err := d.offerRedaction(s, note, past)
	if again || err != nil || in.Command != "" {
		return interview.Given{Text: note}, in, again, err
	}
	d.reportHeard(s, given)
	return given, terminal.Input{}, false, nil
}

// reportHeard says what was heard in an answer and what to say back, as soon as
// the answer is saved.
func (d *Dialogue) reportHeard(s interview.Session, given interview.Given) {
	step := s.Next()
	heard := s.Suggestions(step, given.Text)
	d.heard[d.catalogue.Said(step.Question, step.Asked, given.Text)] = heard
	d.unkept, d.unkeptHeard, d.unsaved[askedAt(step)] = motive.Turn{Question: step.Question, Asked: step.Asked}, heard, given.Text
	d.later(d.echo(motive.Turn{Question: step.Question, Asked: step.Asked, Answer: given.Text, Evidence: given.Evidence}))
}

// interrupted returns the draft of a question after a command was typed over it.
// Words that the person had changed are kept until the question comes again.
func (d *Dialogue) interrupted(s interview.Session, in terminal.Input, draft string) string {
	if in.Draft == "" {
		return draft
	}
	if in.Command != "done" {
		d.keepWords(s, in.Draft)
	}
	return in.Draft
}

// draftOf returns the words that an answer starts with. They come from the
// answer that /back returned to, or from the draft of this question.
func draftOf(s interview.Session, past *interview.Given) string {
	if past != nil && past.Text != "" {
		return past.Text
	}
	return s.Draft()
}

// tooLong returns the message about a note that is over its limit.
func tooLong() string { return language.Say("prompt.note.long", "n", motive.MaxText>>10) }

// note reads a note within its limit. If the input ends, it saves the words
// typed so far as a draft.
func (d *Dialogue) note(s interview.Session, label, draft string) (terminal.Input, error) {
	if ahead := d.ahead; ahead != "" {
		d.console.Show(label)
		d.ahead = ""
		return terminal.Input{Text: ahead}, nil
	}
	for {
		in, err := d.console.Note(label, draft)
		if err != nil && strings.TrimSpace(in.Text) != "" {
			_ = d.saveDraft(in.Text) // an error here is ignored, because the end of the input is the error to report
		}
		if err != nil || len(in.Text) <= motive.MaxText {
			return in, err
		}
		label, draft = tooLong(), in.Text
	}
}
