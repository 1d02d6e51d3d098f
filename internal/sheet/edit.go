package sheet

import (
	"errors"
	"slices"

	"buyin/internal/language"
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
	Confirm            // the row is right as it is shown; refused while it is unsure, because then nothing is kept yet
	Quote              // Quote holds the words that count, for the current entry; "" for none
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

	Entry int   // Pick: number of the entry that was picked; 0: the motivator was named, which says that it pulls unless Given
	And   *Edit // Pick: a further Pick of the same row, made and undone with this one
}

// A step is an edit, with the rows that it changed as they were before.
type step struct {
	edit   Edit
	before []Row
	last   *step // the step before this one
}

// Apply makes an edit. It returns the new sheet, and the change that the edit
// makes to the interview. If the edit is impossible, the error says why, and
// the sheet is the same. Flip, Strength and Quote keep the current entry, if it
// was only a suggestion.
func (s Sheet) Apply(e Edit) (Sheet, Change, error) {
	r, err := s.editable(e.Row)
	if err == nil && r.Own && e.Op != Delete {
		err = errors.New(language.Say("sheet.error.own", "n", e.Row))
	}
	if err == nil && r.Fixed && e.Op != Delete && e.Op != Wordless {
		err = errors.New(language.Say("sheet.error.fixed", "n", e.Row))
	}
	if err != nil {
		return s, Change{}, err
	}
	r.Entries, e = slices.Clone(r.Entries), s.meant(e)
	rows, change, err := s.edit(r, e)
	if err != nil {
		return s, Change{}, err
	}
	past := &step{edit: e, last: s.last}
	for _, row := range rows {
		past.before = append(past.before, s.rows[row.Number-1])
	}
	s = s.with(rows...)
	s.last = past
	return s, change, nil
}

// edit returns the rows that an edit of the row changes, and the change of the
// interview.
func (s Sheet) edit(r Row, e Edit) ([]Row, Change, error) {
	var err error
	switch e.Op {
	case Delete, Note, Move:
		return s.remove(r, e)
	case Join:
		return s.join(r)
	case Wordless:
		return s.withoutWords(r)
	case Pick:
		for p := &e; p != nil && err == nil; p = p.And {
			r, err = s.pick(r, *p)
		}
	case Flip, Strength:
		r, err = s.strengthen(r, e)
	case Quote:
		r, err = s.quote(r, e.Quote)
	case Nothing:
		s.drop(r)
	case Confirm:
		if r.isUnsure() {
			err = errors.New(language.Say("sheet.error.unsure", "n", r.Number))
		}
	default:
		err = errors.New(language.Say("sheet.error.what", "n", r.Number))
	}
	if err != nil {
		return nil, Change{}, err
	}
	r = r.touched()
	return []Row{r}, Change{Turns: []TurnChange{r.change()}}, nil
}

// meant returns an edit as it is meant in its row. A summary speaks of several
// motivators at once, so a Pick there changes the one that it names and no other.
func (s Sheet) meant(e Edit) Edit {
	if r, _ := s.Row(e.Row); e.Op != Pick || !isSummary(r.Question) {
		return e
	}
	e.Also = true
	if e.And != nil {
		and := s.meant(*e.And)
		e.And = &and
	}
	return e
}

// touched returns the row as looked at by a person.
func (r Row) touched() Row {
	r.Looked = true
	r.nothing = r.nothing || !r.Fixed && !isPlayback(r.Question)
	for i := range r.Entries {
		if r.Entries[i].Kept {
			r.Entries[i].ByCoach = false
		}
	}
	return r
}

// change returns what the interview's turn of the row is now.
func (r Row) change() TurnChange {
	return TurnChange{Turn: r.Turn, Answer: r.Words, Evidence: r.Evidence()}
}

// editable returns the row with the number, or an error if it cannot be edited.
func (s Sheet) editable(number int) (Row, error) {
	r, ok := s.Row(number)
	switch {
	case len(s.rows) == 0:
		return r, errors.New(language.Say("sheet.error.empty"))
	case !ok:
		return r, errors.New(language.Say("sheet.error.row", "n", number, "last", len(s.rows)))
	case r.State == Kept, r.Own && r.State == Noted:
		return r, nil
	}
	return r, errors.New(language.Say("sheet.error.gone", "n", number, "state", r.stateInWords()))
}

// stateInWords says what became of a row that is not kept.
func (r Row) stateInWords() string {
	switch r.State {
	case Deleted:
		return language.Say("sheet.state.deleted")
	case Noted:
		return language.Say("sheet.state.noted")
	case Joined:
		return language.Say("sheet.state.joined", "n", r.Into)
	case Moved:
		return language.Say("sheet.state.moved", "to", r.To)
	}
	return ""
}

// Undo takes back the last edit. It returns the sheet before it, and the edit.
// If there is none, it returns false.
func (s Sheet) Undo() (Sheet, Edit, bool) {
	if s.last == nil {
		return s, Edit{}, false
	}
	past := s.last
	s = s.with(past.before...)
	s.last = past.last
	return s, past.edit, true
}

// limit returns an error if the row keeps more entries than a turn can hold.
func (r Row) limit() error {
	if len(r.Evidence()) > motive.MaxEvidence {
		return errors.New(language.Say("sheet.error.evidence", "n", r.Number, "most", motive.MaxEvidence))
	}
	return nil
}
