package review

import (
	"regexp"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A nameMode finds a motivator by the letters of its name. A strength may
// follow, as in "pay-3". Without letters, a number sets the strength of the
// current entry, or keeps an entry as well.
type nameMode struct {
	field
	also bool // beside what is kept
	turn int  // how often Tab was pressed: so many matches are passed over
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
	case k.Stroke == terminal.Tab || k.Stroke == terminal.Down:
		m.turn++
	case k.Stroke == terminal.BackTab || k.Stroke == terminal.Up:
		m.turn--
	case m.field.press(k):
		t.mode = nil
	default:
		m.turn = 0
	}
	return action{}
}

// matches returns the motivators that match the letters; Enter takes the first.
func (m *nameMode) matches(c motive.Catalogue, letters string) []motive.Motivator {
	found := matchMotivators(c, letters)
	if len(found) == 0 {
		return nil
	}
	at := (m.turn%len(found) + len(found)) % len(found)
	return append(found[at:len(found):len(found)], found[:at]...)
}

// strengthAtEnd matches what may follow a name: a strength or a sign.
var strengthAtEnd = regexp.MustCompile(`[\s=]*([+-]?[0-5]|[+-])?\s*$`)

// split separates the letters of a name from the strength behind them.
func (m *nameMode) split() (name, strength string) {
	at := strengthAtEnd.FindStringSubmatchIndex(m.text)
	if at[2] >= 0 {
		strength = m.text[at[2]:at[3]]
	}
	return strings.TrimSpace(m.text[:at[0]]), strength
}

// enter takes the first motivator that matches.
func (m *nameMode) enter(t *table) action {
	name, strength := m.split()
	found := m.matches(t.catalogue, name)
	switch {
	case name == "" && strength != "":
		return m.enterStrength(t, strength)
	case name == "" && m.turn == 0:
		t.mode = nil
		return action{}
	case len(found) == 0:
		t.message = language.Say("review.name.none", "typed", name)
		return action{}
	}
	t.mode = nil
	return t.parse(found[0].ID, strength, m.also)
}

// enterStrength sets the strength of the current entry: only a number was
// typed.
func (m *nameMode) enterStrength(t *table, strength string) action {
	n, given, ok := parseStrength(strength)
	if !ok || m.also {
		t.message = language.Say("review.name.missing")
		return action{}
	}
	t.mode = nil
	return action{edit: &sheet.Edit{Op: sheet.Strength, Row: t.focus, Strength: n, Given: given}}
}

// parse reads a motivator and a strength as plain lines do.
func (t *table) parse(id, strength string, also bool) action {
	line := id
	if also {
		line = "+" + line
	}
	if strength != "" {
		line += "=" + strength
	}
	e, err := parseFor(t.focus, line, t.sheet, t.catalogue)
	if err != nil {
		t.message = err.Error()
		return action{}
	}
	return action{edit: &e}
}

// matchMotivators returns the motivators whose name or id matches the letters.
// Those that begin with them come first, then those of which a word does. If
// there are none, it returns those with a cue of which a word does: "money"
// finds pay.
func matchMotivators(c motive.Catalogue, letters string) []motive.Motivator {
	letters = strings.ToLower(letters)
	var first, second []motive.Motivator
	for _, m := range c.Motivators {
		name, id := strings.ToLower(m.Name), strings.ToLower(m.ID)
		switch {
		case name == letters || id == letters:
			first = append([]motive.Motivator{m}, first...)
		case strings.HasPrefix(name, letters) || strings.HasPrefix(id, letters):
			first = append(first, m)
		case strings.Contains(" "+name, " "+letters) || strings.Contains("-"+id, "-"+letters):
			second = append(second, m)
		}
	}
	if found := append(first, second...); len(found) > 0 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(c.Motivators), func(m motive.Motivator) bool {
		return !slices.ContainsFunc(m.Cues, func(cue string) bool {
			return strings.Contains(" "+strings.ToLower(cue), " "+letters)
		})
	})
}

// lines implements mode. It shows the motivators that match; Enter takes the
// first.
func (m *nameMode) lines(t *table, most int) []terminal.Line {
	label := language.Say("review.name.instead", "n", t.focus)
	if m.also {
		label = language.Say("review.name.also", "n", t.focus)
	}
	name, _ := m.split()
	var names []string
	for _, found := range m.matches(t.catalogue, name) {
		names = append(names, found.Name)
	}
	matches := language.Say("review.name.none", "typed", name)
	switch {
	case name == "" && m.turn == 0:
		matches = strings.Join(names, ", ")
	case len(names) == 1:
		matches = language.Say("review.name.one", "name", names[0])
	case len(names) > 1:
		matches = language.Say("review.name.several", "name", names[0], "others", strings.Join(names[1:], ", "))
	}
	return append(t.prompt(label, m.shown()), t.wrapped(matches, terminal.Plain, most-1)...)
}

// hints implements mode.
func (m *nameMode) hints(*table) []string { return language.List("review.keys.name") }
