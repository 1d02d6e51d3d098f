package terminal

import (
	"strings"

	"buyin/internal/visible"
)

// A row is one row of the screen that shows a part of an editor's text.
type row struct {
	shown string
	from  int  // index in the text at which the row starts
	first bool // it is the first row of a line
}

// rows breaks the text into rows of at most width columns, at blanks if
// possible. It also returns the row and the column of the cursor. All rows are
// safe to show.
func (e *editor) rows(width int) (rows []row, cursorRow, cursorColumn int) {
	width = max(width, 4)
	cells := make([]string, len(e.text))
	for i, k := range e.text {
		if k.Stroke != Enter {
			cells[i] = visible.Line(string(k.Rune))
		}
	}
	for from, first := 0, true; ; {
		to, next, lineEnds := e.breakRow(cells, from, width)
		last := next >= len(e.text) && !lineEnds
		if e.cursor >= from && (e.cursor < next || last) {
			cursorRow = len(rows)
			cursorColumn = visible.Width(strings.Join(cells[from:min(e.cursor, to)], ""))
		}
		rows = append(rows, row{from: from, first: first, shown: strings.Join(cells[from:to], "")})
		if last {
			return rows, cursorRow, cursorColumn
		}
		from, first = next, lineEnds
	}
}

// breakRow returns the end of the row that starts at from, and the start of the
// next row. lineEnds says whether a line ends between the two.
func (e *editor) breakRow(cells []string, from, width int) (to, next int, lineEnds bool) {
	taken, afterBlank := 0, -1
	for i := from; i < len(e.text); i++ {
		if e.text[i].Stroke == Enter {
			return i, i + 1, true
		}
		w := visible.Width(cells[i])
		if taken+w > width {
			if afterBlank > from {
				return afterBlank, afterBlank, false
			}
			return max(i, from+1), max(i, from+1), false
		}
		taken += w
		if e.text[i].Rune == ' ' {
			afterBlank = i + 1
		}
	}
	return len(e.text), len(e.text), false
}
