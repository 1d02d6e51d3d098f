package sheet

import (
	"errors"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// remove takes a row out of the interview: it is deleted, becomes a note of the
// manager's own, or goes to another person.
func (s Sheet) remove(r Row, e Edit) ([]Row, Change, error) {
	if r.Own {
		r.State = Deleted
		return []Row{r}, Change{NoteGone: []int{r.Note}}, nil
	}
	change := Change{Turns: []TurnChange{{Turn: r.Turn, Gone: true}}}
	var others []Row
	if e.Op != Note {
		var changes []TurnChange
		others, changes = s.unquoted(r)
		change.Turns = append(change.Turns, changes...)
	}
	switch e.Op {
	case Note:
		if strings.TrimSpace(r.Words) == "" {
			return nil, change, errors.New(language.Say("sheet.error.note", "n", r.Number))
		}
		if r.unsaved {
			return nil, change, errors.New(language.Say("sheet.error.promised", "n", r.Number))
		}
		r.State, change.Note = Noted, r.Words
	case Move:
		r.To = strings.TrimSpace(e.To)
		if isSummary(r.Question) {
			return nil, change, errors.New(language.Say("sheet.error.summary", "n", r.Number))
		}
		if r.To == "" {
			return nil, change, errors.New(language.Say("sheet.error.to", "n", r.Number))
		}
		r.State, change.To, change.Moved = Moved, r.To, s.turns[r.Turn]
		change.Moved.Answer, change.Moved.Evidence = r.Words, r.Evidence()
	default:
		r.State = Deleted
	}
	r.Looked = true
	return append([]Row{r}, others...), change, nil
}

// join appends the words of a row to those of the row before, and unites what
// is kept in the two.
func (s Sheet) join(r Row) ([]Row, Change, error) {
	into, ok := s.Row(s.before(r))
	if !ok {
		return nil, Change{}, errors.New(language.Say("sheet.error.first", "n", r.Number))
	}
	for _, row := range []Row{r, into} {
		if !s.isJoinable(row) {
			return nil, Change{}, errors.New(language.Say("sheet.error.join", "n", row.Number))
		}
	}
	into.Words = strings.Trim(into.Words+"\n"+r.Words, "\n")
	if len(into.Words) > motive.MaxText {
		return nil, Change{}, errors.New(language.Say("sheet.error.long", "n", r.Number, "into", into.Number))
	}
	into.Entries = unite(into.Entries, r.Entries)
	into.Current = slices.IndexFunc(into.Entries, func(e Entry) bool { return e.Kept })
	if into.Current < 0 && len(into.Entries) > 0 {
		into.Current = 0
	}
	if err := into.limit(); err != nil {
		return nil, Change{}, err
	}
	into = into.touched()
	r.State, r.Into, r.Looked = Joined, into.Number, true
	return []Row{into, r}, Change{Turns: []TurnChange{into.change(), {Turn: r.Turn, Gone: true}}}, nil
}

// before returns the number of the kept row before this one, or 0.
func (s Sheet) before(r Row) int {
	n := r.Number - 1
	for n > 0 && s.rows[n-1].State != Kept {
		n--
	}
	return n
}

// isJoinable reports whether a row is an answer in words and no more.
func (s Sheet) isJoinable(r Row) bool {
	stem := motive.Stem(r.Question)
	return !r.Fixed && stem != motive.Playback && len(s.turns[r.Turn].Positions) == 0
}

// unite adds entries to those of another row. Of two entries of one motivator
// the kept one stays, and of two that are kept the stronger.
func unite(into, more []Entry) []Entry {
	into = slices.Clone(into)
	for _, e := range more {
		at := Row{Entries: into}.find(e.Motivator)
		switch {
		case at < 0:
			into = append(into, e)
		case e.Kept && (!into[at].Kept || size(e.Strength) > size(into[at].Strength)):
			into[at] = e
		}
	}
	return into
}

// withoutWords removes the words of a row and of the rows that joined it.
func (s Sheet) withoutWords(r Row) ([]Row, Change, error) {
	quoted := slices.ContainsFunc(r.Entries, func(e Entry) bool { return e.Quote != "" })
	if r.Words == "" && !quoted {
		return nil, Change{}, errors.New(language.Say("sheet.error.wordless", "n", r.Number))
	}
	others, changes := s.unquoted(r)
	r = r.redacted().touched()
	rows, gone := append([]Row{r}, others...), map[int]bool{r.Number: true}
	for _, other := range s.rows[r.Number:] { // a row joins one before it
		if other.State == Joined && gone[other.Into] {
			gone[other.Number] = true
			rows = append(rows, other.redacted())
		}
	}
	return rows, Change{Turns: append([]TurnChange{r.change()}, changes...), Wordless: true}, nil
}

// redacted returns the row without words.
func (r Row) redacted() Row {
	r.Words, r.Entries = "", slices.Clone(r.Entries)
	for i := range r.Entries {
		r.Entries[i].Quote = ""
	}
	return r
}
