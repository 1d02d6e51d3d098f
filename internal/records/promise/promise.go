// Package promise decides which words may be kept under what a report was told.
package promise

import (
	"slices"

	"buyin/internal/motive"
)

// MayStay reports whether words that were written on a day may be kept. A promise holds from its
// day on, and the last one counts.
func MayStay(day string, made []motive.Told) bool {
	stay := true
	for _, p := range made {
		if p.On <= day {
			stay = p.Quotes
		}
	}
	return stay
}

// MayWrite reports whether words of a day may be written now: a promise also covers
// what is said to be of earlier days, if it is written after the promise.
func MayWrite(day, today string, made []motive.Told) bool {
	return MayStay(max(day, today), made)
}

// HoldsWords reports whether a turn holds words of the report.
func HoldsWords(t motive.Turn) bool {
	return t.Answer != "" || slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool { return e.Quote != "" })
}

// WithoutWords returns a turn without its words.
func WithoutWords(t motive.Turn) motive.Turn {
	t.Answer, t.Evidence = "", WithoutQuotes(t.Evidence)
	return t
}

// Strip returns the interview without the words for which loses returns true,
// and how many turns lost any.
func Strip(iv motive.Interview, loses func(motive.Turn) bool) (motive.Interview, int) {
	lost := 0
	iv.Turns = slices.Clone(iv.Turns)
	for i, t := range iv.Turns {
		if HoldsWords(t) && loses(t) {
			iv.Turns[i] = WithoutWords(t)
			lost++
		}
	}
	return iv, lost
}

// WithoutQuotes returns a copy of the evidence with its quotes cleared.
func WithoutQuotes(evidence []motive.Evidence) []motive.Evidence {
	bare := slices.Clone(evidence)
	for i := range bare {
		bare[i].Quote = ""
	}
	return bare
}
