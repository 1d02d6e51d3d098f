package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/terminal"
)

// A searchMode searches the rows for a text while it is typed. Without a text,
// Enter searches again for the last one.
type searchMode struct {
	field
	from, top int // where the search began
}

// insert implements textMode.
func (m *searchMode) insert(t *table, r rune) {
	m.field.insert(r)
	m.search(t)
}

// press implements mode.
func (m *searchMode) press(t *table, k terminal.Key) action {
	if k.Stroke == terminal.Enter {
		t.mode = nil
		if m.text == "" {
			m.text = t.sought
			m.searchAfter(t, m.from)
		}
		t.sought = m.text
		return action{}
	}
	if m.field.press(k) {
		t.mode, t.focus, t.top = nil, m.from, m.top
		return action{}
	}
	m.search(t)
	return action{}
}

// search moves to the first row that holds the text, from where the search
// began.
func (m *searchMode) search(t *table) { m.searchAfter(t, m.from-1) }

func (m *searchMode) searchAfter(t *table, after int) {
	if strings.TrimSpace(m.text) == "" {
		t.focus, t.top = m.from, m.top
		return
	}
	if found, ok := t.sheet.Find(after, m.text); ok {
		t.focus = found
	} else {
		t.message = language.Say("review.search.none", "typed", m.text)
	}
}

// lines implements mode.
func (m *searchMode) lines(t *table, _ int) []terminal.Line {
	return t.prompt(language.Say("review.search"), m.shown())
}

// hints implements mode.
func (m *searchMode) hints(t *table) []string {
	if t.sought != "" && m.text == "" {
		return language.List("review.keys.search.again", "text", t.sought)
	}
	return language.List("review.keys.search")
}
