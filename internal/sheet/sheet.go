package sheet

import (
	"buyin/internal/motive"
)

// A State says what became of a row.
type State int

// The states of a row.
const (
	Kept    State = iota // an answer of the interview
	Deleted              // removed
	Noted                // became a note of the manager's own
	Joined               // its words joined those of a row before
	Moved                // went to another person
)

// An Entry is a motivator in a row. It is kept, or it is only a suggestion.
type Entry struct {
	motive.Evidence
	Kept bool
	Sure bool // the ear is sure of it; always true of an entry that the interview held
}

// A Row is a line of the sheet: a turn of the interview.
type Row struct {
	Number   int    // 1, 2, ...; stable while the sheet is open
	Turn     int    // index of its turn in the interview that the sheet was made from
	Question string // id of the question
	Asked    string // the wording used
	Words    string // the report's words, "" if words are not kept
	Entries  []Entry
	Current  int // index of the entry that Flip, Strength and Quote change; -1 if there is none
	State    State
	Into     int    // Joined: number of the row that it joined
	To       string // Moved: name of the person
	Looked   bool   // somebody has looked at it
	Fixed    bool   // a choice, an effect or a readiness: it can only be deleted
}

// A Sheet is the table of the rows of an interview, and the edits so far.
type Sheet struct {
	catalogue motive.Catalogue
	rows      []Row
	last      *step
}

// A step is an edit, with the rows that it changed as they were before.
type step struct {
	edit   Edit
	before []Row
	last   *step // the step before this one
}

// Counts says how many rows of a sheet are still to be looked at.
type Counts struct {
	Lines     int // rows in state Kept
	Looked    int // of these, rows that somebody looked at
	NotLooked int // of these, rows that nobody looked at
	Unsure    int // of these, rows that are unsure; see Sheet.Unsure
}

// New returns the sheet of an interview. It has a row for each turn that is not
// gone.
func New(c motive.Catalogue, iv motive.Interview) Sheet {
	return Sheet{catalogue: c}
}

// From returns the sheet of only the rows of this turn and later ones, numbered
// from 1.
func (s Sheet) From(turn int) Sheet { return s }

// Suggest adds what was heard in the words of a row as suggestions, up to three
// entries in all. The strength of an unsure one only shows the ear's doubt, so
// it is offered with at least 3.
func (s Sheet) Suggest(row int, heard []motive.Heard) Sheet { return s }

// Suggested reports whether Suggest was called for the row.
func (s Sheet) Suggested(row int) bool { return false }

// Rows returns all rows.
func (s Sheet) Rows() []Row { return s.rows }

// Row returns the row with the number, and false if there is none.
func (s Sheet) Row(number int) (Row, bool) {
	if number < 1 || number > len(s.rows) {
		return Row{}, false
	}
	return s.rows[number-1], true
}

// Select makes an entry the current one of its row. It is not an edit.
func (s Sheet) Select(row, entry int) Sheet { return s }

// LookedAt marks rows as looked at. It is not an edit.
func (s Sheet) LookedAt(rows ...int) Sheet { return s }

// Unsure reports whether the row has suggestions, of which none is kept, and
// nobody has looked at it.
func (s Sheet) Unsure(row int) bool { return false }

// NextUnsure returns the first unsure row after this one. It does not wrap
// around.
func (s Sheet) NextUnsure(after int) (int, bool) { return 0, false }

// PreviousUnsure returns the last unsure row before this one. It does not wrap
// around.
func (s Sheet) PreviousUnsure(before int) (int, bool) { return 0, false }

// Find returns the first row after this one whose words or entries hold the
// text. It wraps around and ignores case.
func (s Sheet) Find(after int, text string) (int, bool) { return 0, false }

// Count counts the rows in state Kept.
func (s Sheet) Count() Counts { return Counts{} }
