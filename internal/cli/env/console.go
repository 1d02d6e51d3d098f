package env

import (
	"strconv"

	"buyin/internal/prompt"
	"buyin/internal/terminal"
)

// Console returns the console that asks the user. It has full prompts if
// standard input and standard error are terminals, else plain lines. A run has
// only one console. RestoreTerminal undoes the console's changes to the
// terminal.
func (e *Env) Console() prompt.Console {
	if e.console == nil {
		console, messages, restore := prompt.Open(e.Context, terminal.Streams{
			In: e.In, Out: e.Messages, Plain: e.Flags.Plain, Term: e.Getenv("TERM"),
			Color:       !e.Flags.NoColor && e.Getenv("NO_COLOR") == "",
			Interrupted: ErrInterrupted,
		})
		e.console, e.Messages = console, messages
		e.restore.Store(&restore)
	}
	return e.console
}

// RestoreTerminal puts the terminal back into its own mode. It may be called
// more than once, from any goroutine, or if no console was opened.
func (e *Env) RestoreTerminal() {
	if restore := e.restore.Load(); restore != nil {
		(*restore)()
	}
}

// The fewest and the most columns that are taken from $COLUMNS. Anything else is a
// mistake.
const minColumns, maxColumns = 20, 1000

// Width returns the number of columns for a page: those of the terminal. If standard
// output is not a terminal, it is $COLUMNS, or 80 if that is not a sane number.
func (e *Env) Width() int {
	if terminal.IsTerminal(e.Out) {
		return terminal.Width(e.Out)
	}
	if n, err := strconv.Atoi(e.Getenv("COLUMNS")); err == nil && n >= minColumns && n <= maxColumns {
		return n
	}
	return 80
}

// UseColor reports whether results go to a terminal that wants colours.
func (e *Env) UseColor() bool {
	return !e.Flags.NoColor && !e.Flags.Plain && e.Getenv("NO_COLOR") == "" && e.Getenv("TERM") != "dumb" &&
		terminal.IsTerminal(e.Out) && !e.WritesFile()
}

// WritesFile reports whether --out names a file.
func (e *Env) WritesFile() bool { return e.Flags.Out != "" && e.Flags.Out != "-" }

// Interactive reports whether a person is at the keyboard, who can be asked.
func (e *Env) Interactive() bool { return terminal.IsTerminal(e.In) && terminal.IsTerminal(e.Messages) }

// CanShowProgress reports whether the progress of a run over standard input can be
// shown on standard error: nobody types there, and no results come to the same
// terminal.
func (e *Env) CanShowProgress() bool {
	return e.CanRedraw() && !terminal.IsTerminal(e.In) && (e.WritesFile() || !terminal.IsTerminal(e.Out))
}

// CanRedraw reports whether a line on standard error can be replaced by a new
// one in the same place.
func (e *Env) CanRedraw() bool {
	return terminal.IsTerminal(e.Messages) && !e.Flags.Plain && e.Getenv("TERM") != "dumb"
}
