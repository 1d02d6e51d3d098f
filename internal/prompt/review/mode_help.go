package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A helpMode shows all keys instead of the table.
type helpMode struct{ top int }

// press implements mode. The keys that move scroll the text if it is longer
// than the screen; all others return to the table.
func (m *helpMode) press(t *table, k terminal.Key) action {
	last := max(0, len(t.helpLines())-t.height)
	page := max(1, t.height-1)
	to, moves := map[terminal.Stroke]int{
		terminal.Down: m.top + 1, terminal.Up: m.top - 1, terminal.PageDown: m.top + page, terminal.PageUp: m.top - page,
	}[k.Stroke]
	if !moves || last == 0 {
		t.mode = nil
		return action{}
	}
	m.top = max(0, min(to, last))
	return action{}
}

// helpLines returns the text that explains all keys, wrapped.
func (t *table) helpLines() []string {
	text := language.List("review.help")
	if t.options.Record {
		text = append(text, language.List("review.help.record")...)
	}
	if t.options.Adds {
		text = append(text, language.Say("review.help.adds"))
	}
	text = append(text, language.List("review.help.end")...)
	return strings.Split(wrapHelp(text, t.width), "\n")
}

// wrapHelp breaks the lines of a help text. On a wide screen the further lines
// of an entry begin where its explanation does.
func wrapHelp(text []string, width int) string {
	const indent = 13
	for i, line := range text {
		if width < narrow || !strings.Contains(line, "  ") {
			text[i] = visible.Wrap(strings.Join(strings.Fields(line), " "), width, 2)
			continue
		}
		explanation := visible.Wrap(line[indent:], width-indent, 0)
		text[i] = line[:indent] + strings.ReplaceAll(explanation, "\n", "\n"+strings.Repeat(" ", indent))
	}
	return strings.Join(text, "\n")
}

// screen returns the lines of the whole screen.
func (m *helpMode) screen(t *table) (lines []terminal.Line) {
	text := t.helpLines()
	top := max(0, min(m.top, len(text)-t.height))
	for _, line := range text[top:min(top+t.height, len(text))] {
		lines = append(lines, terminal.Line{{Text: line}})
	}
	return lines
}

// lines implements mode.
func (m *helpMode) lines(*table, int) []terminal.Line { return nil }

// hints implements mode.
func (m *helpMode) hints(*table) []string { return nil }
