package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// entriesWidth returns the columns for the entries of a row that takes one
// line. From about 110 columns three full names fit.
func entriesWidth(width int) int {
	switch {
	case width >= 130:
		return 68
	case width >= 110:
		return 60
	}
	return max(36, (width-rowIndent)/2)
}

// rowIndent is the number of columns before the words of a row, if there are
// fewer than a hundred rows.
const rowIndent = 6

// rowLines returns the lines of one row.
func (t *table) rowLines(r sheet.Row, l layout) []terminal.Line {
	focused := r.Number == t.focus
	words, entries := t.columns(r, l)
	style := terminal.Plain
	if focused {
		style = terminal.Bold
	}
	if r.State != sheet.Kept {
		style |= terminal.Dim
	}
	head := t.rowHead(r, focused)
	text := fit(rowWords(r), words)
	if l.perRow == 1 {
		line := terminal.Line{{Text: head + pad(text, words+1), Style: style}}
		return []terminal.Line{append(line, t.entrySpans(r, entries, focused)...)}
	}
	lines := []terminal.Line{{{Text: head + text, Style: style}}}
	indent := terminal.Span{Text: strings.Repeat(" ", t.narrowIndent())}
	return append(lines, append(terminal.Line{indent}, t.entrySpans(r, entries, focused)...))
}

// fewestWords is the number of columns that the words of a row keep when its
// entries need more room than those of other rows.
const fewestWords = 28

// columns returns the widths of the words and the entries of a row. All entries
// begin in the same column, unless their names need more room.
func (t *table) columns(r sheet.Row, l layout) (words, entries int) {
	head := visible.Width(t.rowHead(r, false))
	if l.perRow > 1 {
		return max(1, t.width-head), max(1, t.width-t.narrowIndent())
	}
	room := t.width - head - 1
	entries = entriesWidth(t.width)
	if r.State == sheet.Kept {
		needed := total(t.shownItems(r)) + visible.Width(nothingKept(r)) + 2
		entries = max(entries, min(needed, room-fewestWords))
	}
	return max(1, room-entries), entries
}

// narrowIndent returns the indent of the entries in a line of their own.
func (t *table) narrowIndent() int { return min(4, t.width/5) }

// rowHead returns what comes before the words: the mark of the focus, the
// number, and whether the row is unsure (?) or nobody has looked at it (·).
func (t *table) rowHead(r sheet.Row, focused bool) string {
	focus, mark := " ", " "
	if focused {
		focus = ">"
	}
	switch {
	case r.State != sheet.Kept || r.Looked:
	case t.sheet.Unsure(r.Number):
		mark = "?"
	default:
		mark = "·"
	}
	digits := max(2, len(strconv.Itoa(len(t.rows))))
	return fmt.Sprintf("%s%*d %s ", focus, digits, r.Number, mark)
}

// rowWords returns the words of a row on one line. If there are none, it
// returns the question, and says that the words are not kept. A playback has no
// words.
func rowWords(r sheet.Row) string {
	switch {
	case r.Words != "":
		return onOneLine(r.Words)
	case r.Fixed && r.Asked != "":
		return r.Asked
	case motive.Stem(r.Question) == motive.Playback:
		return language.Say("review.playback.row")
	}
	return strings.TrimSpace(language.Say("review.wordless.row") + " " + r.Asked)
}

// onOneLine joins the lines of a text that are not blank.
func onOneLine(text string) string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " / ")
}

// state says what became of a row that is not kept.
func state(r sheet.Row) string {
	switch r.State {
	case sheet.Deleted:
		return language.Say("review.state.deleted")
	case sheet.Noted:
		return language.Say("review.state.noted")
	case sheet.Joined:
		return language.Say("review.state.joined", "n", r.Into)
	case sheet.Moved:
		return language.Say("review.state.moved", "to", r.To)
	}
	return ""
}

// entrySpans returns the entries of a row, fitted into a width.
func (t *table) entrySpans(r sheet.Row, width int, focused bool) []terminal.Span {
	if r.State != sheet.Kept {
		return []terminal.Span{{Text: " " + fit(state(r), width-1), Style: terminal.Dim}}
	}
	var spans []terminal.Span
	if nothing := nothingKept(r); nothing != "" {
		spans = []terminal.Span{{Text: " " + nothing}}
		width -= visible.Width(nothing) + 2
	}
	items := t.shownItems(r)
	current := -1
	if focused {
		current = slices.IndexFunc(items, func(i item) bool { return i.index == r.Current })
	}
	several := len(items) > 1
	items, before, behind := fitItems(items, current, width)
	if spans != nil && total(items) > width {
		return spans
	}
	more := terminal.Span{Text: "…", Style: terminal.Dim}
	if before {
		spans = append(spans, more)
	}
	for _, i := range items {
		spans = append(spans, i.span(focused && several && i.index == r.Current))
	}
	if behind {
		spans = append(spans, more)
	}
	return spans
}
