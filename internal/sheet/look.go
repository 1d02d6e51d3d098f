package sheet

import (
	"slices"
	"strings"
)

// Counts says how many rows of a sheet are still to be looked at.
type Counts struct {
	Lines     int // rows in state Kept
	Looked    int // of these, rows that somebody looked at
	NotLooked int // of these, rows that nobody looked at
	Unsure    int // of these, rows that are unsure; see Sheet.Unsure
}

// Count counts the rows in state Kept.
func (s Sheet) Count() Counts {
	var c Counts
	for _, r := range s.rows {
		switch {
		case r.State != Kept:
			continue
		case r.Looked:
			c.Looked++
		default:
			c.NotLooked++
		}
		c.Lines++
		if r.isUnsure() {
			c.Unsure++
		}
	}
	return c
}

// Unsure reports whether the row has suggestions, of which none is kept, and
// nobody has looked at it.
func (s Sheet) Unsure(row int) bool {
	r, ok := s.Row(row)
	return ok && r.isUnsure()
}

func (r Row) isUnsure() bool {
	return r.State == Kept && !r.Looked && len(r.Entries) > 0 &&
		!slices.ContainsFunc(r.Entries, func(e Entry) bool { return e.Kept })
}

// NextUnsure returns the first unsure row after this one. It does not wrap
// around.
func (s Sheet) NextUnsure(after int) (int, bool) {
	for n := max(after, 0) + 1; n <= len(s.rows); n++ {
		if s.Unsure(n) {
			return n, true
		}
	}
	return 0, false
}

// PreviousUnsure returns the last unsure row before this one. It does not wrap
// around.
func (s Sheet) PreviousUnsure(before int) (int, bool) {
	for n := min(before-1, len(s.rows)); n >= 1; n-- {
		if s.Unsure(n) {
			return n, true
		}
	}
	return 0, false
}

// Find returns the first row after this one whose words, or the names of whose
// motivators, hold the text. It wraps around, so the row itself comes last. It
// ignores case.
func (s Sheet) Find(after int, text string) (int, bool) {
	text = fold(text)
	if text == "" {
		return 0, false
	}
	for i := range s.rows {
		at := (max(after, 0) + i) % len(s.rows)
		if s.holds(s.rows[at], text) {
			return at + 1, true
		}
	}
	return 0, false
}

func (s Sheet) holds(r Row, text string) bool {
	return strings.Contains(fold(r.Words), text) || slices.ContainsFunc(r.Entries, func(e Entry) bool {
		return strings.Contains(fold(s.catalogue.NameOf(e.Motivator)), text)
	})
}

// fold returns a text in lower case, with single blanks between its words.
func fold(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
