package review

import (
	"errors"
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A nameMode finds a motivator by its name. Without letters, a number sets the
// strength of the current entry, or keeps an entry as well.
type nameMode struct {
	NameField
	also bool // beside what is kept
}

// insert implements textMode.
func (m *nameMode) insert(_ *table, r rune) { m.field.insert(r) }

// press implements mode.
func (m *nameMode) press(t *table, k terminal.Key) action {
	switch {
	case m.also && m.text == "" && k.Stroke == terminal.Letter && k.Rune >= '1' && k.Rune <= '9':
		t.mode = nil
		return t.pick(int(k.Rune-'0'), true)
	case k.Stroke == terminal.Enter:
		return m.enter(t)
	case m.Press(k):
		t.mode = nil
	}
	return action{}
}

// enter takes the first motivator that matches.
func (m *nameMode) enter(t *table) action {
	if m.IsEmpty() {
		t.mode = nil
		return action{}
	}
	e, err := m.edit(t)
	if err != nil {
		t.message = err.Error()
		return action{}
	}
	t.mode = nil
	return action{edit: &e}
}

// edit returns the edit that Enter makes: the first motivator that matches, or
// only a strength.
func (m *nameMode) edit(t *table) (sheet.Edit, error) {
	name, strength := m.split()
	if name == "" && strength != "" {
		n, given, ok := parseStrength(strength)
		if !ok || m.also {
			return sheet.Edit{}, errors.New(language.Say("review.name.missing"))
		}
		return sheet.Edit{Op: sheet.Strength, Row: t.focus, Strength: n, Given: given}, nil
	}
	line, err := m.Line(t.catalogue)
	if err != nil {
		return sheet.Edit{}, err
	}
	if m.also {
		line = "+" + line
	}
	return parseFor(t.focus, line, t.sheet, t.catalogue)
}

// lines implements mode. It shows what Enter takes, and what else matches.
func (m *nameMode) lines(t *table, most int) []terminal.Line {
	label := language.Say("review.name.instead", "n", t.focus)
	if m.also {
		label = language.Say("review.name.also", "n", t.focus)
	}
	return append(t.prompt(label, m.shown()), t.wrapped(m.offered(t), terminal.Plain, most-1)...)
}

// offered says what Enter takes, with the strength that is typed so far, and
// what else matches.
func (m *nameMode) offered(t *table) string {
	name, strength := m.split()
	var others []string
	for _, found := range m.Matches(t.catalogue) {
		others = append(others, found.Name)
	}
	if name == "" && strength == "" && m.turn == 0 {
		return strings.Join(others, ", ")
	}
	e, err := m.edit(t)
	if err != nil {
		return err.Error()
	}
	after, _, err := t.sheet.Apply(e)
	if err != nil {
		return err.Error()
	}
	r, _ := after.Row(t.focus)
	current := r.Entries[r.Current]
	takes := t.catalogue.NameOf(current.Motivator) + " " + sheet.Signed(current.Strength)
	if name == "" && m.turn == 0 || len(others) < 2 {
		return language.Say("review.name.one", "name", takes)
	}
	return language.Say("review.name.several", "name", takes, "others", strings.Join(others[1:], ", "))
}

// hints implements mode. The example is what a strength behind the letters would
// look like.
func (m *nameMode) hints(t *table) []string {
	example := sheet.ExampleID(t.catalogue)
	if name, _ := m.split(); name != "" {
		example = name
	}
	return language.List("review.keys.name", "example", example)
}
