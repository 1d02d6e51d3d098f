package terminal

import (
	"fmt"
	"strings"
	"sync"

	"buyin/internal/terminal/device"
	"buyin/internal/visible"
)

// A Style says how a text looks. Styles can be combined with |. If colours are
// off, styles are not written, so the meaning must never depend on them.
type Style int

// The styles. All of them can be read in light and dark terminals.
const (
	Bold Style = 1 << iota
	Dim
	Reverse
	Underline
	Plain Style = 0
)

// A Span is a text in one style. Paint makes the text safe to show.
type Span struct {
	Text  string
	Style Style
}

// A Line is one row of the screen.
type Line []Span

// A Canvas paints the whole screen. It uses the terminal's alternate screen, so
// that what was shown before returns when the canvas is closed. Everything else
// that is written to the console meanwhile is shown after that.
type Canvas struct {
	console       *FullConsole
	shown         []string // the rows that the terminal shows
	columns, rows int      // the size for which they were painted
	stopWatching  func()
	once          sync.Once
}

// OpenCanvas enters the alternate screen and hides the cursor.
func (f *FullConsole) OpenCanvas() *Canvas {
	f.screen.openCanvas()
	return &Canvas{console: f, stopWatching: device.WatchSize(f.keys.askRedraw)}
}

// Close leaves the alternate screen. It may be called more than once.
func (c *Canvas) Close() {
	c.once.Do(func() {
		c.stopWatching()
		c.console.screen.closeCanvas()
	})
}

// Size returns the size of the screen, which may change at any time.
func (c *Canvas) Size() (columns, rows int) { return c.console.screen.size() }

// Paint shows the lines, one for each row of the screen from the top. It writes
// only rows that changed. It cuts lines that are too long, and leaves out lines
// that are too many.
func (c *Canvas) Paint(lines []Line) {
	columns, rows := c.Size()
	var b strings.Builder
	if columns != c.columns || rows != c.rows || len(c.shown) != rows {
		b.WriteString(eraseAll)
		c.shown, c.columns, c.rows = make([]string, rows), columns, rows
	}
	for i := range rows {
		text := ""
		if i < len(lines) {
			text = lines[i].render(columns, c.console.color)
		}
		if text != c.shown[i] {
			fmt.Fprintf(&b, moveToRow+eraseRow+"%s", i+1, text)
			c.shown[i] = text
		}
	}
	if b.Len() > 0 {
		c.console.screen.paint(b.String())
	}
}

// render returns the line as the terminal gets it, cut at the number of
// columns.
func (l Line) render(columns int, styled bool) string {
	var b strings.Builder
	for _, s := range l {
		text := visible.Line(s.Text)
		if visible.Width(text) > columns {
			text = visible.Cut(text, columns)
			columns = 0 // a character that was cut off leaves its columns free
		}
		columns = max(columns-visible.Width(text), 0)
		if text != "" {
			b.WriteString(s.Style.wrap(text, styled))
		}
	}
	return b.String()
}

// width returns the number of columns that the line takes if it is cut at the
// given number.
func (l Line) width(columns int) int { return visible.Width(l.render(columns, false)) }

// wrap puts the sequences around the text that switch the style on and off.
func (s Style) wrap(text string, styled bool) string {
	if s == Plain || !styled {
		return text
	}
	var codes []string
	for _, code := range []struct {
		style  Style
		number string
	}{{Bold, "1"}, {Dim, "2"}, {Underline, "4"}, {Reverse, "7"}} {
		if s&code.style != 0 {
			codes = append(codes, code.number)
		}
	}
	return "\x1b[" + strings.Join(codes, ";") + "m" + text + "\x1b[m"
}

// Key waits for the next key. The stroke Redraw says that the screen must be
// painted again, for instance because its size changed; PasteEnd ends a paste,
// whose characters are marked. The error is Ended for Ctrl-D and at the end of
// the input, and the console's own for Ctrl-C.
func (c *Canvas) Key() (Key, error) {
	k, err := c.console.next()
	if k.Stroke == Redraw {
		c.shown = nil
	}
	return k, err
}

// Pending reports whether another key has been typed already, so that painting
// can wait.
func (c *Canvas) Pending() bool { return c.console.keys.waiting() }
