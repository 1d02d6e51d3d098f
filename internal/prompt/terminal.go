package prompt

import (
	"context"
	"io"
	"os"
	"runtime"
	"time"

	"golang.org/x/term"
)

// a descriptor is behind a file, and behind the writer that Open returns.
type descriptor interface{ Fd() uintptr }

// IsTerminal reports whether a reader or writer is a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(descriptor)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Width is how many columns the terminal behind a writer has; 80 where it is
// none, or does not say.
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
	Out   io.Writer // prompts; never the stream of results
	Plain bool      // plain lines, whatever the terminal can do
	Term  string    // the terminal's name, of the environment
	Color bool

	Interrupted error // what Ctrl-C ends a prompt with, where it comes as a key
}

// answerWait is how long a terminal may take to say where its cursor is.
const answerWait = 300 * time.Millisecond

// Open gives the console that fits the streams: full prompts where both are a
// terminal that answers, else plain lines. Whatever else goes to the terminal
// meanwhile is to be written to the writer. The function puts the terminal
// back; it may be called more than once, and has to be, before the program
// ends or panics.
func Open(ctx context.Context, s Streams) (Console, io.Writer, func()) {
	in, isIn := s.In.(*os.File)
	out, isOut := s.Out.(*os.File)
	typist := IsTerminal(s.In)
	// survey reads the Windows console past our keyReader
	if s.Plain || !isIn || !isOut || !typist || !IsTerminal(s.Out) || s.Term == "" || s.Term == "dumb" || runtime.GOOS == "windows" {
		return NewPlain(NewLines(ctx, s.In), s.Out, Width(s.Out), typist), s.Out, func() {}
	}
	screen, err := openScreen(in, out)
	if err != nil {
		return NewPlain(NewLines(ctx, s.In), s.Out, Width(s.Out), typist), s.Out, func() {}
	}
	keys := newKeyboard(ctx, in)
	io.WriteString(out, askWhere)
	if !keys.answered(answerWait) {
		screen.restore()
		return NewPlain(NewLines(ctx, keys), out, Width(out), typist), out, func() {}
	}
	io.WriteString(out, pasteMarks)
	return &Full{keys: keys, screen: screen, interrupted: s.Interrupted, color: s.Color}, screen, screen.restore
}
