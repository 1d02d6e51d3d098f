package records

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// ErrChanged means that another process changed a record since it was opened.
var ErrChanged = errors.New("changed elsewhere meanwhile; nothing was written; open it again")

// An Editor changes a saved record while a person corrects it. Each change is on
// the disk when its function returns. What buyin does not know in the file stays.
type Editor struct {
	workspace *store.Workspace
	catalogue motive.Catalogue
	record    Record
	promises  []motive.Told // that its words are kept under
	now       string        // RFC 3339
	newID     func() (string, error)
	state     editorState
	undo      []editorState // before each change, the oldest first
}

// An editorState is a record at one moment.
type editorState struct {
	interview motive.Interview // turns and notes that are gone are empty, so that the indexes stay
	data      []byte           // the contents of the file
	notebook  *movedNote       // the line that the change to this state moves
}

// A movedNote is a line in another person's notebook.
type movedNote struct {
	path          string
	before, after []byte // the notebook without and with it; before is nil if there was none
	turn          motive.Turn
}

// OpenEditor opens a saved record that can be read in full. now is the time, in
// RFC 3339, and newID makes ids of new notebooks.
func OpenEditor(w *store.Workspace, c motive.Catalogue, r Record, now string, newID func() (string, error)) (*Editor, error) {
	switch {
	case r.Unfinished:
		return nil, fmt.Errorf("%s: the talk is unfinished; continue it with buyin interview --resume", visible.Line(r.Path))
	case r.Stray:
		return nil, fmt.Errorf("%s: it is not a place where records are kept", visible.Line(r.Path))
	case len(r.Twins) > 0:
		return nil, fmt.Errorf("%s: %s has the same id; remove one of them, or choose with buyin person keep", visible.Line(r.Path), visible.Line(strings.Join(r.Twins, " and ")))
	}
	e := &Editor{workspace: w, catalogue: c, record: r, now: now, newID: newID}
	err := w.Reading(func() error {
		theirs, err := savedAndUnfinished(w, c, r.Name())
		if err != nil {
			return err
		}
		e.promises = promisesOn(r.Interview, theirs)
		e.state.data, err = w.ReadUpTo(r.Path, motive.MaxDocument+1)
		return err
	})
	if err != nil {
		return nil, err
	}
	e.record.decode(e.state.data, nil, c)
	if !e.record.Usable() {
		return nil, fmt.Errorf("%s: %w; fix those that buyin show lists, then try again", visible.Line(r.Path), ErrUnusable)
	}
	e.state.interview = e.record.Interview
	return e, nil
}

// Interview returns the record as it is now. Turns and notes that are gone are
// empty.
func (e *Editor) Interview() motive.Interview { return e.state.interview }

// Record returns the record as it was opened.
func (e *Editor) Record() Record { return e.record }

// Keep makes a change, in the file as well. It returns nil only if the change is
// on the disk; after a *sheet.RefusedError other changes can be made. Words that
// may not be kept and are not in the file are left out.
func (e *Editor) Keep(change sheet.Change) error {
	iv, err := e.withoutNewWords(change.Apply(e.state.interview), change)
	if err != nil {
		return err
	}
	next := editorState{interview: iv}
	compact := sheet.Compact(next.interview)
	err = e.workspace.Transaction(func() ([]store.Step, []string, error) {
		if err := e.checkUnchanged(); err != nil {
			return nil, nil, err
		}
		data, err := editRecord(e.record.Path, e.state.data, e.catalogue, compact, e.turnsIn(next.interview))
		if err != nil {
			return nil, nil, refused(err)
		}
		next.data = data
		steps := []store.Step{store.Put(e.record.Path, data)}
		if e.removesWords(iv, change) {
			steps = append(steps, dropOldWords(e.workspace, e.record.Path)...)
		}
		if change.To != "" {
			step, err := e.moveLine(&next, change)
			if err != nil {
				return nil, nil, refused(err)
			}
			steps = append(steps, step)
		}
		return steps, nil, nil
	})
	if err != nil {
		return err
	}
	e.undo = append(e.undo, e.state)
	e.state = next
	return nil
}

// turnsIn says of each turn of an interview that is not gone which one of the file
// it is.
func (e *Editor) turnsIn(next motive.Interview) (from []int) {
	at := 0
	for i, t := range e.state.interview.Turns {
		switch {
		case sheet.IsGone(t):
			continue
		case !sheet.IsGone(next.Turns[i]):
			from = append(from, at)
		}
		at++
	}
	return from
}

// Undo takes back the last change, in the file as well, and a moved line from the
// other person's notebook.
func (e *Editor) Undo() error {
	if len(e.undo) == 0 {
		return refused(errors.New("there is nothing to take back"))
	}
	before := e.undo[len(e.undo)-1]
	err := e.workspace.Transaction(func() ([]store.Step, []string, error) {
		if err := e.checkUnchanged(); err != nil {
			return nil, nil, err
		}
		steps := []store.Step{store.Put(e.record.Path, before.data)}
		if e.state.notebook != nil {
			step, err := e.takeBack(e.state.notebook)
			if err != nil {
				return nil, nil, refused(err)
			}
			steps = append(steps, step)
		}
		return steps, nil, nil
	})
	if err != nil {
		return err
	}
	e.undo, e.state = e.undo[:len(e.undo)-1], before
	return nil
}

// checkUnchanged returns ErrChanged if the file is not as it was last read or
// written.
func (e *Editor) checkUnchanged() error {
	data, err := e.workspace.ReadUpTo(e.record.Path, motive.MaxDocument+1)
	switch {
	case err == nil && bytes.Equal(data, e.state.data):
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return fmt.Errorf("%s: %w", visible.Line(e.record.Path), ErrChanged)
}
