package review

import (
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A strengthMode reads the strength of the current entry: a sign, if it is to
// change, and a digit.
type strengthMode struct{ sign string }

// press implements mode.
func (m *strengthMode) press(t *table, k terminal.Key) action {
	typed := ""
	if k.Stroke == terminal.Letter {
		typed = string(k.Rune)
	}
	n, given, ok := parseStrength(m.sign + typed)
	switch {
	case typed == "-" || typed == "+":
		m.sign = typed
	case typed != "" && ok:
		t.mode = nil
		return action{edit: &sheet.Edit{Op: sheet.Strength, Row: t.focus, Strength: n, Given: given}}
	case k.Stroke == terminal.Esc || k.Stroke == terminal.Enter || k.Stroke == terminal.Erase:
		t.mode = nil
	default:
		t.message = language.Say("review.strength.again")
	}
	return action{}
}

// parseStrength reads a strength. Given says that it has a sign.
func parseStrength(text string) (n int, given, ok bool) {
	n, err := strconv.Atoi(text)
	given = strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+")
	return n, given, err == nil && n >= motive.MinStrength && n <= motive.MaxStrength
}

// lines implements mode.
func (m *strengthMode) lines(t *table, most int) []terminal.Line {
	r, _ := t.row()
	name := t.catalogue.NameOf(r.Entries[r.Current].Motivator)
	return t.wrapped(language.Say("review.strength", "n", t.focus, "name", name)+" "+m.sign+"_", terminal.Bold, most)
}

// hints implements mode.
func (m *strengthMode) hints(*table) []string { return language.List("review.keys.strength") }
