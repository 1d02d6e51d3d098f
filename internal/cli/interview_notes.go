package cli

import (
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/corpus"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/prompt"
	"buyin/internal/visible"
)

// readNotes reads the file of --notes.
func (t *talk) readNotes() (string, error) {
	if t.page == "" {
		return "", nil
	}
	return t.ReadNotes(t.page)
}

// maxNotes is how many answers a page of notes may have. Playback and closing
// question come on top.
const maxNotes = motive.MaxTurns - 10

// parseNotes divides the notes of a debrief into answers.
func (t *talk) parseNotes(text string) error {
	if t.page == "" {
		return nil
	}
	t.text, t.notes = text, notes.Parse(text, notes.Options{Report: t.name, Manager: t.start.Manager, Today: t.Today()})
	switch n := t.notes.Understood.Answers; {
	case n > maxNotes:
		return env.Usagef("%s has %d answers; at most %d are allowed; split it", corpus.DisplayName(t.page), n, maxNotes)
	case n == 0:
		return env.Usagef("there is no answer in %s; write one a line", corpus.DisplayName(t.page))
	}
	return nil
}

// unattended reports whether the notes come from a file and nobody can be asked
// about them.
func (t *talk) unattended() bool { return t.page == "-" || t.page != "" && !t.Interactive() }

// dialogueOptions are what the talk tells the dialogue.
func (t *talk) dialogueOptions() prompt.Options {
	o := prompt.Options{Today: t.Today(), Record: t.record, Sensitive: hearing.Sensitive, Promises: !t.self}
	if t.page != "" {
		o.Page, o.Notes, o.Understood, o.Unattended = t.text, t.notes.Lines, t.notes.Understood.Sentence(), t.unattended()
	}
	return o
}

// takeDay makes the day at the top of the notes that of the talk.
func (t *talk) takeDay() {
	day, err := time.Parse(time.DateOnly, t.notes.Day)
	if err != nil || t.notes.Day == t.Today() {
		return
	}
	t.start.Started = interview.Noon(day, t.Now().Location())
	t.Say("notes of %s; the talk is saved under that day", t.notes.Day)
}

// reportUnderstood says what was understood of the notes in a file, unless the
// sheet has said it.
func (t *talk) reportUnderstood() {
	if t.unattended() {
		t.Say("%s", t.notes.Understood.Sentence())
	}
}

// reportLeftOpen says what was left open: that the report does not know of the
// notes and, after a debrief without a person at the keyboard, the suggestions.
func (t *talk) reportLeftOpen(left int) {
	name := t.start.Report.Name
	told := t.session.Interview().Told != nil || t.self
	if !t.debrief || t.Interactive() && !t.unattended() {
		if !told {
			t.Say("%s does not know yet that you keep notes; tell them soon", visible.Line(name))
		}
		return
	}
	if left > 0 {
		t.Say("%s not kept, because the coach is not sure%s", env.Plural(left, "suggestion was", "suggestions were"), t.howToLook(left))
	}
	if !told {
		t.Say("warning: it is not recorded that %s knows that you keep notes; say when they were told with --told DATE", visible.Line(name))
	}
}

// howToLook says how the sheet is opened on the talk, "" for one outside the
// workspace.
func (t *talk) howToLook(left int) string {
	look := "; look at " + env.ItOrThem(left) + " with " + t.Program() + " interview "
	switch {
	case t.Flags.Out != "":
		return ""
	case t.self:
		return look + "--self --edit"
	}
	return look + people.ShellArg(t.start.Report.Name) + " --edit"
}
