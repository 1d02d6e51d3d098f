package records

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records/naming"
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
	theirs    []Record // the saved records of the same report
	now       string   // RFC 3339
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
		saved, err := readSaved(w, c)
		if err != nil {
			return err
		}
		e.theirs = Of(r.Name(), saved)
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
// on the disk. Words that may not be kept are left out.
func (e *Editor) Keep(change sheet.Change) error {
	next := editorState{interview: e.withoutWords(change.Apply(e.state.interview), change)}
	compact := sheet.Compact(next.interview)
	err := e.workspace.Transaction(func() ([]store.Step, []string, error) {
		if err := e.checkUnchanged(); err != nil {
			return nil, nil, err
		}
		data, err := editRecord(e.record.Path, e.state.data, e.catalogue, compact, e.turnsIn(next.interview))
		if err != nil {
			return nil, nil, err
		}
		next.data = data
		steps := append([]store.Step{store.Put(e.record.Path, data)}, e.dropOldWords(change)...)
		if change.To != "" {
			step, err := e.moveLine(&next, change)
			if err != nil {
				return nil, nil, err
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
		return errors.New("there is nothing to take back")
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
				return nil, nil, err
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

// withoutWords returns the interview without the words that a change would write
// although a promise covers them.
func (e *Editor) withoutWords(iv motive.Interview, change sheet.Change) motive.Interview {
	for _, t := range change.Turns {
		if t.Turn < 0 || t.Turn >= len(iv.Turns) || !e.isWordless(iv.Turns[t.Turn]) {
			continue
		}
		iv.Turns[t.Turn].Answer = ""
		iv.Turns[t.Turn].Evidence = withoutQuotes(iv.Turns[t.Turn].Evidence)
	}
	return iv
}

// isWordless reports whether the words of a turn may not be kept. A talk has the
// promise made in it, else, like a note, the last one made up to its day.
func (e *Editor) isWordless(t motive.Turn) bool {
	iv := e.state.interview
	day, dated := strings.CutPrefix(t.Asked, notedOn)
	switch {
	case iv.Kind != motive.KindNotebook && iv.Told != nil:
		return !iv.Told.Quotes
	case iv.Kind != motive.KindNotebook || !dated || !isDay(day):
		day = iv.Day()
	}
	var told *motive.Told
	for _, r := range e.theirs {
		if p := r.Interview.Told; p != nil && !r.Self && (day == "" || p.On <= day) && (told == nil || p.On >= told.On) {
			told = p
		}
	}
	return told != nil && !told.Quotes
}

// moveLine plans that a line becomes a note of another person.
func (e *Editor) moveLine(next *editorState, change sheet.Change) (step store.Step, err error) {
	to, err := e.otherPerson(change.To)
	if err != nil {
		return step, err
	}
	note := Note{Text: change.Moved.Answer, Day: e.dayOf(change.Moved), Time: e.now, Evidence: slices.Clone(change.Moved.Evidence)}
	note.Evidence = slices.DeleteFunc(note.Evidence, func(m motive.Evidence) bool { return m.Kind == motive.Withdrawn })
	for i := range note.Evidence {
		note.Evidence[i].Kind = motive.Volunteered
	}
	var added Added
	if step, err = added.plan(e.workspace, e.catalogue, to, Batch{Notes: []Note{note}, Again: true}, e.newID); err != nil {
		return step, err
	}
	if added.Count == 0 {
		return step, fmt.Errorf("%s was promised that no words are kept, and no driver is in this line, so there is nothing to move", visible.Line(to))
	}
	moved := &movedNote{path: added.Path, after: step.Content()}
	if !added.Began {
		if moved.before, err = e.workspace.ReadFile(added.Path); err != nil {
			return step, err
		}
	}
	book, _ := codec.DecodeInterview(added.Path, moved.after, e.catalogue)
	moved.turn = book.Turns[len(book.Turns)-1]
	next.notebook = moved
	return step, nil
}

// otherPerson returns the full name of another person.
func (e *Editor) otherPerson(name string) (string, error) {
	saved, err := Saved(e.workspace, e.catalogue)
	if err != nil {
		return "", err
	}
	found, err := naming.Match(name, Names(saved))
	switch {
	case err != nil:
		return "", err
	case found == "":
		found = strings.TrimSpace(name)
	}
	switch {
	case naming.Same(found, ""):
		return "", errors.New("the other person needs a name that can be seen")
	case naming.Same(found, e.record.Name()):
		return "", fmt.Errorf("it is about %s already", visible.Line(found))
	}
	return found, nil
}

// dayOf returns the day of a turn: of a note its own, else that of the record.
func (e *Editor) dayOf(t motive.Turn) string {
	if day, dated := strings.CutPrefix(t.Asked, notedOn); dated && isDay(day) {
		return day
	}
	if day := e.state.interview.Day(); day != "" {
		return day
	}
	return e.now[:min(len(e.now), len("2006-01-02"))]
}

// takeBack plans that a moved line is no longer in the other notebook, which may
// have changed since.
func (e *Editor) takeBack(moved *movedNote) (step store.Step, err error) {
	data, err := e.workspace.ReadFile(moved.path)
	if err != nil {
		return step, err
	}
	if bytes.Equal(data, moved.after) {
		if moved.before == nil {
			return store.Remove(moved.path), nil
		}
		return store.Put(moved.path, moved.before), nil
	}
	book, _ := codec.DecodeInterview(moved.path, data, e.catalogue)
	i := slices.IndexFunc(book.Turns, func(t motive.Turn) bool {
		return t.Question == moved.turn.Question && t.Answer == moved.turn.Answer && t.Asked == moved.turn.Asked
	})
	if i < 0 {
		return step, fmt.Errorf("%s: the line was changed there meanwhile, so it was not taken back", visible.Line(moved.path))
	}
	from := sameTurns(len(book.Turns), len(book.Turns))
	book.Turns, from = slices.Delete(book.Turns, i, i+1), slices.Delete(from, i, i+1)
	data, err = editRecord(moved.path, data, e.catalogue, book, from)
	return store.Put(moved.path, data), err
}
