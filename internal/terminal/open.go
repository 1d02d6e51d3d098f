package terminal

import (
	"context"
	"io"
	"os"
	"runtime"
	"time"

	"golang.org/x/term"

	"buyin/internal/terminal/device"
)

// A descriptor is a stream that has a file descriptor: a file, or the writer
// that Open returns.
type descriptor interface{ Fd() uintptr }

// IsTerminal reports whether a reader or writer is a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(descriptor)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Width returns the number of columns of the terminal that a writer writes to.
// It returns 80 if the writer is no terminal or the terminal does not report
// its width.
func Width(stream any) int {
	if f, ok := stream.(descriptor); ok {
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns > 0 {
			return columns
		}
	}
	return 80
}

// Streams holds the streams and settings of a console.
type Streams struct {
	In    io.Reader
	Out   io.Writer // for prompts only, never for results
	Plain bool      // use plain lines, even if the terminal can do more
	Term  string    // the terminal's name, from the environment
	Color bool

	Interrupted error    // the error of a prompt that was ended by Ctrl-C as a key
	Commands    Commands // the commands that may be typed after a slash
	Tab         string   // the command that Tab stands for at a full console; "" for none
	Clock       Clock    // of the keyboard; nil for the system's
	MaxLine     int      // largest number of bytes in a plain line; longer lines are refused
}

// replyTimeout is how long a terminal may take to report the position of its
// cursor. One that is far away may need nearly all of it.
const replyTimeout = time.Second

// Open returns the console that fits the streams. It returns a *FullConsole if
// both streams are a terminal, and that terminal answers. Otherwise it returns
// a *PlainConsole. All other output to the terminal must go to the returned
// writer. The returned function restores the terminal. Call it at least once
// before the program ends or panics. Text that was typed at the terminal before
// Open is dropped, because it cannot be meant for a question that nobody has
// seen yet.
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
			device.DropTyped(in.Fd())
		}
		return plain(s.In), s.Out, func() {}
	}
	screen, err := openScreen(in, out)
	if err != nil {
		return plain(s.In), s.Out, func() {}
	}
	if s.Clock == nil {
		s.Clock = systemClock{}
	}
	keys := newKeyboard(ctx, in, s.Clock)
	io.WriteString(out, askCursor)
	if !keys.awaitReport(replyTimeout) {
		screen.restore()
		return plain(keys), out, func() {}
	}
	io.WriteString(out, pasteMarks)
	keys.suspend = func() { device.SuspendForeground(in.Fd()) }
	screen.watchSuspension(keys)
	return &FullConsole{keys: keys, screen: screen, commands: s.Commands, tab: s.Tab, interrupted: s.Interrupted, color: s.Color}, screen, screen.restore
}
