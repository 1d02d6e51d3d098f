package saved

import (
	"errors"
	"slices"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/prompt/review"
	"buyin/internal/records"
	"buyin/internal/sheet"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// openEditor opens a saved record for the sheet.
func (a *command) openEditor(c motive.Catalogue, r records.Record) (*records.Editor, error) {
	newID := func() (string, error) { return store.NewID(a.Today(), a.Chance, a.Workspace.Taken) }
	return records.OpenEditor(a.Workspace, c, r, a.Timestamp(), newID)
}

// showSheet shows the sheet until the person has finished with it, and says how
// many lines nobody has looked at. The end of the input ends the sheet, too:
// each change is saved. A correction that was refused, and that nobody was there
// to repeat, is a problem.
func (a *command) showSheet(c motive.Catalogue, s sheet.Sheet, o review.Options) (review.Outcome, error) {
	s, outcome, err := a.Console().Sheet(c, s, o)
	if errors.Is(err, prompt.Ended) {
		err = nil
	}
	if err == nil && outcome.Refused > 0 && !a.Interactive() {
		a.problems = env.ErrProblems
	}
	if err == nil && (outcome.Kind == review.Finished || outcome.Kind == review.Quit) {
		a.Console().Show(review.Summary(s))
	}
	return outcome, err
}

// correct shows the sheet of the notes that were just saved.
func (n *noting) correct() error {
	saved, err := records.Saved(n.Workspace, n.catalogue)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(saved, func(r records.Record) bool { return r.Path == n.added.Path })
	if i < 0 {
		return records.ErrChanged
	}
	e, err := n.openEditor(n.catalogue, saved[i])
	if err != nil {
		return err
	}
	iv := e.Interview()
	iv.Turns = slices.Clone(iv.Turns)
	for k, note := range n.added.Notes { // words that are not kept are shown once
		if turn := n.added.First + k; turn < len(iv.Turns) {
			iv.Turns[turn].Answer = n.batch.Notes[note].Text
		}
	}
	_, err = n.showSheet(n.catalogue, sheet.New(n.catalogue, iv).From(n.added.First, n.added.FirstOwn), review.Options{
		Title: "Notes about " + visible.Line(n.name), Hear: n.hear, Keeper: e,
	})
	if n.added.Wordless > 0 {
		err = errors.Join(err, n.dropEmpty(e))
	}
	return err
}

// dropEmpty removes the notes of which nothing may be kept and in which nothing is.
func (n *noting) dropEmpty(e *records.Editor) error {
	dropped, err := e.DropEmpty(n.added.First)
	if err == nil && dropped > 0 {
		n.Say("%s left out: no driver is in them, and no words are kept", env.Plural(dropped, "note was", "notes were"))
	}
	return err
}

// listener returns what adds suggestions to the sheet of a record.
func (a *command) listener(c motive.Catalogue, theirs []records.Record) (hearing.Func, error) {
	return hearing.ForReport(a.Env, c, records.Promised(theirs, a.Today()))
}
