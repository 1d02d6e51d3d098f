//go:build unix

package prompt

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"

	"buyin/internal/interview"
)

// errCtrlC is what Ctrl-C ends a prompt with in these tests.
var errCtrlC = errors.New("interrupted")

// A seat is a terminal with nobody at it: we type, and look at its screen.
type seat struct {
	t       *testing.T
	keys    *os.File // we type here
	tty     *os.File // the program reads and writes here
	screen  vt10x.Terminal
	before  *term.State
	mu      sync.Mutex
	written bytes.Buffer // all that was sent to it
}

// dumb is a terminal that never says where its cursor is.
type dumb struct{}

func (dumb) Write(p []byte) (int, error) { return len(p), nil }

func newSeat(t *testing.T, columns, rows int, answers bool) *seat {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Skipf("SKIPPED: no pseudo-terminal here: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		t.Fatal(err)
	}
	s := &seat{t: t, keys: keys, tty: tty}
	var back io.Writer = keys
	if !answers {
		back = dumb{}
	}
	s.screen = vt10x.New(vt10x.WithWriter(back), vt10x.WithSize(columns, rows))
	if s.before, err = term.GetState(int(tty.Fd())); err != nil {
		t.Fatal(err)
	}
	go func() {
		buf := make([]byte, 4096)
		for {
			n, err := keys.Read(buf)
			s.mu.Lock()
			s.written.Write(buf[:n])
			s.mu.Unlock()
			s.screen.Write(buf[:n])
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { tty.Close(); keys.Close() })
	if answers { // ahead of the question, too: on a busy machine the answer may be late
		s.type_("\x1b[1;1R")
	}
	return s
}

func (s *seat) sent() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.written.String()
}

func (s *seat) type_(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.keys, keys); err != nil {
		s.t.Fatal(err)
	}
}

// sees waits until the text has been sent since the place, and returns the
// place behind it.
func (s *seat) sees(from int, text string) int {
	s.t.Helper()
	for until := time.Now().Add(10 * time.Second); ; time.Sleep(2 * time.Millisecond) {
		sent := s.sent()
		if i := strings.Index(sent[from:], text); i >= 0 {
			return from + i + len(text)
		}
		if time.Now().After(until) {
			s.t.Fatalf("%q did not come; the screen:\n%s\nsent: %q", text, s.screen, sent[from:])
		}
	}
}

// wantRestored wants the terminal as it was, and its cursor to show.
func (s *seat) wantRestored() {
	s.t.Helper()
	now, err := term.GetState(int(s.tty.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if !reflect.DeepEqual(now, s.before) {
		s.t.Errorf("the terminal's settings are %+v, were %+v", now, s.before)
	}
	last := func(text string) int { return strings.LastIndex(s.sent(), text) }
	for until := time.Now().Add(5 * time.Second); last(noPasteMarks) < last(pasteMarks); time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			s.t.Fatalf("pastes are still marked; sent: %q", s.sent())
		}
	}
	if last(showCursor) < last("\x1b[?25l") {
		s.t.Errorf("the cursor is hidden; the screen:\n%s", s.screen)
	}
}

// full opens a console at the seat.
func (s *seat) full(ctx context.Context) (Console, func()) {
	s.t.Helper()
	c, _, restore := Open(ctx, Streams{In: s.tty, Out: s.tty, Term: "xterm", Color: true, Interrupted: errCtrlC})
	if _, ok := c.(*Full); !ok {
		s.t.Fatalf("the console is %T", c)
	}
	return c, restore
}

// talk begins a talk at the seat; it ends in the channel.
func (s *seat) talk(from interview.Session, set interview.Setup) <-chan talked {
	ctx, stop := context.WithCancel(context.Background())
	console, restore := s.full(ctx)
	ended := make(chan talked)
	go func() {
		defer stop()
		var got talked
		keep := func(g interview.Given) error { got.kept = append(got.kept, g); return nil }
		got.session, got.err = Run(from, NewDialogue(console, set, Options{Today: "2026-11-23", Record: keep}), keep)
		restore()
		got.shown = s.screen.String()
		ended <- got
	}()
	return ended
}
