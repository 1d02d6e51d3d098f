package sheet

import (
	"slices"
	"strings"

	"buyin/internal/motive"
)

// Append returns the change that makes longer the words of a row, which begin
// with those that it has. It reports whether somebody has corrected the row.
// What they said of it then stays, and what the coach is sure of in the new
// words is added; nobody has looked at that. Else all words are heard again.
func (s Sheet) Append(row int, words string, hear func(words string) []motive.Evidence) (change Change, corrected bool) {
	r, ok := s.Row(row)
	if !ok {
		return Change{}, false
	}
	kept := r.Evidence()
	corrected = r.Looked || slices.ContainsFunc(kept, func(e motive.Evidence) bool { return !e.ByCoach })
	heard := words
	if corrected {
		heard = strings.TrimSpace(strings.TrimPrefix(words, r.Words))
	} else {
		kept = nil
	}
	for _, e := range hear(heard) {
		if !slices.ContainsFunc(kept, func(old motive.Evidence) bool { return old.Motivator == e.Motivator }) {
			kept = append(kept, e)
		}
	}
	if len(kept) == 0 {
		kept = nil // nobody has said that nothing is in the new words
	}
	return Change{Turns: []TurnChange{{Turn: r.Turn, Answer: words, Evidence: kept}}}, corrected
}

// Looks reports whether a change of a turn shows that somebody has looked at it:
// an edit leaves nothing in its row that only the coach has heard.
func (t TurnChange) Looks() bool {
	return t.Asked == "" && t.Evidence != nil && !slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool { return e.ByCoach })
}
