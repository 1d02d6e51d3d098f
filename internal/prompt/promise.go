package prompt

import (
	"strings"

	"buyin/internal/duedate"
	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/promised"
	"buyin/internal/terminal"
)

// promise notes what the manager promises. If the command has no text, it asks
// for it.
func (d *Dialogue) promise(text string) (note interview.Given, moves bool, _ error) {
	if text == "" {
		in, err := d.promiseLine(language.Say("prompt.promise"))
		typedAgain := in.Command == "promise" // with the text behind it
		if err != nil || in.Command != "" && !typedAgain || strings.TrimSpace(in.Text) == "" {
			return note, false, err
		}
		text = in.Text
	}
	by := motive.PromisedBy(text, d.report)
	if !d.mayPromise(by) {
		return note, false, nil
	}
	note, in, err := d.promised(by, text)
	return note, err == nil && in.Command == "", err
}

// promiseLine asks for a promise, and saves what is typed until it is noted.
func (d *Dialogue) promiseLine(label string) (terminal.Input, error) {
	before := d.session.PromiseDraft()
	in, err := d.console.Line(label, before)
	if err == nil && in.Command == "" && promised.IsNothing(in.Text) {
		in.Text = ""
	}
	typed := in.Text
	if in.Command != "" && in.Command != "promise" {
		typed = in.Draft
	}
	if typed = strings.TrimSpace(typed); typed == before || typed == "" && (err != nil || in.Command != "") {
		return in, err
	}
	if d.sensitive(typed) != "" {
		return in, err // nobody was asked about it yet
	}
	draft := interview.Given{Act: interview.Drafted, Promise: &motive.Promise{Text: typed}}
	if derr := d.apply(draft); derr != nil && err == nil {
		err = derr
	}
	return in, err
}

// mayPromise reports whether somebody's promise may be written down, and says why it may
// not: what the report promises is in words of theirs.
func (d *Dialogue) mayPromise(by string) bool {
	told := d.session.Interview().Told
	if by == motive.ByManager || told == nil || told.Quotes {
		return true
	}
	d.console.Show(language.Say("ask.error.theirs"))
	return false
}

// promised returns the act that notes a promise, and says how its date was read. "By
// Friday" is the next one after the day of the talk.
func (d *Dialogue) promised(by, text string) (interview.Given, terminal.Input, error) {
	if keep, err := d.mayKeep(text); !keep {
		return interview.Given{}, terminal.Input{Command: "skip"}, err
	}
	a, in, err := promised.Ask(d.console, promised.Question{Text: text, Today: d.session.Interview().Day(), Over: d.over})
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	given := interview.Given{Act: interview.Promised, Promise: &motive.Promise{By: by, Text: a.Text, Due: a.Date.Day}}
	if _, err := d.session.Answer(given); err == nil { // else it says that it is refused, and why
		d.sayPromised(given.Promise, a.Date)
	}
	return given, in, nil
}

// sayPromised says what was noted, and how its date was read.
func (d *Dialogue) sayPromised(p *motive.Promise, date duedate.Reading) {
	theirs := p.By == motive.ByReport
	switch {
	case theirs && p.Due == "":
		d.console.Show(language.Say("prompt.promise.their.noted", "name", d.report, "what", p.Text))
	case theirs:
		d.console.Show(language.Say("prompt.promise.their.dated", "name", d.report, "what", p.Text, "due", date))
	case p.Due == "":
		d.console.Show(language.Say("prompt.promise.noted", "what", p.Text))
	default:
		d.console.Show(language.Say("prompt.promise.dated", "what", p.Text, "due", date))
	}
}
