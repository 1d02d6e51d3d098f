package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A personMode reads the name of the person to whom a line or the record is to
// be moved. It asks before a line goes to somebody new or loses words, and before
// a record is moved at all.
type personMode struct {
	field
	record bool
	to     *Person  // who is meant, while the mode asks; nil before that
	cycle  []string // the names that Tab goes through
}

// insert implements textMode.
func (m *personMode) insert(_ *table, r rune) {
	m.field.insert(r)
	m.to, m.cycle = nil, nil
}

// press implements mode.
func (m *personMode) press(t *table, k terminal.Key) action {
	switch {
	case m.to != nil:
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
	if strings.TrimSpace(m.text) == "" {
		t.mode = nil
		return action{}
	}
	r, _ := t.row()
	turn := r.Turn
	if m.record {
		turn = whole
	}
	to, err := t.options.whom(m.text, turn)
	switch {
	case err != nil:
		t.message = visible.Line(err.Error())
	case m.record, to.New, to.Warning != "":
		m.to = &to
	default:
		return m.move(t, to.Name)
	}
	return action{}
}

// pressAnswer reads the answer to the question. Only y moves; all other keys
// return to the name.
func (m *personMode) pressAnswer(t *table, k terminal.Key) action {
	if k.Stroke == terminal.Letter && (k.Rune == 'y' || k.Rune == 'Y') {
		return m.move(t, m.to.Name)
	}
	m.to = nil
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
	if m.to != nil {
		return t.wrapped(m.to.askMove(m.record, t.focus), terminal.Bold, most)
	}
	label := language.Say("review.person.line", "n", t.focus)
	if m.record {
		label = language.Say("review.person.record")
	}
	names := strings.Join(t.options.completions(m.text), ", ")
	return append(t.prompt(label, m.shown()), t.wrapped(names, terminal.Plain, most-1)...)
}

// hints implements mode.
func (m *personMode) hints(t *table) []string {
	if m.to == nil {
		return language.List("review.keys.person")
	}
	hints := language.List("review.keys.ask")
	if !m.to.New {
		return hints
	}
	if names := t.options.completions(m.to.Name); len(names) > 0 {
		hints = append([]string{language.Say("review.keys.ask.name", "name", names[0])}, hints...)
	}
	return hints
}
