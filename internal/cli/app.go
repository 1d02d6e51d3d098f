package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"buyin/internal/cli/env"
)

// An app is one run of the program.
type app struct {
	*env.Env
	unreadable int // records that could not be used
}

// Main runs buyin and returns its exit status.
func Main(system env.System) int {
	ctx, stop := interruptible()
	defer stop()
	a := &app{Env: env.New(ctx, system)}
	defer a.Close()
	defer func() { a.RestoreTerminal() }() // after a panic, too
	if err := a.SetClock(); err != nil {
		a.ReportError(err)
		return env.StatusOf(err)
	}
	root := a.root()
	root.SetArgs(a.Args)
	root.SetIn(a.In)
	root.SetErr(a.Err)
	err := root.ExecuteContext(ctx)
	a.RestoreTerminal()
	if ferr := a.Results.Flush(); ferr != nil && err == nil {
		err = fmt.Errorf("writing the result: %w", ferr)
	}
	if cause := context.Cause(ctx); cause != nil && err != nil {
		err = cause
	}
	a.ReportError(err)
	return env.StatusOf(err)
}

// interruptible returns a context that ends with the first interrupt. A second
// interrupt ends the program at once.
func interruptible() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, hangup)
	go func() {
		select {
		case <-signals:
			cancel(env.ErrInterrupted)
			signal.Stop(signals)
		case <-ctx.Done():
		}
	}()
	return ctx, func() { signal.Stop(signals); cancel(nil) }
}
