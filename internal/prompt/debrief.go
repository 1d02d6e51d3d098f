package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// debrief reads a line of the notes on a talk that is over. It accepts
// everything that is heard in the line without a review. The review of all
// lines comes at the end.
func (d *Dialogue) debrief(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	if d.reviewing {
		return d.reviewDebrief(s)
	}
	if note := d.firstNote; note != "" {
		d.firstNote = ""
		return d.debriefNote(s, note, nil), terminal.Input{}, nil
	}
	label, draft := d.debriefLabel(s), ""
	if past != nil {
		draft = past.Text
	}
	for {
		in, err := d.console.Line(label, draft)
		label, draft = "", ""
		words := strings.TrimSpace(in.Text)
		switch {
		case err != nil:
			return interview.Given{}, in, err
		case in.Command == "done", in.Command == "" && words == ".":
			return d.endDebrief(s)
		case in.Command != "":
			return interview.Given{}, in, nil
		case words == "" && answerBegun(s):
			return interview.Given{Act: interview.Skipped}, terminal.Input{}, nil
		case words == "":
		case len(in.Text) > motive.MaxText:
			d.console.Show(tooLong())
		default:
			return d.debriefNote(s, in.Text, past), terminal.Input{}, nil
		}
	}
}

// endDebrief reviews the noted lines. Before that, it handles the answers that
// /back went over.
func (d *Dialogue) endDebrief(s interview.Session) (interview.Given, terminal.Input, error) {
	again, in, err := d.keepsAnswers(s)
	switch {
	case err != nil || in.Command != "":
		return interview.Given{}, in, err
	case len(again) == 0:
		return d.reviewDebrief(s)
	}
	d.queue, d.reviewing = again[1:], true
	return again[0], terminal.Input{}, nil
}

// debriefLabel returns the label of a line. The first label explains how a
// debrief works.
func (d *Dialogue) debriefLabel(s interview.Session) string {
	if d.begun {
		return ""
	}
	d.begun = true
	how := language.Say("prompt.debrief.how")
	if n := len(debriefTurns(s)); n > 0 {
		return language.Say("prompt.debrief.resumed", "n", n, "how", how)
	}
	return how
}

// answerBegun reports whether the current answer already has a line.
func answerBegun(s interview.Session) bool {
	turns := s.Interview().Turns
	return len(turns) > 0 && turns[len(turns)-1].Question == s.Next().Question
}

// debriefNote returns the act for a line of the notes. If the line is
// sensitive, it shows a warning.
func (d *Dialogue) debriefNote(s interview.Session, note string, past *interview.Given) interview.Given {
	if why := d.sensitive(note); why != "" {
		d.console.Show(why)
	}
	return interview.Given{Text: note, Evidence: heardIn(s, note, past)}
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
