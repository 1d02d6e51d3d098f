package review

import (
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// A deleteMode asks before the whole record is deleted.
type deleteMode struct{}

// press implements mode.
func (deleteMode) press(t *table, k terminal.Key) action {
	t.mode = nil
	if k.Stroke == terminal.Letter && (k.Rune == 'y' || k.Rune == 'Y') {
		return action{outcome: &Outcome{Kind: DeleteRecord}}
	}
	t.message = language.Say("review.delete.no")
	return action{}
}

// lines implements mode.
func (deleteMode) lines(t *table, most int) []terminal.Line {
	return t.wrapped(language.Say("review.delete.ask"), terminal.Bold, most)
}

// hints implements mode.
func (deleteMode) hints(*table) []string { return language.List("review.keys.ask") }
