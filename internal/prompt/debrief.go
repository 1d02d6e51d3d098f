package prompt

import (
	"errors"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/prompt/review"
	"buyin/internal/terminal"
)

// A debriefPage is what was read of the notes on a talk that is over.
type debriefPage struct {
	begun      bool            // the debrief has explained how it works
	lines      []notes.Line    // lines that are still to be saved
	first      string          // notes that were typed in answer to another question
	understood []string        // what was understood of the pages, if only the sheet can say it
	warned     bool            // a line touches on something that is better not kept
	after      *terminal.Input // the command that came after the lines
	single     bool            // the last page was one line
	sentence   string          // what was understood of the last page
	more       bool            // the person comes from the sheet to add lines
	left       bool            // the person has left the notes for something else
	saved      bool            // the page in the journal is that of this run
	text       string          // a page in a file, which is not saved yet
	ended      bool            // the input has ended, so nobody is there to ask
}

// debrief reads the notes on a talk that is over. Every line is an answer. What
// the coach is sure of is kept, and the sheet corrects it.
func (d *Dialogue) debrief(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	for {
		switch p := &d.page; {
		case len(p.lines) > 0:
			given, err := d.nextLine(past)
			return given, terminal.Input{}, err
		case p.first != "" && d.console.Interactive():
			if err := d.readFirst(); err != nil {
				return interview.Given{}, terminal.Input{}, err
			}
		case p.after != nil:
			in := *p.after
			p.after = nil
			if in.Command == "done" {
				return d.endNotes(s)
			}
			return interview.Given{}, in, nil
		case p.ended:
			return interview.Given{Act: interview.Done}, terminal.Input{}, nil
		default:
			end, in, err := d.readNotes(s, past)
			s = d.session
			if err != nil || in.Command != "" {
				return interview.Given{}, in, err
			}
			if end {
				return d.endNotes(s)
			}
			if len(d.queue) > 0 {
				next := d.queue[0]
				d.queue = d.queue[1:]
				return next, terminal.Input{}, nil
			}
		}
	}
}

// readNotes reads a page of notes. It returns end if the person has no more.
func (d *Dialogue) readNotes(s interview.Session, past *interview.Given) (end bool, _ terminal.Input, _ error) {
	in, err := d.console.Notes(d.debriefLabel(s), draftOf(s, past))
	first := d.page.first // the line of a pipe that did not answer told
	if d.page.first = ""; first != "" {
		first += "\n"
	}
	if err != nil && d.endsWell(s, first+in.Text, err) {
		d.page.ended = true
		return false, terminal.Input{}, d.readPage(first + in.Text)
	}
	if err != nil {
		if strings.TrimSpace(in.Text) != "" {
			_ = d.saveDraft(in.Text) // an error here is ignored, because the end of the input is the error to report
		}
		return false, in, err
	}
	if typed := first + in.Draft; typed != "" { // a command after notes
		d.page.after = &terminal.Input{Command: in.Command, Text: in.Text}
		return false, terminal.Input{}, d.readPage(typed)
	}
	text := strings.TrimSpace(in.Text)
	switch {
	case in.Command == "done", text == ".":
		return true, terminal.Input{}, nil
	case in.Command != "":
		d.page.left = true
		return false, in, nil
	case text == "":
		return s.Sheet().Count().Lines > 0, terminal.Input{}, nil
	}
	return false, terminal.Input{}, d.readTyped(s, in.Text)
}

// readTyped reads what a person has typed or pasted. A typed line may continue
// the line before, or correct it.
func (d *Dialogue) readTyped(s interview.Session, text string) error {
	if continued, err := d.continueLine(s, text); continued || err != nil {
		return err
	}
	if d.page.single && d.console.Interactive() {
		corrected, in, err := d.askCorrection(s, text)
		if corrected || err != nil {
			return err
		}
		if in.Command != "" {
			d.page.after = &in
		}
		text += "\n" + d.ahead
		d.ahead = ""
	}
	return d.readPage(text)
}

// endsWell reports whether an error of reading finishes a debrief: the end of a
// pipe, if there is a note.
func (d *Dialogue) endsWell(s interview.Session, text string, err error) bool {
	return errors.Is(err, Ended) && d.over && !d.console.Interactive() &&
		(strings.TrimSpace(text) != "" || len(s.Interview().Turns) > 0)
}

// endNotes shows the sheet, and ends the notes unless the person adds more.
// Before that, it handles the answers that /back went over.
func (d *Dialogue) endNotes(s interview.Session) (interview.Given, terminal.Input, error) {
	again, in, err := d.keepsAnswers(s)
	switch {
	case err != nil || in.Command != "":
		return interview.Given{}, in, err
	case len(again) > 0:
		d.queue, d.page.after = again[1:], &terminal.Input{Command: "done"}
		return again[0], terminal.Input{}, nil
	case d.session.Sheet().Count().Lines == 0:
		return interview.Given{Act: interview.Done}, terminal.Input{}, nil
	}
	title := language.Say("prompt.sheet.title", "name", d.report)
	if understood := strings.Join(d.page.understood, " "); understood != "" {
		title += "\n" + understood
	}
	outcome, err := d.openSheet(review.Options{Title: title, Adds: true})
	switch {
	case err != nil && d.endsWell(s, "", err):
		d.page.ended = true
	case err != nil:
		return interview.Given{}, terminal.Input{}, err
	case outcome.Kind == review.AddLines:
		d.page.more = true
		return d.debrief(d.session, nil)
	default:
		d.announceLast()
	}
	return interview.Given{Act: interview.Done}, terminal.Input{}, nil
}

// announceLast says that few questions are left. It stands between them and the
// page of notes, which is on the screen again when the sheet has left it.
func (d *Dialogue) announceLast() {
	n := 1
	if len(d.goals) > 0 {
		n = 2
	}
	d.console.Show("")
	d.console.Show(language.Count("prompt.debrief.last", n))
}

// debriefLabel returns the label of the notes. The first label explains how a
// debrief works.
func (d *Dialogue) debriefLabel(s interview.Session) string {
	more, left := d.page.more, d.page.left
	d.page.more, d.page.left = false, false
	end := language.Say("prompt.debrief.end.line")
	if d.console.ReadsKeys() {
		end = language.Say("prompt.debrief.end")
	}
	switch {
	case more:
		return language.Say("prompt.debrief.more", "end", end)
	case d.page.begun && left:
		return language.Say("prompt.debrief.again", "end", end)
	case d.page.begun:
		return ""
	}
	d.page.begun = true
	how := language.Say("prompt.debrief.how", "end", end)
	if n := len(debriefTurns(s)); n > 0 {
		return language.Count("prompt.debrief.resumed", n, "how", how)
	}
	return how
}

// debriefTurns returns the indexes of the turns that were noted in the debrief.
func debriefTurns(s interview.Session) []int {
	var indexes []int
	for i, t := range s.Interview().Turns {
		if motive.Stem(t.Question) == motive.Debrief {
			indexes = append(indexes, i)
		}
	}
	return indexes
}

// unattended returns the act for a step of a debrief when nobody is there to ask.
// It saves the lines that were read, and passes over everything else.
func (d *Dialogue) unattended(s interview.Session) (interview.Given, error) {
	switch {
	case s.Next().Kind != interview.Ask:
		return interview.Given{Act: interview.Skipped}, nil
	case len(d.page.lines) > 0:
		return d.nextLine(nil)
	}
	return interview.Given{Act: interview.Done}, nil
}
