package terminal

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/visible"
)

// A drawing is the text of an editor as the screen shows it.
type drawing struct {
	to     *screen
	color  bool
	above  []int // the widths, in columns, of the rows above the cursor's row
	column int   // column of the cursor
}

const (
	mark      = "> " // comes before a text that is typed, and before each line of a page
	noMark    = "  " // comes before the further rows
	spareRows = 2    // rows of the screen that are kept free for the text above
)

// draw replaces the previous drawing by the editor's text. If the text is
// longer than the screen, it draws only the rows around the cursor.
func (d *drawing) draw(e *editor) {
	columns, height := d.to.size()
	rows, at, column := e.rows(columns - visible.Width(mark) - 1)
	if most := max(height-spareRows, 1); len(rows) > most {
		from := min(max(at-most+1, 0), len(rows)-most)
		rows, at = rows[from:from+most], at-from
	}
	var b strings.Builder
	d.home(&b, columns)
	d.above = nil
	for i, r := range rows {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(map[bool]string{true: mark, false: noMark}[r.from == 0 || r.first && e.isPage])
		b.WriteString(d.marked(r.shown, e.selected))
		if i < at {
			d.above = append(d.above, visible.Width(mark)+visible.Width(r.shown))
		}
	}
	if up := len(rows) - 1 - at; up > 0 {
		fmt.Fprintf(&b, "\x1b[%dA", up)
	}
	d.column = column + visible.Width(mark)
	fmt.Fprintf(&b, "\r\x1b[%dC", d.column)
	io.WriteString(d.to, b.String())
}

// marked marks a text that is selected, if colours are on.
func (d *drawing) marked(text string, selected bool) string {
	if selected && d.color && text != "" {
		return reverse + text + notReverse
	}
	return text
}

// home moves the cursor to the start of the drawing and clears the drawing. If
// the window has become narrower, the terminal has wrapped the drawn rows
// again, and home takes that into account.
func (d *drawing) home(b *strings.Builder, columns int) {
	up := d.column / columns
	for _, width := range d.above {
		up += max(1, (width+columns-1)/columns)
	}
	b.WriteString("\r")
	if up > 0 {
		fmt.Fprintf(b, "\x1b[%dA", up)
	}
	b.WriteString(eraseBelow)
}

// paint replaces the previous drawing by lines. It cuts lines that are too long,
// and leaves out lines for which the screen has no room. The cursor stands behind
// the last one.
func (d *drawing) paint(lines []Line) {
	columns, height := d.to.size()
	lines = lines[:min(len(lines), max(height-spareRows, 1))]
	var b strings.Builder
	d.home(&b, columns)
	d.above, d.column = nil, 0
	for i, l := range lines {
		if i > 0 {
			b.WriteString("\n")
			d.above = append(d.above, d.column)
		}
		b.WriteString(l.render(columns-1, d.color))
		d.column = l.width(columns - 1)
	}
	io.WriteString(d.to, b.String())
}

// erase removes the drawing. The cursor stands where it began.
func (d *drawing) erase() {
	columns, _ := d.to.size()
	var b strings.Builder
	d.home(&b, columns)
	d.above, d.column = nil, 0
	io.WriteString(d.to, b.String())
}

// leave draws the text for the last time and moves to the row below it.
func (d *drawing) leave(e *editor) {
	e.cursor, e.selected = len(e.text), false
	d.draw(e)
	io.WriteString(d.to, "\n")
}
