//go:build unix

// Package ptytest is a pseudo-terminal for tests: the test types keys and looks
// at the screen.
package ptytest

import (
	"bytes"
	"io"
	"os"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// A Fixture is a pseudo-terminal and its emulated screen.
type Fixture struct {
	Keys   *os.File // the test types here
	TTY    *os.File // the program reads and writes here
	Screen vt10x.Terminal

	t      *testing.T
	before *term.State
	mu     sync.Mutex
	output bytes.Buffer // all that was sent to the terminal
}

// silent swallows the terminal's replies.
type silent struct{}

func (silent) Write(p []byte) (int, error) { return len(p), nil }

// New opens a terminal of the given size. If it answers, it reports its cursor's
// position when asked.
func New(t *testing.T, columns, rows int, answers bool) *Fixture {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Skipf("SKIPPED: no pseudo-terminal here: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		t.Fatal(err)
	}
	f := &Fixture{t: t, Keys: keys, TTY: tty}
	var replies io.Writer = keys
	if !answers {
		replies = silent{}
	}
	f.Screen = vt10x.New(vt10x.WithWriter(replies), vt10x.WithSize(columns, rows))
	if f.before, err = term.GetState(int(tty.Fd())); err != nil {
		t.Fatal(err)
	}
	go f.copyOutput()
	t.Cleanup(func() { tty.Close(); keys.Close() })
	return f
}

func (f *Fixture) copyOutput() {
	buf := make([]byte, 4096)
	for {
		n, err := f.Keys.Read(buf)
		f.mu.Lock()
		f.output.Write(buf[:n])
		f.mu.Unlock()
		f.Screen.Write(buf[:n])
		if err != nil {
			return
		}
	}
}

// Output returns all that was sent to the terminal so far.
func (f *Fixture) Output() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.output.String()
}

// Type types keys.
func (f *Fixture) Type(keys string) {
	f.t.Helper()
	if _, err := io.WriteString(f.Keys, keys); err != nil {
		f.t.Fatal(err)
	}
}

// Resize gives the terminal another size, and tells this process so. A process
// with a terminal of its own is told by the terminal.
func (f *Fixture) Resize(columns, rows int) {
	f.t.Helper()
	f.Screen.Resize(columns, rows)
	if err := pty.Setsize(f.TTY, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		f.t.Fatal(err)
	}
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGWINCH); err != nil {
		f.t.Fatal(err)
	}
}

// TypeCursorReport types the report of the cursor's position before the program
// asks for it: on a busy machine the terminal's own answer may be late.
func (f *Fixture) TypeCursorReport() { f.Type("\x1b[1;1R") }

// WaitFor waits until each text in turn appears in the output after the offset,
// and returns the offset behind the last.
func (f *Fixture) WaitFor(offset int, texts ...string) int {
	f.t.Helper()
	for _, text := range texts {
		offset = f.waitFor(offset, text)
	}
	return offset
}

func (f *Fixture) waitFor(offset int, text string) int {
	f.t.Helper()
	for until := time.Now().Add(20 * time.Second); ; time.Sleep(2 * time.Millisecond) {
		output := f.Output()
		if i := strings.Index(output[offset:], text); i >= 0 {
			return offset + i + len(text)
		}
		if time.Now().After(until) {
			f.t.Fatalf("%q did not appear; the screen:\n%s\noutput: %q", text, f.Screen, output[offset:])
		}
	}
}

// WaitForScreen waits until the emulated screen is as wanted.
func (f *Fixture) WaitForScreen(wanted func(screen string) bool, what string) {
	f.t.Helper()
	for until := time.Now().Add(20 * time.Second); !wanted(f.Screen.String()); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(until) {
			f.t.Fatalf("waited for %s; the screen:\n%s\noutput: %q", what, f.Screen, f.Output())
		}
	}
}

// WantRestoredScreen checks that the terminal shows its normal screen and its
// cursor, and wraps its lines.
func (f *Fixture) WantRestoredScreen() {
	f.t.Helper()
	last := func(text string) int { return strings.LastIndex(f.Output(), text) }
	f.WaitForScreen(func(string) bool {
		return last("\x1b[?1049l") >= last("\x1b[?1049h") && last("\x1b[?7h") >= last("\x1b[?7l") && last("\x1b[?25h") >= last("\x1b[?25l")
	}, "the normal screen")
}

// WantRestored checks that the terminal has the mode it had at first, marks no
// pastes, and shows its normal screen and its cursor.
func (f *Fixture) WantRestored() {
	f.t.Helper()
	now, err := term.GetState(int(f.TTY.Fd()))
	if err != nil {
		f.t.Fatal(err)
	}
	if !reflect.DeepEqual(now, f.before) {
		f.t.Errorf("the terminal's mode is %+v, was %+v", now, f.before)
	}
	f.WantRestoredScreen()
	// The last output may still be on its way through the terminal.
	f.WaitForScreen(func(string) bool {
		return strings.LastIndex(f.Output(), "\x1b[?2004l") >= strings.LastIndex(f.Output(), "\x1b[?2004h")
	}, "pastes to be no longer marked")
}

// Restore gives the terminal the mode it had at first.
func (f *Fixture) Restore() error { return term.Restore(int(f.TTY.Fd()), f.before) }
