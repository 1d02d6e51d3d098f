package sheet

import (
	"errors"

	"buyin/internal/motive"
)

// An Op says what an edit does to a row.
type Op int

// The operations.
const (
	Pick     Op = iota // keep Motivator: instead of what is kept, or beside it if Also
	Flip               // change the sign of the current entry
	Strength           // set the strength of the current entry
	Nothing            // nothing is in the row
	Confirm            // the row is right as it is shown
	Quote              // Quote holds the words that count, for the current entry
	Delete             // delete the row
	Note               // make the row a note of the manager's own
	Join               // join the row to the one before
	Wordless           // keep the motivators of the row, not the words
	Move               // move the row to another person, To
)

// An Edit is one correction of one row.
type Edit struct {
	Op        Op
	Row       int    // number of the row
	Motivator string // Pick
	Also      bool   // Pick: beside what is kept

	// Strength is for Strength, and for Pick if Given. For Strength without
	// Given it is a size (0..5), and the entry keeps its sign.
	Strength int
	Given    bool

	Quote string // Quote
	To    string // Move

	Entry int   // Pick: number of the entry, if the motivator stands in the row more than once; 0: the first
	And   *Edit // Pick: a further Pick of the same row, made and undone with this one
}

// Apply makes an edit. It returns the new sheet, and the change that the edit
// makes to the interview. If the edit is impossible, the error says why.
func (s Sheet) Apply(e Edit) (Sheet, Change, error) { return s, Change{}, errors.ErrUnsupported }

// Undo takes back the last edit. It returns the sheet before it, and the edit.
// If there is none, it returns false.
func (s Sheet) Undo() (Sheet, Edit, bool) { return s, Edit{}, false }

// Describe says in one short line what an edit does.
func (s Sheet) Describe(e Edit) string { return "" }

// Parse reads a line as an edit, such as "4 pay -", "4 x" or "4 q fetch my
// daughter". If the line is wrong, the error says what can be typed.
func Parse(line string, s Sheet, c motive.Catalogue) (Edit, error) {
	return Edit{}, errors.ErrUnsupported
}
