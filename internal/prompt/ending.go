package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// ending asks the closing question, and then for what the two promise each other
// until Enter is pressed alone. The answer to the closing question ends the talk, so
// it comes last.
func (d *Dialogue) ending(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	for {
		if d.closed == nil {
			given, in, err := d.closing(s, past)
			if err != nil || in.Command != "" || !d.options.Promises || d.over || !d.console.Interactive() {
				return given, in, err
			}
			d.closed = &given
			if err := d.draftTerms(given); err != nil {
				return interview.Given{}, in, err
			}
		}
		promise, in, err := d.askPromise(s)
		switch {
		case err != nil:
			return interview.Given{}, in, err
		case promise != nil:
			return *promise, terminal.Input{}, nil
		case in.Command == "" || in.Command == "done" || in.Command == "skip":
			given := *d.closed
			d.closed = nil
			return given, terminal.Input{}, nil
		case in.Command != "back":
			d.keepClosed(s)
			return interview.Given{}, in, nil
		}
		past, d.closed = d.keepClosed(s), nil
		d.edit = nil
	}
}

// keepClosed keeps the answer to the closing question as a draft, because a command
// asks that question again.
func (d *Dialogue) keepClosed(s interview.Session) *interview.Given {
	closed := d.closed
	d.closed = nil
	if closed == nil || closed.Act != interview.Answered {
		return nil
	}
	step := s.Next()
	d.edit = &interview.Given{
		Act: interview.Drafted, Kind: step.Kind, Question: step.Question, FollowUp: step.FollowUp,
		Text: closed.Text, Evidence: closed.Evidence, Positions: closed.Positions,
	}
	return d.edit
}

// askPromise asks for one promise. It returns nil if there is none. If no words of
// theirs are kept, it asks for the manager's alone.
func (d *Dialogue) askPromise(s interview.Session) (*interview.Given, terminal.Input, error) {
	told := s.Interview().Told
	mineAlone := told != nil && !told.Quotes
	d.console.Show("")
	in, err := d.promiseLine(d.promiseLabel(s, mineAlone))
	typed := in.Text
	if err != nil || in.Command != "" && in.Command != "promise" || strings.TrimSpace(typed) == "" {
		return nil, in, err
	}
	by := motive.PromisedBy(typed, d.report)
	if !d.mayPromise(by) {
		return nil, in, nil
	}
	if !mineAlone && by == motive.ByManager {
		i, in, err := d.console.Choose(language.Say("prompt.promise.whose"), []string{language.Say("prompt.promise.mine"), language.Say("prompt.promise.theirs", "name", d.report)}, "")
		if err != nil || in.Command != "" {
			return nil, in, err
		}
		if i == 1 {
			by = motive.ByReport
		}
	}
	given, in, err := d.promised(by, typed)
	if err != nil || in.Command != "" {
		return nil, in, err
	}
	return &given, in, nil
}

// promiseLabel returns the question for a promise: another one after the first.
func (d *Dialogue) promiseLabel(s interview.Session, mineAlone bool) string {
	switch {
	case len(s.Interview().Promises) > 0:
		return language.Say("prompt.promise.more")
	case mineAlone:
		return language.Say("prompt.promise.end.mine", "name", d.report)
	}
	return language.Say("prompt.promise.end", "name", d.report)
}
