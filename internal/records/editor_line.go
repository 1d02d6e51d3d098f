package records

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records/naming"
	"buyin/internal/records/promise"
	"buyin/internal/sheet"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// moveLine plans that a line becomes a note of another person.
func (e *Editor) moveLine(next *editorState, change sheet.Change) (step store.Step, err error) {
	saved, err := savedRecords(e.workspace, e.catalogue)
	if err != nil {
		return step, err
	}
	to, err := e.otherPerson(change.To, Names(saved))
	if err != nil {
		return step, err
	}
	note, err := e.movedNote(change)
	if err != nil {
		return step, err
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

// movedNote returns the line that a change moves as a note. What they agreed to when
// it was said back (confirmed) becomes prompted, and prompted stays: it weighs no
// more because it moved. Words that are only shown go nowhere.
func (e *Editor) movedNote(change sheet.Change) (Note, error) {
	note := Note{Text: change.Moved.Answer, Day: e.dayOf(change.Moved), Time: e.now, Evidence: slices.Clone(change.Moved.Evidence)}
	note.Evidence = slices.DeleteFunc(note.Evidence, func(m motive.Evidence) bool { return m.Kind == motive.Withdrawn })
	for i, m := range note.Evidence {
		if m.Kind == motive.Confirmed {
			note.Evidence[i].Kind = motive.Prompted
		}
	}
	for _, t := range change.Turns {
		if !t.Gone || e.state.interview.Turns[t.Turn].Answer != "" || promise.MayWrite(note.Day, e.today(), e.promises) {
			continue
		}
		if note.Text, note.Evidence = "", promise.WithoutQuotes(note.Evidence); len(note.Evidence) == 0 {
			return note, errors.New("nothing is in this line that may be kept, so there is nothing to move")
		}
	}
	return note, nil
}

// A Target is the person whom a line or a record is to be moved to.
type Target struct {
	Name string // in full
	New  bool   // nothing is kept about them yet
	Lost int    // lines that lose their words, because this person was promised that none are kept
}

// Target returns who is meant by a name that a turn is to be moved to, or the whole
// record if turn is -1. The error is a *sheet.RefusedError if nobody is.
func (e *Editor) Target(name string, turn int) (Target, error) {
	theirs, err := savedRecords(e.workspace, e.catalogue)
	if err != nil {
		return Target{}, err
	}
	to, err := e.otherPerson(name, Names(theirs))
	if err != nil {
		return Target{}, refused(err)
	}
	theirs = Of(to, theirs)
	iv := e.state.interview
	if turn >= 0 && turn < len(iv.Turns) {
		iv.Turns = iv.Turns[turn : turn+1]
	}
	_, lost := promise.Strip(iv, e.losesTo(theirs))
	return Target{Name: to, New: len(theirs) == 0, Lost: lost}, nil
}

// losesTo returns which words may not be kept about the person whose records these
// are.
func (e *Editor) losesTo(theirs []Record) func(motive.Turn) bool {
	made := promisesTo(theirs)
	return func(t motive.Turn) bool { return !promise.MayWrite(e.dayOf(t), e.today(), made) }
}

// otherPerson returns the full name of another person among those with these names,
// or of somebody new.
func (e *Editor) otherPerson(name string, names []string) (string, error) {
	found, err := naming.Match(name, names)
	if err != nil {
		return "", err
	}
	found = cmp.Or(found, strings.TrimSpace(name))
	switch {
	case naming.Same(found, ""):
		return "", errors.New("the other person needs a name that can be seen")
	case naming.Same(found, e.record.Name()):
		return "", fmt.Errorf("it is about %s already", visible.Line(found))
	case !utf8.ValidString(found) || len(found) > motive.MaxName:
		return "", fmt.Errorf("a name can have at most %d bytes, in UTF-8", motive.MaxName)
	}
	return found, nil
}

// dayOf returns the day of a turn.
func (e *Editor) dayOf(t motive.Turn) string {
	return dayOf(t, e.state.interview, e.today())
}

func (e *Editor) today() string { return e.now[:min(len(e.now), len(time.DateOnly))] }

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
