//go:build unix

package review

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"buyin/internal/fixture/background"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/terminal/ptytest"
	"buyin/internal/visible"
)

// The signal tests run this binary again, as a sheet at a terminal.
func TestMain(m *testing.M) {
	if os.Getenv("REVIEW_CHILD") != "" {
		os.Exit(childSheet())
	}
	os.Exit(m.Run())
}

var errCtrlC = errors.New("interrupted")

// childSheet shows the page as cli does: signals end the context, and the
// terminal is restored in any case. It prints what was saved.
func childSheet() int {
	ctx, stop := context.WithCancelCause(context.Background())
	ended, _ := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ended, func() { stop(errCtrlC) })
	streams := terminal.Streams{In: os.Stdin, Out: os.Stderr, Term: "xterm", Color: true, Interrupted: errCtrlC, MaxLine: motive.MaxText}
	streams.Plain = os.Getenv("REVIEW_CHILD") == "plain"
	console, out, restore := terminal.Open(ctx, streams)
	defer restore()
	o, keeper := optionsFor(page())
	o.Title, o.Record, o.Adds, o.People = "Sam Lee\n12 answers; 2 remarks became your notes.", true, true, []string{"Kim Lee", "Kay Ray"}
	s := sheet.New(sixteen(), keeper.now())
	var outcome Outcome
	var err error
	switch c := console.(type) {
	case *terminal.FullConsole:
		s, outcome, err = Full(c, sixteen(), s, o)
	case *terminal.PlainConsole:
		s, outcome, err = Plain(c, sixteen(), s, o)
	}
	io.WriteString(out, Summary(s)+"\n"+strings.Repeat("outcome ", int(outcome.Kind))+outcome.To+"\n")
	if errors.Is(err, errCtrlC) {
		return 130
	}
	if err != nil {
		return 3
	}
	return 0
}

// A sitting is a sheet at a pseudo-terminal, and the table that shows what its
// screen must look like.
type sitting struct {
	t      *testing.T
	pty    *ptytest.Fixture
	table  *table
	keeper *saver
	ended  <-chan plainResult
}

// sit opens a sheet on a pseudo-terminal of this size.
func sit(t *testing.T, lines []said, width, height int, change func(*Options)) *sitting {
	t.Helper()
	s := &sitting{t: t, pty: ptytest.New(t, width, height, true)}
	s.table, _ = newTestTable(lines, width, height, change)
	console, _, restore := terminal.Open(s.pty.Context(), terminal.Streams{In: s.pty.TTY, Out: s.pty.TTY, Term: "xterm", Color: true, Interrupted: errCtrlC, Clock: s.pty.Clock})
	full, ok := console.(*terminal.FullConsole)
	if !ok {
		t.Fatalf("the console is %T", console)
	}
	o, keeper := optionsFor(lines)
	if change != nil {
		change(&o)
	}
	s.keeper = keeper
	s.ended = ptytest.Start(s.pty, func(context.Context) plainResult {
		defer restore()
		r := plainResult{keeper: keeper}
		r.sheet, r.outcome, r.err = Full(full, sixteen(), sheet.New(sixteen(), keeper.now()), o)
		return r
	})
	s.wantScreen()
	return s
}

// wantScreen waits until the terminal shows what the table does.
func (s *sitting) wantScreen() {
	s.t.Helper()
	s.table.listenAhead(func() bool { return false })
	var want string
	for _, line := range strings.Split(screenOf(s.table), "\n") {
		want += visible.Cut(line, s.table.width) + "\n"
	}
	var got string
	for until := time.Now().Add(background.Patience); time.Now().Before(until); time.Sleep(time.Millisecond) {
		if got = trimmed(s.pty.Screen.String()); got == trimmed(want) {
			return
		}
	}
	s.t.Fatalf("the screen is\n%s\nwant\n%s", got, want)
}

// trimmed returns a screen without blanks at the ends of lines, and without
// empty lines at its end.
func trimmed(screen string) string {
	var lines []string
	for _, line := range strings.Split(screen, "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

var sent = map[terminal.Stroke]string{
	terminal.Up: "\x1b[A", terminal.Down: "\x1b[B", terminal.Left: "\x1b[D", terminal.Right: "\x1b[C", terminal.Tab: "\t",
	terminal.BackTab: "\x1b[Z", terminal.Enter: "\r", terminal.Esc: "\x1b", terminal.PageUp: "\x1b[5~", terminal.PageDown: "\x1b[6~",
	terminal.Home: "\x1b[H", terminal.End: "\x1b[F", terminal.Erase: "\x7f",
}

// press types one key.
func (s *sitting) press(k terminal.Key) {
	s.t.Helper()
	text := sent[k.Stroke]
	if k.Stroke == terminal.Letter {
		text = string(k.Rune)
	}
	press(s.t, s.table, k)
	s.pty.Type(text)
	if k.Stroke == terminal.Esc {
		s.pty.Clock.PassWhenAwaited(s.t, time.Second) // no more of it comes
	}
}

// typeKeys types keys, and checks the screen after each of them.
func (s *sitting) typeKeys(keys string) {
	s.t.Helper()
	for _, k := range keysOf(keys) {
		s.press(k)
		s.wantScreen()
	}
}

// finish types the last Enter.
func (s *sitting) finish() plainResult {
	s.t.Helper()
	s.pty.Type("\r")
	r := <-s.ended
	s.pty.WantRestored()
	return r
}

// Six corrections on a terminal: one screen, no scrolling. The screen is what
// the table says after every key.
func TestSixCorrectionsOnATerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 15}, {1, 1}, {20, 5}, {130, 50}} {
		s := sit(t, page(), size[0], size[1], nil)
		keys := strings.TrimSuffix(sixCorrections, "<enter>")
		s.typeKeys(keys)
		if size[0] >= 80 && s.table.top != 0 {
			t.Error("the rows have scrolled")
		}
		r := s.finish()
		if r.err != nil || r.outcome.Kind != Finished {
			t.Fatalf("%v, %+v", r.err, r.outcome)
		}
		wantCorrected(t, r.keeper.now())
		if n := len(keysOf(keys)) + 1; n > 30 {
			t.Errorf("%d keys", n)
		}
	}
}

// All modes, on a terminal.
func TestModesOnATerminal(t *testing.T) {
	record := func(o *Options) { o.Record, o.Adds, o.People = true, true, []string{"Kim Lee"} }
	s := sit(t, page(), 80, 24, record)
	s.typeKeys("?<esc>/dau<enter>qfet<sp>d<enter>s3<left><right><home><tab>+1+2-u<backtab><pgdn><pgup><end>tki<tab><enter>uzD<esc>T<bs>j")
	s.finish()
	s.pty.WantRestored()
	if saved := s.keeper.saved(); !strings.Contains(saved, "Quote:fetch my daughter") {
		t.Error(saved)
	}
	s = sit(t, page(), 40, 15, record)
	s.typeKeys("<end>qf<sp>d<enter><up>?<pgdn><esc>=cl")
	s.pty.Type("\r\r")
	<-s.ended
	if saved := s.keeper.saved(); !strings.Contains(saved, "Quote:fetch my daughter") || !strings.Contains(saved, "clarity") {
		t.Error(saved)
	}
}

// The sheet is drawn anew when the size of the window changes, in any mode.
func TestResizeOnATerminal(t *testing.T) {
	s := sit(t, page(), 80, 24, nil)
	for i, keys := range []string{"<down>", "=pa", "<esc>q", "<esc>?", "<esc>"} {
		for _, size := range [][2]int{{40, 15}, {1, 1}, {120, 30}, {20, 5 + i}, {80, 24}} {
			s.table.prepare(size[0], size[1])
			s.pty.Resize(size[0], size[1])
			s.wantScreen()
		}
		s.typeKeys(keys)
	}
	s.finish()
}

// A paste of 20 KB changes nothing, and Ctrl-C behind it still works.
func TestAPasteOnATerminal(t *testing.T) {
	s := sit(t, page(), 80, 24, func(o *Options) { o.Adds = true })
	paste := "\x1b[200~" + strings.Repeat("x0m\r3=pay\r-", 2000) + "\x1b[201~"
	s.pty.TypeBeside(paste)
	s.table.paste(terminal.Key{Stroke: terminal.Letter, Rune: 'x', Pasted: true})
	s.wantScreen()
	s.typeKeys("<down>")
	s.pty.Type("\x03")
	if r := <-s.ended; r.err != errCtrlC || len(r.keeper.states) != 1 {
		t.Errorf("%v, %d changes", r.err, len(r.keeper.states)-1)
	}
	s.pty.WantRestored()
}

// Whenever the input ends, everything that was shown is saved.
func TestTheInputEndsAtAnyKey(t *testing.T) {
	for key, want := range map[string]error{"\x03": errCtrlC, "\x04": terminal.Ended} {
		for _, keys := range []string{"", "x", "=pa", "<down>2", "q", "s", "/", "?", "1u"} {
			s := sit(t, page(), 80, 24, nil)
			s.typeKeys(keys)
			s.pty.Type(key)
			r := <-s.ended
			if r.err != want {
				t.Errorf("%q after %q: %v", key, keys, r.err)
			}
			s.pty.WantRestored()
			wantSaved(t, s.table, r.keeper)
		}
	}
}

// An edit that cannot be saved ends the sheet; the terminal is restored.
func TestAnEditThatCannotBeSavedOnATerminal(t *testing.T) {
	s := sit(t, page(), 80, 24, nil)
	s.keeper.fail = errors.New("disk full")
	s.pty.Type("x")
	if r := <-s.ended; r.err != s.keeper.fail {
		t.Errorf("%v", r.err)
	}
	s.pty.WantRestored()
}

// A signal at any mode restores the terminal.
func TestSignalsRestoreTheTerminal(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		for _, keys := range []string{"", "=pa", "q", "?"} {
			t.Run(sig.String()+" after "+keys, func(t *testing.T) {
				t.Parallel()
				pty := ptytest.New(t, 80, 24, true)
				pty.TypeCursorReport()
				cmd := exec.Command(os.Args[0])
				cmd.Env = append(os.Environ(), "REVIEW_CHILD=1")
				p := pty.StartProcess(cmd)
				at := pty.WaitFor(0, "Enter done")
				pty.Type(keys)
				if keys != "" {
					pty.WaitFor(at, map[string]string{"=pa": "pa_", "q": "words that count", "?": "Any key"}[keys])
				}
				p.Signal(sig)
				if status := p.Wait(); status != 130 {
					t.Errorf("status %d; the screen:\n%s", status, pty.Shown())
				}
				pty.WantRestored()
				pty.WaitFor(at, "12 of 12 lines not looked at")
			})
		}
	}
}
