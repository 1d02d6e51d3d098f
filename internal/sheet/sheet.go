package sheet

import (
	"slices"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// A State says what became of a row.
type State int

// The states of a row.
const (
	Kept    State = iota // an answer of the interview
	Deleted              // removed
	Noted                // a note of the manager's own, from the start or since an edit
	Joined               // its words joined those of a row before
	Moved                // went to another person
)

// An Entry is a motivator in a row. It is kept, or it is only a suggestion.
type Entry struct {
	motive.Evidence
	Kept bool
	Sure bool // the ear is sure of it; always true of an entry that the interview held
}

// Shown returns the strength of an entry as it is shown, such as "+4", or that
// they took it back.
func (e Entry) Shown() string {
	if e.Kind == motive.Withdrawn {
		return language.Say("sheet.withdrawn")
	}
	return Signed(e.Strength)
}

// A Row is a line of the sheet: a turn of the interview, or a note of the
// manager's own.
type Row struct {
	Number   int     // 1, 2, ...; stable while the sheet is open
	Turn     int     // index of its turn in the interview that the sheet was made from; -1 if Own
	Question string  // id of the question
	Asked    string  // the wording used
	Words    string  // the report's words, "" if words are not kept; if Own, the note
	Entries  []Entry // digit n means Entries[n-1]; the order stays while the sheet is open; do not change them
	Current  int     // index of the entry that Flip, Strength and Quote change; -1 if there is none
	State    State
	Into     int    // Joined: number of the row that it joined
	To       string // Moved: name of the person
	Looked   bool   // somebody has looked at it
	Fixed    bool   // a choice, an effect or a readiness: it can only be deleted, or lose its words

	Own  bool // a note of the manager's own from before the sheet was opened: it can only be deleted
	Note int  // Own: index of the note in the interview that the sheet was made from

	suggested bool // Suggest was called for the row
	unsaved   bool // its words may not be kept; they are only shown
	nothing   bool // somebody has said that nothing is in it, if no entry is kept
}

// A Sheet is the table of the rows of an interview, and the edits so far.
type Sheet struct {
	catalogue motive.Catalogue
	turns     []motive.Turn // the turns that the sheet was made from
	rows      []Row
	last      *step
}

// New returns the sheet of an interview. It has a row for each turn that is not
// gone, and below these one for each note of the manager's own.
func New(c motive.Catalogue, iv motive.Interview) Sheet {
	s := Sheet{catalogue: c, turns: iv.Turns}
	for i, t := range iv.Turns {
		if !IsGone(t) {
			s.rows = append(s.rows, newRow(len(s.rows)+1, i, t))
		}
	}
	for i, note := range iv.Notes {
		if note != "" {
			s.rows = append(s.rows, Row{
				Number: len(s.rows) + 1, Turn: -1, Words: note, Current: -1, State: Noted, Looked: true, Own: true, Note: i,
			})
		}
	}
	return s
}

func newRow(number, turn int, t motive.Turn) Row {
	r := Row{Number: number, Turn: turn, Question: t.Question, Asked: t.Asked, Words: t.Answer, Current: -1, Fixed: isFixed(t)}
	byCoach := false
	for _, e := range t.Evidence {
		r.Entries = append(r.Entries, Entry{Evidence: e, Kept: true, Sure: true})
		byCoach = byCoach || e.ByCoach
	}
	if len(r.Entries) > 0 {
		r.Current = 0
	}
	r.nothing = t.Evidence != nil
	r.Looked = !byCoach && (r.Fixed || r.nothing || r.Words == "" || isPlayback(t.Question))
	return r
}

// isPlayback reports whether an answer is to the playback. Nothing is heard in its
// words, so there is nothing to look at if nothing is kept in it.
func isPlayback(question string) bool { return motive.Stem(question) == motive.Playback }

// isSummary reports whether an answer is to a summary of what was heard.
func isSummary(question string) bool {
	stem := motive.Stem(question)
	return stem == motive.Playback || stem == motive.SumUp
}

// isFixed reports whether the evidence of a turn follows from a choice or a
// number, so that there is nothing to hear in its words.
func isFixed(t motive.Turn) bool {
	switch motive.Stem(t.Question) {
	case motive.TradeOff, motive.BestWorst, motive.Effect, motive.Readiness:
		return true
	}
	return false
}

// From returns the sheet of only the rows of this turn and later ones, and of
// this note and later ones, numbered from 1. It has no edits to undo.
func (s Sheet) From(turn, note int) Sheet {
	number := map[int]int{} // new numbers of the rows
	var rows []Row
	for _, r := range s.rows {
		if r.Own && r.Note >= note || !r.Own && r.Turn >= turn {
			number[r.Number] = len(rows) + 1
			rows = append(rows, r)
		}
	}
	for i, r := range rows {
		rows[i].Number, rows[i].Into = i+1, number[r.Into]
	}
	s.rows, s.last = rows, nil
	return s
}

// An Asked is a question as it was asked. A follow-up has the id of its question.
type Asked struct{ Question, Asked string }

// WithWords gives rows without words those that answered their question, so that
// somebody can look at them. The words may not be kept, so such a row cannot become a
// note. It is not an edit.
func (s Sheet) WithWords(words map[Asked]string) Sheet {
	s.rows = slices.Clone(s.rows)
	for i, r := range s.rows {
		if said := words[Asked{r.Question, r.Asked}]; r.Words == "" && said != "" && !r.Own {
			s.rows[i].Words, s.rows[i].unsaved = said, true
			s.rows[i].Looked = r.Looked && (r.nothing || len(r.Entries) > 0)
		}
	}
	return s
}

// WithHeard adds to rows without words what was heard in them when they were said, as
// suggestions, unless somebody has looked at them. It is not an edit.
func (s Sheet) WithHeard(heard map[Asked][]motive.Heard) Sheet {
	for _, r := range s.Rows() {
		said := heard[Asked{r.Question, r.Asked}]
		if r.Words != "" || r.Own || r.Fixed || len(said) == 0 || r.Looked && (r.nothing || len(r.Entries) > 0) {
			continue
		}
		s = s.Suggest(r.Number, said)
		now, _ := s.Row(r.Number)
		now.Looked = false
		s = s.with(now)
	}
	return s
}

// Rows returns all rows.
func (s Sheet) Rows() []Row { return slices.Clone(s.rows) }

// Row returns the row with the number, and false if there is none.
func (s Sheet) Row(number int) (Row, bool) {
	if number < 1 || number > len(s.rows) {
		return Row{}, false
	}
	return s.rows[number-1], true
}

// with returns the sheet with these rows in place of those with their numbers.
func (s Sheet) with(rows ...Row) Sheet {
	s.rows = slices.Clone(s.rows)
	for _, r := range rows {
		s.rows[r.Number-1] = r
	}
	return s
}

// Select makes an entry the current one of its row. It is not an edit.
func (s Sheet) Select(row, entry int) Sheet {
	r, ok := s.Row(row)
	if !ok || entry < 0 || entry >= len(r.Entries) {
		return s
	}
	r.Current = entry
	return s.with(r)
}

// LookedAt marks the rows of these turns as looked at. It is not an edit.
func (s Sheet) LookedAt(turns ...int) Sheet {
	s.rows = slices.Clone(s.rows)
	for i, r := range s.rows {
		s.rows[i].Looked = r.Looked || slices.Contains(turns, r.Turn)
	}
	return s
}

// Evidence returns the entries that are kept, as the turn of the row holds them:
// an empty list says that somebody looked, and nothing was in it.
func (r Row) Evidence() []motive.Evidence {
	var kept []motive.Evidence
	if r.nothing {
		kept = []motive.Evidence{}
	}
	for _, e := range r.Entries {
		if e.Kept {
			kept = append(kept, e.Evidence)
		}
	}
	return kept
}
