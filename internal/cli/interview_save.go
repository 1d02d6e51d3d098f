package cli

import (
	"cmp"
	"fmt"

	"buyin/internal/cli/journalled"
	"buyin/internal/cli/people"
	"buyin/internal/visible"
)

// suspend closes the journal of an interrupted talk, says how to resume it and
// returns err. A talk without an answer leaves nothing.
func (t *talk) suspend(err error) error {
	if t.journal == nil {
		return err
	}
	guessed := len(t.session.Interview().Guess) > len(t.setup.Head.Guess)
	if !t.answered && !guessed && t.isEmpty() && t.session.Drafts() == "" && len(t.session.GoneOver()) == 0 {
		if rerr := t.journal.Remove(); rerr == nil {
			t.Say("nothing was answered, so nothing is kept of the talk with %s", visible.Line(t.start.Report.Name))
			return err
		}
	}
	id := t.journal.ID()
	if cerr := t.journal.Close(); cerr != nil {
		t.Say("%v", cerr)
	}
	t.Say("the talk with %s is saved unfinished as %s; continue it with %s interview --resume", visible.Line(t.start.Report.Name), id, t.Program())
	return err
}

// isEmpty reports whether nothing was said, noted or promised in the talk. That no words
// are kept is a promise, too.
func (t *talk) isEmpty() bool {
	iv := t.session.Interview()
	before := t.setup.Head.Told
	wordless := iv.Told != nil && !iv.Told.Quotes && (before == nil || before.Quotes)
	return iv.HoldsNothing() && !wordless
}

// save writes the finished talk, whole or not at all. Of a typed talk without anything in
// it nothing is saved.
func (t *talk) save() error {
	if t.answers == "" && t.journal != nil && t.isEmpty() {
		why := "nothing was said"
		if t.answered {
			why = "nothing is left of what was said"
		}
		t.Say("%s, so nothing is saved of the talk with %s", why, visible.Line(t.start.Report.Name))
		return t.journal.Remove()
	}
	talk := t.session.Interview()
	talk.Finished = cmp.Or(t.start.Finished, t.Timestamp())
	path, err := journalled.Save(t.Env, t.setup.Catalogue, t.journal, talk, t.Flags.Out)
	switch {
	case err == nil:
		t.reportSaved(path)
		return nil
	case t.journal != nil && t.journal.IsSaved(path, err):
		return err
	}
	return t.suspend(err)
}

// reportSaved says where the talk was saved and what to do next.
func (t *talk) reportSaved(path string) {
	typed := t.answers == ""
	if path != "-" {
		t.Say("saved as %s", path)
	}
	if next, ok := t.session.ForNextTalk(); ok && (typed || t.debrief) && !t.self {
		t.Say("next time ask this: %s", next.Asked)
	}
	if typed && path != "-" {
		t.Say("%s", t.nextStep(path))
	}
	if t.Flags.Out == "" && !t.self {
		t.SaySlip(t.start.Report.Name, t.knownReports())
	}
}

// nextStep says what to do with a saved talk.
func (t *talk) nextStep(path string) string {
	switch {
	case t.self:
		return t.Program() + " goals uses it for your own drivers"
	case len(t.setup.Goals) == 0:
		return "next: " + t.Program() + " goals, to write down what you ask and offer; then " + t.Program() + " brief " + people.ShellArg(t.start.Report.Name)
	case t.Flags.Out != "":
		return fmt.Sprintf("next: %s brief --interview %s", t.Program(), people.ShellQuote(path))
	}
	return "next: " + t.Program() + " brief " + people.ShellArg(t.start.Report.Name)
}
