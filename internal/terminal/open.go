package terminal

import (
	"context"
	"io"
	"os"
	"runtime"
	"time"

	"golang.org/x/term"
)

// A descriptor is a stream with a file descriptor: a file, or the writer that
// Open returns.
type descriptor interface{ Fd() uintptr }

// IsTerminal reports whether a reader or writer is a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(descriptor)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Width returns the number of columns of the terminal behind a writer, or 80 if
// it is no terminal or does not say.
func Width(stream any) int {
	if f, ok := stream.(descriptor); ok {
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns > 0 {
			return columns
		}
	}
	return 80
}

// Streams are what a console is opened on.
type Streams struct {
	In    io.Reader
	Out   io.Writer // for prompts, never for results
	Plain bool      // use plain lines, whatever the terminal can do
	Term  string    // the terminal's name, from the environment
	Color bool

	Interrupted error    // the error of a prompt that Ctrl-C ends, if Ctrl-C arrives as a key
	Commands    Commands // what may be typed after a slash
	MaxLine     int      // bytes of a plain line; longer ones are refused
}

// replyTimeout is how long a terminal may take to report its cursor's position.
const replyTimeout = 300 * time.Millisecond

// Open returns the console that fits the streams: a *FullConsole if both are a
// terminal that answers, else a *PlainConsole. Everything else that goes to the
// terminal must be written to the returned writer. The returned function
// restores the terminal: call it before the program ends or panics, once or
// more often.
//
// What was typed at a terminal before Open is dropped: it answers no question
// that anybody has seen.
func Open(ctx context.Context, s Streams) (Console, io.Writer, func()) {
	in, isIn := s.In.(*os.File)
	out, isOut := s.Out.(*os.File)
	person := IsTerminal(s.In)
	plain := func(r io.Reader) Console {
		return NewPlainConsole(NewLines(ctx, r, s.MaxLine), s.Out, Width(s.Out), person, s.Commands)
	}
	// On Windows, survey reads the console itself instead of our keyReader.
	if s.Plain || !isIn || !isOut || !person || !IsTerminal(s.Out) || s.Term == "" || s.Term == "dumb" || runtime.GOOS == "windows" {
		if person && isIn {
			dropTyped(in.Fd())
		}
		return plain(s.In), s.Out, func() {}
	}
	screen, err := openScreen(in, out)
	if err != nil {
		return plain(s.In), s.Out, func() {}
	}
	keys := newKeyboard(ctx, in)
	io.WriteString(out, askCursor)
	if !keys.awaitReport(replyTimeout) {
		screen.restore()
		return plain(keys), out, func() {}
	}
	io.WriteString(out, pasteMarks)
	keys.suspend = func() { suspendProcess(in.Fd()) }
	screen.watchSuspension(keys.askRedraw)
	return &FullConsole{keys: keys, screen: screen, commands: s.Commands, interrupted: s.Interrupted, color: s.Color}, screen, screen.restore
}
