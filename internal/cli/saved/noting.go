package saved

import (
	"errors"
	"fmt"
	"io"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/corpus"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/output"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A noting is the way of one or more notes into a notebook.
type noting struct {
	*command
	noteRun
	catalogue motive.Catalogue
	hear      hearing.Func
	told      *motive.Told
	asks      bool // a person is there to look at what was heard
	batch     records.Batch
	heard     []motive.Heard // in the only note
	left      int            // suggestions that nobody has looked at and that are not kept
	added     records.Added
}

// newNoting prepares the saving of notes about a report.
func (a *command) newNoting(run noteRun, c motive.Catalogue, all []records.Record) (*noting, error) {
	theirs := records.Of(run.name, all)
	a.ReportErrors(theirs)
	n := &noting{command: a, noteRun: run, catalogue: c, told: records.Promised(theirs, a.Today())}
	n.asks = !run.piped() && a.Interactive()
	n.batch.Bare, n.batch.Today = n.asks, a.Today()
	var err error
	n.hear, err = hearing.ForReport(a.Env, c, n.told)
	return n, err
}

// readOne reads the only note.
func (n *noting) readOne() error {
	text, err := n.readNote(n.words)
	if err != nil {
		return err
	}
	n.warnSensitive([]string{text})
	n.add(text, n.Today())
	n.batch.Again = true
	if n.asks {
		return nil
	}
	_, err = io.WriteString(n.Messages, output.HeardText(n.heard, n.catalogue))
	return err
}

// readPage reads the notes of --notes, and says what was understood of them.
func (n *noting) readPage() error {
	text, err := n.ReadNotes(n.page)
	if err != nil {
		return err
	}
	page := notes.Parse(text, notes.Options{Report: n.name, Today: n.Today()})
	if len(page.Lines) == 0 {
		return env.Usagef("no note in %s", corpus.DisplayName(n.page))
	}
	n.Say("%s", page.Understood.Sentence())
	var texts []string
	for _, line := range page.Lines {
		if line.Remark {
			n.batch.Own = append(n.batch.Own, line.Text)
			continue
		}
		texts = append(texts, line.Text)
		day := line.Day
		if day == "" {
			day = n.Today()
		}
		n.add(line.Text, day)
	}
	n.warnSensitive(texts)
	return nil
}

// add adds a note with what the coach is sure of.
func (n *noting) add(text, day string) {
	n.heard = n.hear(motive.Said{Text: text})
	note := records.Note{Text: text, Day: day, Time: n.Timestamp(), DropWords: n.yes}
	for _, h := range n.heard {
		if !h.Sure {
			n.left++
			continue
		}
		note.Evidence = append(note.Evidence, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength, Kind: motive.Volunteered, Quote: h.Quote, ByCoach: true})
	}
	n.batch.Notes = append(n.batch.Notes, note)
}

// warnSensitive says if a note touches on what had better not be kept.
func (n *noting) warnSensitive(texts []string) {
	found, first := 0, ""
	for _, text := range texts {
		if topic, touches := listen.SensitiveTopic(text); touches {
			if found++; found == 1 {
				first = topic
			}
		}
	}
	switch {
	case found == 0:
	case len(texts) == 1:
		n.Say("that touches on %s; keep what they need, such as predictable hours, and not why", first)
	default:
		n.Say("%s on things such as %s; keep what they need, such as predictable hours, and not why", env.Plural(found, "note touches", "notes touch"), first)
	}
}

// save adds the notes to the report's notebook, which it begins if needed.
func (n *noting) save() error {
	newID := func() (string, error) { return store.NewID(n.Today(), n.Chance, n.Workspace.Taken) }
	var err error
	n.added, err = records.AddNotes(n.Workspace, n.catalogue, n.name, n.batch, newID)
	var words *records.WordsError
	if errors.As(err, &words) {
		if err := n.confirmDropWords(words); err != nil {
			return err
		}
		for i := range n.batch.Notes {
			n.batch.Notes[i].DropWords = true
		}
		n.added, err = records.AddNotes(n.Workspace, n.catalogue, n.name, n.batch, newID)
	}
	if n.ReportProblems(n.added.Problems) != nil {
		return env.ErrReported
	}
	if err != nil {
		return err
	}
	n.reportSaved()
	return nil
}

// reportSaved says what was saved, and under which promise.
func (n *noting) reportSaved() {
	name, added := visible.Line(n.name), n.added
	if added.Count+added.Own+added.Again+added.Perhaps == 0 && n.page == "" {
		n.Say("nothing was kept: no driver was heard for sure, and %s was promised that no words are kept", name)
		return
	}
	if added.Began && added.Count+added.Own > 0 {
		n.Say("a notebook is begun for %s", name)
	}
	n.reportCounts()
	if !n.asks && n.left > 0 && added.Count > 0 {
		n.Say("%s not kept, because the coach is not sure; look at %s with %s interview %s --edit", env.Plural(n.left, "suggestion was", "suggestions were"), env.ItOrThem(n.left), n.Program(), people.ShellArg(n.name))
	}
	switch {
	case added.Told == nil:
		n.Say("%s does not know yet that you keep notes; tell them, and write only what you would let them read", name)
	case added.Wordless > 0:
		n.Say("%s was promised that no words are kept, so only the drivers are", name)
	}
}

// reportCounts says how many notes were saved, and how many were not.
func (n *noting) reportCounts() {
	name, added := visible.Line(n.name), n.added
	switch {
	case added.Count == 1:
		n.Say("kept as note %d of %s", added.Number, name)
	case added.Count > 1:
		n.Say("kept as notes %d to %d of %s", added.Number, added.Number+added.Count-1, name)
	}
	if added.Own > 0 {
		n.Say("%s of your own", env.Plural(added.Own, "note", "notes"))
	}
	if added.Again > 0 {
		n.Say("%s in the notebook already, with the same day, and not added again", env.Plural(added.Again, "note was", "notes were"))
	}
	if added.Perhaps > 0 {
		n.Say("%s not added, because the notebook has notes of the same day whose words were removed; to add a new one, use %s note %s", env.Plural(added.Perhaps, "note was", "notes were"), n.Program(), people.ShellArg(n.name))
	}
	if added.Empty > 0 {
		n.Say("%s left out: no driver was heard in them for sure", env.Plural(added.Empty, "note was", "notes were"))
	}
}

// confirmDropWords asks before words of earlier notes are deleted. It returns nil
// if they may be.
func (n *noting) confirmDropWords(words *records.WordsError) error {
	lose := env.Plural(words.Notes, "earlier note", "earlier notes")
	if !terminal.IsTerminal(n.In) {
		return env.Usagef("%s was promised on %s that no words are kept, which covers the words of %s; nothing was saved or deleted; use --yes to delete them", visible.Line(n.name), visible.Line(words.Since), lose)
	}
	sure, err := prompt.Confirm(n.Console(), fmt.Sprintf("%s was promised on %s that no words are kept. Delete the words of %s? Type yes to confirm:", visible.Line(n.name), visible.Line(words.Since), lose))
	if err == nil && !sure {
		n.Say("nothing was saved or deleted; only yes, typed in full, confirms")
		err = prompt.Quit
	}
	return err
}
