// Package env is the environment of a command. It holds the streams, the clock,
// the source of chance, the flags of every command, the workspace and the
// terminal. It also holds the services that all commands share: reading a file
// that the user named, loading the catalogue and the goals, writing a result,
// printing messages on standard error, and exit statuses.
//
// It knows nothing of talks, people or scores.
package env

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"buyin/internal/prompt"
	"buyin/internal/store"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A System holds everything that the program gets from outside.
type System struct {
	Args             []string // without the program's name
	In               io.Reader
	Out, Err         io.Writer
	Getenv           func(string) string
	Now              func() time.Time
	Chance           io.Reader // for new ids
	ShippedCatalogue []byte
	Version          string
}

// Flags holds the flags that every command takes.
type Flags struct {
	Dir       string   // --dir
	Catalogue string   // --catalogue; "" means the shipped one
	Goals     []string // --goals, once for each member of a group
	NoColor   bool
	Plain     bool
	Out       string // --out; "" and "-" mean standard output
	Force     bool

	EarProgram string // --ear-program, for the commands that listen
}

// An Env is the environment of one run of the program.
type Env struct {
	System
	Context   context.Context
	Results   *bufio.Writer // buffers Out; Main flushes it and reports its errors
	Messages  io.Writer     // questions, progress, warnings and errors
	Flags     Flags
	Workspace *store.Workspace // nil until OpenWorkspace

	EmptyFolder bool // no record was found in a folder among the arguments

	console prompt.Console         // nil until Console
	restore atomic.Pointer[func()] // nil until Console
	atExit  []func()
}

// AtExit registers a function. It is called when the run ends, for whatever
// reason.
func (e *Env) AtExit(f func()) { e.atExit = append(e.atExit, f) }

// Close calls the functions that AtExit registered, the last one first.
func (e *Env) Close() {
	for ; len(e.atExit) > 0; e.atExit = e.atExit[:len(e.atExit)-1] {
		e.atExit[len(e.atExit)-1]()
	}
}

// New returns the environment of a run. The run ends when ctx does.
func New(ctx context.Context, s System) *Env {
	return &Env{System: s, Context: ctx, Results: bufio.NewWriterSize(s.Out, 64<<10), Messages: s.Err}
}

// Say prints a message on standard error, on a line of its own. On a terminal it
// breaks long messages at blanks.
func (e *Env) Say(format string, args ...any) {
	message := "buyin: " + visible.Text(fmt.Sprintf(format, args...))
	fmt.Fprintln(e.Messages, terminal.Fit(message, e.Messages))
}

// Timestamp returns the current moment as it is written in saved files. It has
// the local offset, so that its day is the local day.
func (e *Env) Timestamp() string { return e.Now().Format(time.RFC3339) }

// Today returns the current local date as it is written in saved files.
func (e *Env) Today() string { return e.Now().Format(time.DateOnly) }
