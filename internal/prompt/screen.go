package prompt

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"buyin/internal/visible"
)

// What is sent to a terminal besides text.
const (
	askWhere     = "\x1b[6n"
	pasteMarks   = "\x1b[?2004h" // tell pasted text from typed
	noPasteMarks = "\x1b[?2004l"
	showCursor   = "\x1b[?25h"
	eraseBelow   = "\x1b[J"
	bold         = "\x1b[1m"
	notBold      = "\x1b[22m"
)

// A screen is a terminal whose keys come one by one, unechoed, until it is put
// back. Line ends become what such a terminal needs.
type screen struct {
	in, out *os.File
	before  *term.State // nil once it is put back
}

// openScreen takes the terminal over.
func openScreen(in, out *os.File) (*screen, error) {
	before, err := term.GetState(int(in.Fd()))
	if err != nil {
		return nil, err
	}
	if _, err := term.MakeRaw(int(in.Fd())); err != nil {
		return nil, err
	}
	return &screen{in: in, out: out, before: before}, nil
}

// restore puts the terminal back as it was found, with its cursor. It may be
// called more than once.
func (s *screen) restore() {
	if s.before == nil {
		return
	}
	io.WriteString(s.out, noPasteMarks+showCursor)
	term.Restore(int(s.in.Fd()), s.before)
	s.before = nil
}

// Write implements io.Writer, for everything that goes to this terminal.
func (s *screen) Write(p []byte) (int, error) {
	if s.before == nil {
		return s.out.Write(p)
	}
	var b bytes.Buffer
	for i, c := range p {
		if c == '\n' && (i == 0 || p[i-1] != '\r') {
			b.WriteByte('\r')
		}
		b.WriteByte(c)
	}
	if _, err := s.out.Write(b.Bytes()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Fd is what survey asks for the size of.
func (s *screen) Fd() uintptr { return s.out.Fd() }

// size is the terminal's, in columns and rows; 80 by 24 where it does not say.
func (s *screen) size() (columns, rows int) {
	columns, rows, err := term.GetSize(int(s.out.Fd()))
	if err != nil || columns <= 0 || rows <= 0 {
		return 80, 24
	}
	return columns, rows
}

// A drawing is an editor's text on the screen.
type drawing struct {
	to     *screen
	above  []int // the widths of the rows drawn above the cursor's, in columns
	column int   // of the cursor
}

const (
	mark      = "> " // before each line that is typed
	noMark    = "  " // before what a line continues on
	rowsSpare = 2    // of the screen, for what stands above
)

// draw puts the text in the place of what was drawn before. Of a text that is
// longer than the screen it shows the rows around the cursor.
func (d *drawing) draw(e *editor) {
	columns, height := d.to.size()
	rows, at, column := e.rows(columns - visible.Width(mark) - 1)
	if most := max(height-rowsSpare, 1); len(rows) > most {
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
		b.WriteString(map[bool]string{true: mark, false: noMark}[r.first])
		b.WriteString(r.shown)
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

// home goes to where the drawing begins, and clears it. In a window that has
// become narrower, rows were broken anew.
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

// leave draws the text a last time and goes to the row below it.
func (d *drawing) leave(e *editor) {
	e.at = len(e.text)
	d.draw(e)
	io.WriteString(d.to, "\n")
}
