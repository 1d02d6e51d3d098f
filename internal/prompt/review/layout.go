package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A layout divides the lines of the screen. It depends on the size of the
// screen and on the number of rows alone, so no key moves the rows about.
type layout struct {
	title  int // lines above the rows
	rows   int // lines for the rows
	perRow int // lines of a row
	rule   int // lines between the rows and the footer
	footer int // lines of the footer, without the keys
	keys   int // lines that name the keys
}

// narrow is the width under which a row takes two lines.
const narrow = 60

// layout returns the layout for the size of the screen.
func (t *table) layout() layout {
	l := layout{title: 1, rule: 1, perRow: 1}
	switch h := t.height; {
	case h >= 24:
		l.footer, l.keys = 6, 2
	case h >= 20:
		l.footer, l.keys = 5, 2
	case h >= 14:
		l.footer, l.keys = 4, 1
	case h >= 10:
		l.footer, l.keys = 2, 1
	case h >= 6:
		l.footer, l.keys, l.rule = 1, 1, 0
	case h >= 2:
		l.footer, l.rule, l.title = 1, 0, 0
	default:
		l.rule, l.title = 0, 0
	}
	if t.width < narrow {
		l.perRow = 2
	}
	l.rows = max(1, t.height-l.title-l.rule-l.footer-l.keys)
	l.rows = min(l.rows, max(1, len(t.rows)*l.perRow))
	return l
}

// rowsShown returns how many rows fit on the screen.
func (l layout) rowsShown() int { return max(1, l.rows/l.perRow) }

// lines returns the lines of the screen.
func (t *table) lines() []terminal.Line {
	if help, ok := t.mode.(*helpMode); ok {
		return help.screen(t)
	}
	l := t.layout()
	var lines []terminal.Line
	if l.title > 0 {
		lines = append(lines, t.titleLine())
	}
	lines = append(lines, t.tableLines(l)...)
	if l.rule > 0 {
		lines = append(lines, t.ruleLine(l))
	}
	footer := t.footerLines(l.footer)
	if t.height == 1 && (t.mode != nil || t.message != "") {
		lines, footer = nil, t.footerLines(1)
	}
	return append(append(lines, footer...), t.keyLines(l.keys)...)
}

// tableLines returns the lines of the rows that are on the screen.
func (t *table) tableLines(l layout) []terminal.Line {
	lines := make([]terminal.Line, 0, l.rows)
	for i := t.top; i < min(t.top+l.rowsShown(), len(t.rows)); i++ {
		lines = append(lines, t.rowLines(t.rows[i], l)...)
	}
	for len(lines) < l.rows {
		lines = append(lines, nil)
	}
	return lines[:l.rows]
}

// titleLine returns the title with the counts, as far as they fit.
func (t *table) titleLine() terminal.Line {
	title, _, _ := strings.Cut(t.options.Title, "\n")
	text := counts(t.sheet)
	if visible.Width(visible.Line(title))+2+visible.Width(text) > t.width {
		text = shortCounts(t.sheet)
	}
	room := t.width - visible.Width(text) - 2
	if room < 4 || title == "" {
		return terminal.Line{{Text: fit(text, t.width), Style: terminal.Bold}}
	}
	return terminal.Line{{Text: fit(title, room), Style: terminal.Bold}, {Text: "  " + text}}
}

// counts says how many rows there are, and how many are still to be looked at.
func counts(s sheet.Sheet) string {
	n := s.Count()
	lines := language.Count("review.lines", n.Lines)
	switch {
	case n.Lines == 0:
		return language.Say("review.empty")
	case n.NotLooked == 0:
		return language.Say("review.counts.all", "lines", lines)
	case n.Unsure == 0:
		return language.Say("review.counts.sure", "lines", lines, "n", n.NotLooked)
	}
	return language.Say("review.counts", "lines", lines, "unsure", n.Unsure, "n", n.NotLooked)
}

// shortCounts says the same in a narrow window.
func shortCounts(s sheet.Sheet) string {
	n := s.Count()
	if n.NotLooked == 0 {
		return counts(s)
	}
	return language.Say("review.counts.short", "lines", language.Count("review.lines", n.Lines), "unsure", n.Unsure, "n", n.NotLooked)
}

// ruleLine returns the line between the rows and the footer. It says which rows
// are on the screen if not all of them are.
func (t *table) ruleLine(l layout) terminal.Line {
	n := l.rowsShown()
	if n >= len(t.rows) {
		return terminal.Line{{Text: strings.Repeat("─", t.width), Style: terminal.Dim}}
	}
	place := " " + language.Say("review.place", "first", t.top+1, "last", min(t.top+n, len(t.rows)), "n", len(t.rows)) + " "
	rest := max(0, t.width-visible.Width(place)-2)
	return terminal.Line{{Text: fit("──"+place+strings.Repeat("─", rest), t.width), Style: terminal.Dim}}
}

// wrapped returns a text in lines of the screen's width, at most the given
// number.
func (t *table) wrapped(text string, style terminal.Style, most int) (lines []terminal.Line) {
	if text == "" || most <= 0 {
		return nil
	}
	rows := wrapRows(visible.Text(text), t.width)
	if len(rows) > most {
		rows = append(rows[:most-1], fit(rows[most-1]+" …", t.width))
	}
	for _, row := range rows {
		lines = append(lines, terminal.Line{{Text: row, Style: style}})
	}
	return lines
}

// wrapRows breaks a text into rows of a width. visible.Wrap does not count a
// hyphen between blanks, so its rows may be too long.
func wrapRows(text string, width int) (rows []string) {
	for _, row := range strings.Split(visible.Wrap(text, width, 0), "\n") {
		for visible.Width(row) > width {
			head := visible.Cut(row, width)
			if head == "" {
				break
			}
			rows, row = append(rows, head), strings.TrimLeft(row[len(head):], " ")
		}
		rows = append(rows, row)
	}
	return rows
}

// fit returns the beginning of a text that fits into a width, with an ellipsis
// if something is missing. It makes the text safe to show, on one line.
func fit(text string, width int) string {
	const longest = 4096 // in bytes; no screen is wider
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "")
	}
	text = visible.Line(text)
	switch {
	case visible.Width(text) <= width:
		return text
	case width <= 1:
		return visible.Cut(text, max(width, 0))
	}
	return strings.TrimRight(visible.Cut(text, width-1), " ") + "…"
}

// pad adds blanks up to a width.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-visible.Width(text)))
}
