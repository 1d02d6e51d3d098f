package review

import (
	"errors"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// A Keeper saves what is changed on a sheet. Its functions return nil only when
// the change is on the disk. After a *sheet.RefusedError the sheet goes on without
// the change; any other error ends it.
type Keeper interface {
	Keep(c sheet.Change) error
	Undo() error // takes back the last change
}

// Options say what a sheet is shown for.
type Options struct {
	Title  string                           // the first line stands above the table with the counts, the second below the table until the first key
	Hear   func(motive.Said) []motive.Heard // nil: no suggestions are added
	Keeper Keeper                           // nil: nothing is saved
	Focus  int                              // number of the row to begin at; 0: the first
	Adds   bool                             // the person can leave the sheet to add more lines
	Live   bool                             // the sheet was opened in the middle of a talk
	Record bool                             // the sheet is of a saved record, which can be deleted or moved, and so can its lines
	People []string                         // names to complete when a line or the record is moved

	// Whom returns who is meant by the name that a turn is to be moved to, or the
	// whole record if turn is -1. If it is nil, everybody is new.
	Whom func(typed string, turn int) (Person, error)
}

// A Kind says why a sheet ended.
type Kind int

// The kinds of outcome.
const (
	Finished     Kind = iota // the person is done
	AddLines                 // more lines are to be added; the sheet then opens again
	DeleteRecord             // the person has agreed to delete the whole record
	MoveRecord               // the person has agreed to move the whole record to another person
	Quit                     // the person typed /quit at plain lines
)

// An Outcome says how a sheet ended.
type Outcome struct {
	Kind    Kind
	To      string // MoveRecord: name of the person
	Refused int    // plain lines that could not be read or carried out, or that came after the end
}

// needsHearing reports whether suggestions can be added to a row. There are none
// for what they said to a summary, because that is about what was said before.
func needsHearing(s sheet.Sheet, r sheet.Row) bool {
	switch motive.Stem(r.Question) {
	case motive.Playback, motive.SumUp:
		return false
	}
	return r.State == sheet.Kept && !r.Fixed && r.Words != "" && !s.Suggested(r.Number)
}

// hear adds suggestions to a row, if it can have some and has none yet. It
// reports whether it had to listen.
func (o Options) hear(s sheet.Sheet, number int) (sheet.Sheet, bool) {
	r, ok := s.Row(number)
	if !ok || o.Hear == nil || !needsHearing(s, r) {
		return s, false
	}
	return s.Suggest(number, o.Hear(s.Said(r))), true
}

// Suggestions returns how many suggestions the sheet offers in a row, besides
// what is kept.
func Suggestions(s sheet.Sheet, number int, hear func(motive.Said) []motive.Heard) (n int) {
	s, _ = Options{Hear: hear}.hear(s, number)
	r, _ := s.Row(number)
	for _, e := range r.Entries {
		if !e.Kept {
			n++
		}
	}
	return n
}

// apply makes an edit and saves it. The first error says that the edit is
// impossible, the second that it could not be saved. After either, the sheet is
// as it was.
func (o Options) apply(s sheet.Sheet, e sheet.Edit) (after sheet.Sheet, impossible, failed error) {
	after, change, err := s.Apply(e)
	if err != nil {
		return s, err, nil
	}
	if o.Keeper != nil {
		if err := o.Keeper.Keep(change); isRefused(err) {
			return s, err, nil
		} else if err != nil {
			return s, nil, err
		}
	}
	return after, nil, nil
}

// undo takes back the last edit, also on the disk. The errors are those of apply.
func (o Options) undo(s sheet.Sheet) (before sheet.Sheet, e sheet.Edit, impossible, failed error) {
	before, e, ok := s.Undo()
	if !ok {
		return s, e, errors.New(language.Say("review.undo.none")), nil
	}
	if o.Keeper != nil {
		if err := o.Keeper.Undo(); isRefused(err) {
			return s, e, err, nil
		} else if err != nil {
			return s, e, nil, err
		}
	}
	return before, e, nil, nil
}

// isRefused reports whether a change was refused and the sheet goes on.
func isRefused(err error) bool {
	var refused *sheet.RefusedError
	return errors.As(err, &refused)
}
