package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/heard"
	"buyin/internal/prompt/terms"
	"buyin/internal/terminal"
)

// closing asks for the report's own terms, and what they mean for the goals of the
// ask. The terms are heard like any answer.
func (d *Dialogue) closing(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	for {
		in, err := d.terms(s, past)
		if err != nil || in.Command != "" {
			return interview.Given{}, in, err
		}
		if d.over && d.isRemark(in.Text) {
			if err := d.keepFurther(in.Text); err != nil {
				return interview.Given{}, terminal.Input{}, err
			}
			s, past = d.session, nil
			continue
		}
		given, in, again, err := d.hearTerms(s, in.Text, past)
		if !again {
			return given, in, err
		}
		s, past = d.session, &interview.Given{Act: interview.Drafted, Text: given.Text, Evidence: given.Evidence, Positions: given.Positions}
	}
}

// terms asks the closing question.
func (d *Dialogue) terms(s interview.Session, past *interview.Given) (terminal.Input, error) {
	d.console.Show("")
	label := language.Say("prompt.closing", "question", s.Next().Asked)
	if d.over {
		label = language.Say("prompt.closing.debrief", "question", s.Next().Asked)
	}
	if isWordlessTerms(past) {
		label += "\n" + language.Say("prompt.back.wordless")
	}
	in, err := d.note(s, label, draftOf(s, past))
	if in.Command == "done" && in.Draft != "" { // /done keeps the words, too
		return terminal.Input{Text: in.Draft}, err
	}
	d.interrupted(s, in, "")
	return in, err
}

// isWordlessTerms reports whether terms were given of which no words are kept.
func isWordlessTerms(past *interview.Given) bool {
	return isWordless(past) || isGiven(past) && past.Text == "" && len(past.Positions) > 0
}

// hearTerms returns the answer that terms give. If it returns again, the question is
// still open, with the text that it returns as a draft.
func (d *Dialogue) hearTerms(s interview.Session, words string, past *interview.Given) (_ interview.Given, _ terminal.Input, again bool, _ error) {
	given := interview.Given{}
	switch {
	case strings.TrimSpace(words) != "":
		var in terminal.Input
		var err error
		given, in, again, err = d.offerRedaction(s, words, past)
		if again || err != nil || in.Command != "" {
			return interview.Given{Text: words}, in, again, err
		}
	case isWordlessTerms(past):
		given.Evidence = past.Evidence
	default:
		return interview.Given{Act: interview.Skipped}, terminal.Input{}, false, nil
	}
	if err := d.saveDraft(given.Text); err != nil {
		return interview.Given{}, terminal.Input{}, false, err
	}
	d.page.left = true
	step := s.Next()
	d.unkept, d.unkeptHeard = motive.Turn{Question: step.Question, Asked: step.Asked}, s.Suggestions(step, words)
	d.unsaved[askedAt(step)] = given.Text
	d.console.Quiet(d.echo(turnOf(step, given)))
	in, err := d.positions(&given, words, past)
	if err != nil {
		_ = d.draftTerms(given) // an error here is ignored, because that of reading is the one to report
	}
	if err == nil && in.Command == "back" { // to the closing question
		if err := d.draftTerms(given); err != nil {
			return interview.Given{}, terminal.Input{}, false, err
		}
		given.Text = words
		return given, terminal.Input{}, true, nil
	}
	if err == nil && in.Command != "" && in.Command != "done" { // /done keeps their words
		d.edit = &interview.Given{
			Act: interview.Drafted, Kind: step.Kind, Question: step.Question, FollowUp: step.FollowUp,
			Text: given.Text, Evidence: given.Evidence, Positions: given.Positions,
		}
		return interview.Given{}, in, false, nil
	}
	return given, terminal.Input{}, false, err
}

// draftTerms saves terms that are no answer yet, with what they mean for the goals.
func (d *Dialogue) draftTerms(given interview.Given) error {
	if given.Text == "" || len(given.Positions) == 0 || d.sensitive(given.Text) != "" {
		return nil
	}
	return d.apply(interview.Given{Act: interview.Drafted, Text: given.Text, Positions: given.Positions})
}

// turnOf returns the turn of an answer that is not saved yet.
func turnOf(step interview.Step, g interview.Given) motive.Turn {
	return motive.Turn{Question: step.Question, Asked: step.Asked, Answer: g.Text, Evidence: g.Evidence}
}

// positions asks what terms mean for the goals of the ask, and adds the positions to
// the answer. If they were given before, it first asks whether they still are right.
// What was heard in the terms can be corrected meanwhile.
func (d *Dialogue) positions(given *interview.Given, words string, past *interview.Given) (terminal.Input, error) {
	if past != nil && len(past.Positions) > 0 {
		keep, in, err := d.positionsAgain(past)
		if keep || err != nil || in.Command != "" {
			given.Positions = past.Positions
			return in, err
		}
	}
	for {
		positions, in, err := terms.Ask(d.console, terms.Question{Words: words, Goals: d.goals, Taken: given.Positions, Else: d.notAnOption, Keys: !d.over})
		given.Positions = positions
		if err != nil {
			return in, err
		}
		switch in.Command {
		case "heard":
			err = d.correctTerms(given, in.Text)
		case "help", "why":
			_, _, err = d.runCommand(d.session, in)
		default:
			return in, nil
		}
		if err != nil {
			return in, err
		}
	}
}

// notAnOption takes words that were typed instead of a choice. In a debrief they are
// a further line of the notes.
func (d *Dialogue) notAnOption(words string) error {
	if d.over {
		return d.keepFurther(words)
	}
	d.console.Show(language.Say("terminal.choose.again"))
	return nil
}

// correctTerms corrects what was heard in terms that are not saved yet: by the line,
// if one was typed, or on the heard line.
func (d *Dialogue) correctTerms(given *interview.Given, line string) error {
	u := heard.NewUnsaved(d.catalogue, turnOf(d.session.Next(), *given), d.unkeptHeard)
	_, err := u.Correct(d.console, line)
	given.Text, given.Evidence = u.Turn().Answer, u.Turn().Evidence
	return err
}
