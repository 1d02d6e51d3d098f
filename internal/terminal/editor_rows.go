package terminal

import (
	"strings"

	"buyin/internal/visible"
)

// A row is one row of the screen of an editor's text.
type row struct {
	shown string
	from  int  // where it starts in the text
	first bool // it is the first row of a line
}

// rows lays the text out in rows of at most width columns, broken at blanks if
// possible, and returns the cursor's row and column. All of it is safe to show.
func (e *editor) rows(width int) (rows []row, cursorRow, cursorColumn int) {
	width = max(width, 4)
	cells := make([]string, len(e.text))
	for i, k := range e.text {
		if k.stroke != enter {
			cells[i] = visible.Line(string(k.r))
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

// breakRow returns the end of the row that starts at from, the start of the next
// row, and whether a line ends between them.
func (e *editor) breakRow(cells []string, from, width int) (to, next int, lineEnds bool) {
	taken, afterBlank := 0, -1
	for i := from; i < len(e.text); i++ {
		if e.text[i].stroke == enter {
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
		if e.text[i].r == ' ' {
			afterBlank = i + 1
		}
	}
	return len(e.text), len(e.text), false
}
