package review

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

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
	if name == "" && strength == "" && m.turn == 0 {
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
	found := m.matches(t.catalogue, name)
	if len(found) == 0 {
		return sheet.Edit{}, errors.New(noMatch(name))
	}
	line := found[0].ID
	if m.also {
		line = "+" + line
	}
	if strength != "" {
		line += "=" + strength
	}
	return parseFor(t.focus, line, t.sheet, t.catalogue)
}

// noMatch says that no motivator fits the letters, or that there are too few of
// them to look further than names.
func noMatch(letters string) string {
	if utf8.RuneCountInString(letters) < fewestOfCue {
		return language.Say("review.name.few", "typed", letters)
	}
	return language.Say("review.name.none", "typed", letters)
}

// fewestOfCue is the number of letters from which a motivator is found by a cue.
// Fewer letters begin too many words.
const fewestOfCue = 3

// matchMotivators returns the motivators that match the letters: first those
// whose name or id begins with them, then those of which a later word does, then
// those with a cue of which a word does: "money" finds pay.
func matchMotivators(c motive.Catalogue, letters string) []motive.Motivator {
	letters = strings.ToLower(letters)
	byCue := utf8.RuneCountInString(letters) >= fewestOfCue
	var ranked [4][]motive.Motivator
	for _, m := range c.Motivators {
		name, id := strings.ToLower(m.Name), strings.ToLower(m.ID)
		rank := -1
		switch {
		case name == letters || id == letters:
			rank = 0
		case strings.HasPrefix(name, letters) || strings.HasPrefix(id, letters):
			rank = 1
		case strings.Contains(name, " "+letters) || strings.Contains(id, "-"+letters):
			rank = 2
		case byCue && slices.ContainsFunc(m.Cues, func(cue string) bool {
			return strings.Contains(" "+strings.ToLower(cue), " "+letters)
		}):
			rank = 3
		}
		if rank >= 0 {
			ranked[rank] = append(ranked[rank], m)
		}
	}
	return slices.Concat(ranked[:]...)
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
	for _, found := range m.matches(t.catalogue, name) {
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
