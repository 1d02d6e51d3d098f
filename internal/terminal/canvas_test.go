//go:build unix

package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture/background"
	"buyin/internal/terminal/ptytest"
)

// openCanvas opens a canvas on a pseudo-terminal.
func openCanvas(t *testing.T, columns, rows int, color bool) (*ptytest.Fixture, *FullConsole, *Canvas) {
	t.Helper()
	s := ptytest.New(t, columns, rows, true)
	ctx, stop := context.WithCancel(context.Background())
	console, _, restore := Open(ctx, Streams{In: s.TTY, Out: s.TTY, Term: "xterm", Color: color, Interrupted: errInterrupted, MaxLine: maxTestLine, Clock: s.Clock})
	f, ok := console.(*FullConsole)
	if !ok {
		t.Fatalf("the console is %T", console)
	}
	t.Cleanup(func() { restore(); stop() })
	io.WriteString(s.TTY, "\x1b[H\x1b[J") // the report may have been echoed
	return s, f, f.OpenCanvas()
}

var errInterrupted = errors.New("interrupted")

// plainLines returns lines without styles.
func plainLines(texts ...string) []Line {
	var lines []Line
	for _, text := range texts {
		lines = append(lines, Line{{Text: text}})
	}
	return lines
}

// rowsOf returns the rows of the emulated screen, without blanks at their ends.
func rowsOf(s *ptytest.Fixture) []string {
	rows := strings.Split(strings.TrimRight(s.Screen.String(), "\n"), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return rows
}

// wantRows waits for the last text and compares the rows of the screen.
func wantRows(t *testing.T, s *ptytest.Fixture, want ...string) {
	t.Helper()
	s.WaitForScreen(func(string) bool {
		got := rowsOf(s)
		for i, row := range got {
			if i < len(want) && row != want[i] || i >= len(want) && row != "" {
				return false
			}
		}
		return len(got) >= len(want)
	}, fmt.Sprintf("the rows %q", want))
}

func TestACanvasWritesOnlyRowsThatChanged(t *testing.T) {
	s, f, c := openCanvas(t, 20, 5, false)
	f.Show("held back")
	c.Paint(plainLines("one", "two", "three", "four", "five", "too many"))
	wantRows(t, s, "one", "two", "three", "four", "five")
	at := len(s.Output())
	c.Paint(plainLines("one", "two", "3", "four", "five"))
	wantRows(t, s, "one", "two", "3", "four", "five")
	if got, want := s.Output()[at:], "\x1b[3;1H\x1b[K3"; got != want {
		t.Errorf("for one row it wrote %q, want %q", got, want)
	}
	at = len(s.Output())
	c.Paint(plainLines("one", "two", "3", "four", "five"))
	c.Paint(plainLines("one", "two", "3", "four"))
	wantRows(t, s, "one", "two", "3", "four")
	if got, want := s.Output()[at:], "\x1b[5;1H\x1b[K"; got != want {
		t.Errorf("for one row less it wrote %q, want %q", got, want)
	}
	c.Close()
	c.Close()
	wantRows(t, s, "held back")
}

func TestACanvasCutsItsLines(t *testing.T) {
	s, _, c := openCanvas(t, 6, 8, false)
	c.Paint([]Line{
		{{Text: "1234567890"}},
		{{Text: "12345世"}},             // half of the wide character would fit
		{{Text: "1234世"}},              // all of it
		{{Text: "12345e\u0301x"}},      // a combining character belongs to the one before
		{{Text: "1234"}, {Text: "世x"}}, // in several spans
		{{Text: "12345"}, {Text: "世"}, {Text: "x"}},
		{{Text: "\x1b[2J\nx"}},
		{{Text: "last row"}},
	})
	got := s.WaitFor(0, "last r")
	want := "\x1b[1;1H\x1b[K123456\x1b[2;1H\x1b[K12345\x1b[3;1H\x1b[K1234世\x1b[4;1H\x1b[K12345e\u0301\x1b[5;1H\x1b[K1234世\x1b[6;1H\x1b[K12345\x1b[7;1H\x1b[K\\x1b[2\x1b[8;1H\x1b[Klast r"
	if !strings.Contains(s.Output()[:got], want) {
		t.Errorf("wrote %q, want %q", s.Output()[:got], want)
	}
	c.Close()
	wantRows(t, s)
}

func TestStylesOfACanvas(t *testing.T) {
	lines := []Line{{{"a", Bold}, {"b", Plain}, {"c", Dim | Underline}, {"", Bold}, {"d", Reverse}}}
	for color, want := range map[bool]string{
		true:  "\x1b[1;1H\x1b[K\x1b[1ma\x1b[mb\x1b[2;4mc\x1b[m\x1b[7md\x1b[m",
		false: "\x1b[1;1H\x1b[Kabcd",
	} {
		s, _, c := openCanvas(t, 20, 5, color)
		c.Paint(lines)
		s.WaitFor(0, want)
		c.Close()
	}
}

func TestTheSmallestCanvas(t *testing.T) {
	s, _, c := openCanvas(t, 1, 1, true)
	c.Paint(plainLines("ab", "c"))
	wantRows(t, s, "a")
	c.Paint(plainLines("世"))
	wantRows(t, s)
	c.Paint(nil)
	c.Close()
}

func TestKeysOfACanvas(t *testing.T) {
	s, _, c := openCanvas(t, 20, 5, false)
	s.Type("a\t\x1b[Z\x1b[A\x1b[6~ \x7f\r\x1b\r\x1b[200~p\x03\x1b[201~\x1b")
	want := "a<tab><s-tab><up><pgdn> <bs><enter><a-enter>[p][\x03]<pasted><esc>"
	var got []Key
	background.Go(t, func() { s.Clock.PassWhenAwaited(t, escapeTimeout) }) // for the ESC at the end
	for range 13 {
		k, err := c.Key()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, k)
	}
	if notation(got) != want {
		t.Errorf("keys %q, want %q", notation(got), want)
	}
	s.Type("x")
	if k, err := c.Key(); err != nil || k != (Key{Stroke: Letter, Rune: 'x'}) || c.Pending() {
		t.Errorf("%+v, %v", k, err)
	}
	s.Type("\x03\x04")
	for _, want := range []error{errInterrupted, Ended} {
		if _, err := c.Key(); err != want {
			t.Errorf("%v, want %v", err, want)
		}
	}
	c.Close()
	s.WantRestoredScreen()
}

func TestResizingACanvas(t *testing.T) {
	s, _, c := openCanvas(t, 20, 5, false)
	lines := plainLines("0123456789", "x", "y")
	c.Paint(lines)
	wantRows(t, s, "0123456789", "x", "y")
	for _, size := range [][2]int{{4, 2}, {1, 1}, {30, 3}} {
		s.Resize(size[0], size[1])
		if k, err := c.Key(); err != nil || k.Stroke != Redraw {
			t.Fatalf("%+v, %v", k, err)
		}
		if columns, rows := c.Size(); columns != size[0] || rows != size[1] {
			t.Errorf("size %d, %d", columns, rows)
		}
		c.Paint(lines)
		want := []string{"0123456789"[:min(10, size[0])], "x", "y"}
		wantRows(t, s, want[:min(3, size[1])]...)
	}
	c.Close()
}

// The screen shows only the canvas while it is open, and afterwards what was
// there before, and what was written meanwhile.
func TestACanvasLeavesTheScreenAsItWas(t *testing.T) {
	s, f, c := openCanvas(t, 20, 5, true)
	c.Close()
	f.Show("before")
	c = f.OpenCanvas()
	c.Paint(plainLines("canvas"))
	wantRows(t, s, "canvas")
	f.Show("meanwhile")
	c.Close()
	c.Paint(plainLines("too late"))
	f.Show("after")
	wantRows(t, s, "before", "meanwhile", "after")
	s.WantRestoredScreen()
}

// Restoring the terminal closes a canvas, even in the middle of painting.
func TestRestoringClosesACanvas(t *testing.T) {
	s := ptytest.New(t, 20, 5, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	f, restore := openFull(t, ctx, s)
	io.WriteString(s.TTY, "\x1b[H\x1b[J")
	c := f.OpenCanvas()
	painted := background.Go(t, func() {
		for i := range 200 {
			c.Paint(plainLines(fmt.Sprint("row ", i)))
		}
	})
	f.Show("held back")
	restore()
	painted()
	s.WaitFor(0, "\x1b[?1049l", "held back")
	c.Close()
	f.OpenCanvas().Close() // it must not enter the alternate screen again
	s.WantRestored()
	if strings.Contains(s.Shown(), "row ") {
		t.Errorf("the canvas is still shown:\n%s", s.Screen)
	}
}
