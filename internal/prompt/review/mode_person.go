package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A personMode reads the name of the person to whom a line or the record is to
// be moved. It asks before a line goes to somebody new, and before a record is
// moved at all.
type personMode struct {
	field
	record bool
	to     string   // the name, while the mode asks; "" before that
	cycle  []string // the names that Tab goes through
}

// insert implements textMode.
func (m *personMode) insert(_ *table, r rune) {
	m.field.insert(r)
	m.to, m.cycle = "", nil
}

// press implements mode.
func (m *personMode) press(t *table, k terminal.Key) action {
	switch {
	case m.to != "":
		return m.pressAnswer(t, k)
	case k.Stroke == terminal.Tab:
		m.complete(t)
	case k.Stroke == terminal.Enter:
		return m.enter(t)
	case m.field.press(k):
		t.mode = nil
	default:
		m.cycle = nil
	}
	return action{}
}

// complete replaces the text by the next known name that fits.
func (m *personMode) complete(t *table) {
	if m.cycle == nil {
		m.cycle = t.options.completions(m.text)
	}
	if len(m.cycle) == 0 {
		t.message = language.Say("review.person.none", "typed", m.text)
		return
	}
	m.text = m.cycle[0]
	m.cycle = append(m.cycle[1:], m.cycle[0])
}

// enter moves to a known person, or asks.
func (m *personMode) enter(t *table) action {
	name, known := t.options.knownPerson(m.text)
	switch {
	case strings.TrimSpace(m.text) == "":
		t.mode = nil
	case known && !m.record:
		return m.move(t, name)
	case known:
		m.to = name
	default:
		m.to = oneBlank(m.text)
	}
	return action{}
}

// pressAnswer reads the answer to the question. Only y moves; all other keys
// return to the name.
func (m *personMode) pressAnswer(t *table, k terminal.Key) action {
	if k.Stroke == terminal.Letter && (k.Rune == 'y' || k.Rune == 'Y') {
		return m.move(t, m.to)
	}
	m.to = ""
	if k.Stroke == terminal.Tab {
		m.complete(t)
	}
	return action{}
}

func (m *personMode) move(t *table, to string) action {
	t.mode = nil
	if m.record {
		return action{outcome: &Outcome{Kind: MoveRecord, To: to}}
	}
	return action{edit: &sheet.Edit{Op: sheet.Move, Row: t.focus, To: to}}
}

// lines implements mode.
func (m *personMode) lines(t *table, most int) []terminal.Line {
	if m.to != "" {
		return t.wrapped(t.options.askMove(m.record, t.focus, m.to), terminal.Bold, most)
	}
	label := language.Say("review.person.line", "n", t.focus)
	if m.record {
		label = language.Say("review.person.record")
	}
	names := strings.Join(t.options.completions(m.text), ", ")
	return append(t.prompt(label, m.shown()), t.wrapped(names, terminal.Plain, most-1)...)
}

// askMove returns the question before a line or the record is moved.
func (o Options) askMove(record bool, row int, to string) string {
	_, known := o.knownPerson(to)
	switch {
	case record && known:
		return language.Say("review.person.ask.record", "name", to)
	case record:
		return language.Say("review.person.ask.record.new", "name", to)
	}
	return language.Say("review.person.ask.line", "n", row, "name", to)
}

// hints implements mode.
func (m *personMode) hints(t *table) []string {
	if m.to == "" {
		return language.List("review.keys.person")
	}
	hints := language.List("review.keys.ask")
	if _, known := t.options.knownPerson(m.to); known {
		return hints
	}
	if names := t.options.completions(m.to); len(names) > 0 {
		hints = append([]string{language.Say("review.keys.ask.name", "name", names[0])}, hints...)
	}
	return hints
}
