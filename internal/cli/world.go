package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"buyin/internal/prompt"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A World is all that the program gets from outside.
type World struct {
	Args      []string // without the program's name
	In        io.Reader
	Out, Err  io.Writer
	Env       func(string) string
	Now       func() time.Time
	Chance    io.Reader // for new ids
	Catalogue []byte    // the shipped one
	Version   string
}

// app is one run of the program.
type app struct {
	World
	ctx   context.Context
	out   *bufio.Writer // results; flushed, and its errors seen, at the end
	err   io.Writer     // questions, progress and complaints
	flags struct {
		dir, catalogue string
		goals          []string
		noColor, plain bool
		outFile        string
		force          bool
		earProgram     string // see earFlag
	}
	front      prompt.Console // see console
	restore    func()         // puts the terminal back; may be called again
	workspace  *store.Workspace
	unreadable int // files of the workspace that could not be used
}

// Main runs buyin and returns its exit status.
func Main(w World) int {
	ctx, stop := interruptible()
	defer stop()
	a := &app{World: w, ctx: ctx, out: bufio.NewWriterSize(w.Out, 64<<10), err: w.Err, restore: func() {}}
	defer func() { a.restore() }() // after a panic, too
	root := a.root()
	root.SetArgs(w.Args)
	root.SetIn(w.In)
	root.SetErr(w.Err)
	err := root.ExecuteContext(ctx)
	a.restore()
	if ferr := a.out.Flush(); ferr != nil && err == nil {
		err = fmt.Errorf("writing the result: %w", ferr)
	}
	if cause := context.Cause(ctx); cause != nil && err != nil {
		err = cause
	}
	a.explain(err)
	return statusOf(err)
}

// interruptible is a context that ends with an interrupt. A second one ends
// the program at once.
func interruptible() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, hangup)
	go func() {
		select {
		case <-signals:
			cancel(errInterrupted)
			signal.Stop(signals)
		case <-ctx.Done():
		}
	}()
	return ctx, func() { signal.Stop(signals); cancel(nil) }
}

// explain says on standard error what went wrong, unless it was said before.
func (a *app) explain(err error) {
	switch {
	case err == nil, errors.Is(err, errProblems), errors.Is(err, errReported),
		errors.Is(err, errInterrupted), errors.Is(err, prompt.Quit):
		return
	}
	a.say("%v", err)
	var use usage
	if errors.As(err, &use) {
		fmt.Fprintln(a.err, "See buyin --help, or --help after the command.")
	}
}

// say prints a line of the program's own on standard error.
func (a *app) say(format string, args ...any) {
	fmt.Fprintln(a.err, "buyin: "+visible.Text(fmt.Sprintf(format, args...)))
}

// at is the moment as it is saved.
func (a *app) at() string { return a.Now().UTC().Format(time.RFC3339) }

// today is the date as it is saved.
func (a *app) today() string { return a.Now().UTC().Format(time.DateOnly) }
