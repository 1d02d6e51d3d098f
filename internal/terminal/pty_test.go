//go:build unix

package terminal

import (
	"context"
	"errors"
	"io"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"buyin/internal/fixture/background"
	"buyin/internal/terminal/ptytest"
)

// openFull opens a FullConsole on a pseudo-terminal.
func openFull(t *testing.T, ctx context.Context, s *ptytest.Fixture) (*FullConsole, func()) {
	t.Helper()
	c, _, restore := Open(ctx, Streams{In: s.TTY, Out: s.TTY, Term: "xterm", Color: true, Interrupted: errInterrupted, Commands: testCommands, MaxLine: maxTestLine, Clock: s.Clock})
	full, ok := c.(*FullConsole)
	if !ok {
		t.Fatalf("the console is %T", c)
	}
	return full, restore
}

// Words typed into a list filter it. Words that match no entry become a line,
// which may choose an entry as in plain lines; a number always chooses.
func TestWordsTypedIntoAList(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, restore := openFull(t, ctx, s)
	defer restore()
	options := []string{"having room for life", "a puzzle", "pay"}
	for i, tt := range []struct {
		keys string
		want int
	}{
		{"room\r", 0},
		{"neither, he said\r3\r", 2},
		{"it depends\x15\r2\r", 1}, // erased
		{"a pay\x01\x1b[3~\x1b[3~\r", 2},
		{"99\r1\r", 0},
		{"/nonsense\x15\r\r", -1},
		{"qq\x7f\x7f\r\r", -1},
	} {
		s.Type(tt.keys)
		if got, _, err := c.Choose("which?", options, "none"); err != nil || got != tt.want {
			t.Errorf("choice %d, %q: %d, %v; want %d; the screen:\n%s", i+1, tt.keys, got, err, tt.want, s.Shown())
		}
	}
}

func TestATerminalThatDoesNotAnswerGetsPlainLines(t *testing.T) {
	s := ptytest.New(t, 80, 24, false)
	s.Type("typed ahead\n")
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	background.Go(t, func() { s.Clock.PassAfterWaits(t, 1, replyTimeout) }) // the first ends when the line is read
	c, _, restore := Open(ctx, Streams{In: s.TTY, Out: s.TTY, Term: "xterm", MaxLine: maxTestLine, Clock: s.Clock})
	if _, ok := c.(*PlainConsole); !ok {
		t.Fatalf("the console is %T", c)
	}
	restore()
	s.WantRestored()
	s.Type("\x1b[12;1Rand now\n") // a late cursor report
	if got, err := c.Line("now", ""); err != nil || got.Text != "and now" {
		t.Errorf("%+v, %v", got, err)
	}
}

// What was typed before the first prompt answers nothing; what is typed after
// the console was opened is kept for the next prompt.
func TestWhatIsTypedBeforeTheFirstPromptIsDropped(t *testing.T) {
	for _, streams := range []Streams{{Term: "xterm"}, {Term: "xterm", Plain: true}, {Term: "dumb"}} {
		s := ptytest.New(t, 80, 24, true)
		// The program is slow to start, and Enters and words are typed meanwhile.
		s.Type("\n\nyes\n1")
		ctx, stop := context.WithCancel(context.Background())
		streams.In, streams.Out, streams.Commands, streams.MaxLine, streams.Clock = s.TTY, s.TTY, testCommands, maxTestLine, s.Clock
		c, _, restore := Open(ctx, streams)
		s.Type("first\rsecond\r")
		for _, want := range []string{"first", "second"} {
			if got, err := c.Line("?", ""); err != nil || got.Text != want {
				t.Errorf("%+v: %+v, %v; want %q", streams, got, err, want)
			}
		}
		restore()
		stop()
	}
}

func TestWhenPlainLinesAreUsed(t *testing.T) {
	s := ptytest.New(t, 80, 24, false)
	for _, streams := range []Streams{
		{In: s.TTY, Out: s.TTY, Term: "xterm", Plain: true},
		{In: s.TTY, Out: s.TTY, Term: "dumb"},
		{In: s.TTY, Out: s.TTY},
		{In: s.TTY, Out: io.Discard, Term: "xterm"},
		{In: strings.NewReader(""), Out: s.TTY, Term: "xterm"},
	} {
		ctx, stop := context.WithCancel(context.Background())
		if c, _, _ := Open(ctx, streams); reflect.TypeOf(c) != reflect.TypeOf(&PlainConsole{}) {
			t.Errorf("%+v: the console is %T", streams, c)
		}
		stop()
	}
	if sent := s.Output(); sent != "" {
		t.Errorf("plain lines sent %q", sent)
	}
}

// A terminal in plain lines cuts long lines off, and the person is warned.
func TestAWarningOfALineThatWasCut(t *testing.T) {
	if longestTyped == 0 {
		t.Skip("SKIPPED: the longest line of a terminal is unknown on this system")
	}
	s := ptytest.New(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, _, _ := Open(ctx, Streams{In: s.TTY, Out: s.TTY, Plain: true, MaxLine: maxTestLine})
	s.TypeBeside(strings.Repeat("x", 6000) + "\n\n")
	got, err := c.(*PlainConsole).Note("long", "", "")
	if err != nil || len(got.Text) != longestTyped {
		t.Errorf("%d bytes, %v", len(got.Text), err)
	}
	s.WaitFor(0, "may be missing")
}

// A list of identical entries returns the one that was chosen.
func TestIdenticalEntries(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, restore := openFull(t, ctx, s)
	defer restore()
	same := []string{"the same", "the same", "the same"}
	s.Type("\x1b[B\x1b[B\r2\r3\r\r")
	for i, want := range []int{1, 1, 2, -1} {
		none := "none"
		if got, _, err := c.Choose("which?", same, none); err != nil || got != want {
			t.Errorf("choice %d: %d, %v; want %d", i+1, got, err, want)
		}
	}
}

// Tab stands for a command. It leaves a note half-typed, and the next note with
// those words goes on where the cursor was. On a page it works only where nothing
// is typed.
func TestTabIsACommand(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, restore := openFull(t, ctx, s)
	defer restore()
	s.Type("\t\r")
	if got, err := c.Note("without", "", ""); err != nil || got != (Input{}) {
		t.Errorf("%+v, %v", got, err)
	}
	c.tab = "help"
	for _, tt := range []struct {
		keys, draft string
		want        Input
	}{
		{"\t", "", Input{Command: "help"}},
		{"x\x7f\t", "", Input{Command: "help"}},
		{"xy\x1b[D\t", "", Input{Command: "help", Draft: "xy"}},
		{"/z\r", "xy", Input{Text: "x/zy"}},
		{"xy\t", "", Input{Command: "help", Draft: "xy"}},
		{"z\r", "other", Input{Text: "otherz"}},
		{"\t", "a draft", Input{Command: "help", Draft: "a draft"}},
		{"/he\tlp\r", "a draft", Input{Command: "help"}},
		{"\x1b[200~\t\x1b[201~\r", "", Input{Text: "\t"}},
	} {
		s.Type(tt.keys)
		if got, err := c.Note("with", "", tt.draft); err != nil || got != tt.want {
			t.Errorf("%q: %+v, %v; want %+v", tt.keys, got, err, tt.want)
		}
	}
	s.Type("x\ty\r")
	if got, err := c.Page("a page", ""); err != nil || got != (Input{Text: "xy"}) {
		t.Errorf("%+v, %v", got, err)
	}
	s.Type("\t")
	if i, begun, in, err := c.ListOrLine("", "", []Entry{{Number: 1, Text: "one"}}, false); err != nil || in.Command != "help" {
		t.Errorf("in a list: %d, %q, %+v, %v", i, begun, in, err)
	}
	s.Type("\tSam\r")
	if got, err := c.Name("a name"); err != nil || got != "Sam" {
		t.Errorf("%q, %v", got, err)
	}
}

// A line that was refused is marked, and the next key replaces it.
func TestARefusedLineIsReplaced(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, restore := openFull(t, ctx, s)
	defer restore()
	s.Type("airness=4\rpay=4\r/dnoe\r/done\r")
	accept := func(line string) error {
		if line != "pay=4" {
			return errors.New("unknown")
		}
		return nil
	}
	for _, want := range []Input{{Text: "pay=4"}, {Command: "done"}} {
		if got, err := c.LineFrom("f", accept); err != nil || got != want {
			t.Errorf("%+v, %v; want %+v", got, err, want)
		}
	}
	s.Type("fairness=4\r")
	ended := ptytest.Start(s, func(context.Context) error { _, err := c.LineFrom("", accept); return err })
	s.WaitFor(0, "\x1b[7mfairness=4\x1b[27m")
	stop()
	if err := <-ended; err != context.Canceled {
		t.Errorf("ended with %v", err)
	}
}

// A pasted note of several lines is shown as one, and a pasted page line by line.
func TestAPasteIsShownAsOneNote(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, restore := openFull(t, ctx, s)
	defer restore()
	const paste = "\x1b[200~quiet week\nme: told her\x1b[201~\r"
	s.Type(paste)
	if in, err := c.Note("what?", "", ""); err != nil || in.Text != "quiet week\nme: told her" {
		t.Errorf("%+v, %v", in, err)
	}
	wantRows := func(first, second string) {
		t.Helper()
		s.WaitForScreen(func(screen string) bool {
			rows := strings.Split(screen, "\n")
			return slices.ContainsFunc(rows, func(row string) bool { return strings.TrimSpace(row) == first }) &&
				slices.ContainsFunc(rows, func(row string) bool { return strings.TrimRight(row, " ") == second })
		}, second)
	}
	wantRows("> quiet week", "  me: told her")
	s.Type(paste)
	if _, err := c.Page("notes?", ""); err != nil {
		t.Error(err)
	}
	wantRows("> quiet week", "> me: told her")
}

// A console that was restored, and whose terminal was closed, leaves nothing that
// runs, and hears no signal.
func TestAConsoleLeavesNothing(t *testing.T) {
	run := func() string {
		all := make([]byte, 1<<20)
		all = all[:runtime.Stack(all, true)]
		for _, name := range []string{"terminal.newKeyboard", "ptytest.(*Fixture).copyOutput", "device.WatchSize", "device.WatchSuspension.func1()"} {
			if strings.Contains(string(all), name) {
				return name
			}
		}
		return ""
	}
	t.Run("a console", func(t *testing.T) {
		s, _, c := openCanvas(t, 20, 5, false)
		s.Type("x")
		if _, err := c.Key(); err != nil || run() == "" {
			t.Errorf("%v; nothing runs", err)
		}
		c.Close()
	})
	for until := time.Now().Add(background.Patience); run() != ""; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("%s still runs", run())
		}
	}
}
