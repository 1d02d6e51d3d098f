//go:build unix

// Package ptytest is a pseudo-terminal for tests: the test types keys and looks
// at the screen.
package ptytest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"buyin/internal/fixture/background"
)

// A Fixture is a pseudo-terminal and its emulated screen.
type Fixture struct {
	Keys   *os.File // the test types here
	TTY    *os.File // the program reads and writes here
	Screen vt10x.Terminal
	Clock  *Clock // of the keyboard, which a test passes on

	t      *testing.T
	ctx    context.Context
	again  *time.Timer // answers again
	opened atomic.Bool // a prompt has opened, so the report arrived
	before *term.State

	mu     sync.Mutex   // held while the screen and the output change
	output bytes.Buffer // all that was sent to the terminal, and is on the screen
	rest   []byte       // was sent, and is not complete yet
	marks  int          // number of marks that arrived
	sent   int          // number of marks that were sent
}

// silent swallows the terminal's replies.
type silent struct{}

func (silent) Write(p []byte) (int, error) { return len(p), nil }

// New opens a terminal of the given size. If it answers, it reports its cursor's
// position when asked. At the end of the test it is closed, after what was started
// on it has ended.
func New(t *testing.T, columns, rows int, answers bool) *Fixture {
	t.Helper()
	keys, tty, err := openPair()
	if err != nil {
		t.Skipf("SKIPPED: no pseudo-terminal here: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		t.Fatal(err)
	}
	f := &Fixture{t: t, Keys: keys, TTY: tty, Clock: NewClock()}
	var replies io.Writer = keys
	if !answers {
		replies = silent{}
	}
	f.Screen = vt10x.New(vt10x.WithWriter(replies), vt10x.WithSize(columns, rows))
	if f.before, err = term.GetState(int(tty.Fd())); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tty.Close() })
	background.Go(t, f.copyOutput)
	// Without this end, nothing can be read from the other one.
	t.Cleanup(func() { keys.Close() })
	if answers {
		f.again = time.AfterFunc(background.Patience/20, f.answerAgain)
		t.Cleanup(func() { f.again.Stop() })
	}
	ctx, stop := context.WithCancel(context.Background())
	f.ctx = ctx
	t.Cleanup(stop)
	return f
}

// answerAgain reports the cursor's position to a prompt that still waits for that when
// it opens. On a busy machine a prompt was seen twice that got none, for a reason that is
// not known; the clock of the fixture stands still, so it would wait for ever. It needs no
// lock, because whoever holds one may wait for this.
func (f *Fixture) answerAgain() {
	if !f.opened.Load() && f.Clock.isAwaited() {
		_, _ = io.WriteString(f.Keys, "\x1b[1;1R")
		f.again.Reset(background.Patience / 20)
	}
}

// openPair opens both ends of a pseudo-terminal. Closing the first ends a read of it.
func openPair() (keys, tty *os.File, err error) {
	blocking, tty, err := pty.Open()
	if err != nil {
		return nil, nil, err
	}
	defer blocking.Close()
	fd, err := unix.FcntlInt(blocking.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err == nil {
		err = unix.SetNonblock(fd, true)
	}
	return os.NewFile(uintptr(fd), blocking.Name()), tty, err
}

// Context returns a context that ends with the test, before the terminal is closed.
func (f *Fixture) Context() context.Context { return f.ctx }

// Start runs a prompt on the terminal beside the test, with a context that ends with
// the test. Its result comes through the channel. A prompt that does not end in time
// is ended by its context.
func Start[R any](f *Fixture, prompt func(ctx context.Context) R) <-chan R {
	f.t.Helper()
	result := make(chan R, 1)
	ctx, stop := context.WithTimeoutCause(f.ctx, 2*background.Patience, errNoEnd)
	background.Go(f.t, func() { result <- prompt(ctx) })
	f.t.Cleanup(stop)
	return result
}

var errNoEnd = errors.New("the prompt does not end")

// copyOutput shows on the screen what is sent to the terminal, until it is closed.
func (f *Fixture) copyOutput() {
	buf := make([]byte, 4096)
	for {
		n, err := f.Keys.Read(buf)
		f.show(buf[:n])
		if err != nil {
			return
		}
	}
}

// mark is written by shown. No program writes it.
const mark = "\x00mark\x00"

// show shows what was sent to the terminal. It keeps the beginning of a mark or of a
// character until the rest comes.
func (f *Fixture) show(sent []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rest = append(f.rest, sent...)
	for {
		text, after, isMark := bytes.Cut(f.rest, []byte(mark))
		if !isMark {
			break
		}
		f.print(text)
		f.rest = after
		f.marks++
	}
	whole := wholeCharacters(f.rest)
	if at := bytes.IndexByte(whole, 0); at >= 0 && strings.HasPrefix(mark, string(whole[at:])) {
		whole = whole[:at]
	}
	f.print(whole)
	f.rest = bytes.Clone(f.rest[len(whole):])
}

// wholeCharacters returns a text without a character at its end of which bytes are
// missing.
func wholeCharacters(text []byte) []byte {
	for at := len(text) - 1; at >= max(0, len(text)-utf8.UTFMax); at-- {
		if utf8.RuneStart(text[at]) {
			if !utf8.FullRune(text[at:]) {
				return text[:at]
			}
			break
		}
	}
	return text
}

// print changes the screen, and then the output. Whoever sees the output sees the screen.
func (f *Fixture) print(text []byte) {
	f.Screen.Write(text)
	f.output.Write(text)
	if bytes.Contains(text, []byte("\x1b[?2004h")) {
		f.opened.Store(true)
	}
}

// Shown returns the screen after all that was written to the terminal before the call.
func (f *Fixture) Shown() string {
	f.t.Helper()
	f.mu.Lock()
	f.sent++
	want := f.sent
	f.mu.Unlock()
	if _, err := io.WriteString(f.TTY, mark); err != nil {
		f.t.Error(err)
	}
	for until := time.Now().Add(background.Patience); ; time.Sleep(time.Millisecond) {
		f.mu.Lock()
		seen := f.marks >= want
		f.mu.Unlock()
		if seen {
			return f.Screen.String()
		}
		if time.Now().After(until) {
			f.t.Errorf("what was written to the terminal does not arrive; the screen:\n%s", f.Screen)
			return f.Screen.String()
		}
	}
}

// Output returns all that was sent to the terminal so far.
func (f *Fixture) Output() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.output.String()
}

// betweenKeys is how much time passes before keys are typed: so much that they belong
// to nothing that was typed before.
const betweenKeys = 5 * time.Second

// Type types keys at once, a good while after whatever was typed before. If that must
// not have been left for later, wait for its effect first.
func (f *Fixture) Type(keys string) {
	f.t.Helper()
	f.Clock.Pass(betweenKeys)
	if _, err := io.WriteString(f.Keys, keys); err != nil {
		f.t.Fatal(err)
	}
}

// TypeBeside types keys beside the test: more than a terminal holds, which waits for
// the program to read.
func (f *Fixture) TypeBeside(keys string) {
	f.t.Helper()
	background.Go(f.t, func() { _, _ = io.WriteString(f.Keys, keys) })
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

// TypeCursorReport types the report of the cursor's position before another process
// asks for it: on a busy machine the terminal's own answer may be late. A prompt that
// has the clock of the fixture waits for that answer.
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
	for until := time.Now().Add(background.Patience); ; time.Sleep(2 * time.Millisecond) {
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
	for until := time.Now().Add(background.Patience); !wanted(f.Screen.String()); time.Sleep(2 * time.Millisecond) {
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
