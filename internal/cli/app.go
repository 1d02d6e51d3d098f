package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
)

// An app is one run of the program.
type app struct {
	*people.Reader
}

// softMemoryLimit is from how many bytes on garbage is collected more often. One
// document of the largest size stays below it, but for what collects garbage
// rarely. Whatever needs more gets it, and takes longer.
const softMemoryLimit = 160 << 20

// Main runs buyin and returns its exit status.
func Main(system env.System) int {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(softMemoryLimit))
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	a := &app{&people.Reader{Env: env.New(ctx, system)}}
	defer a.endOnSignals(cancel)()
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

// savingTime is how long after the first signal others are ignored, so that what
// was typed is saved: a terminal that is closed sends several.
const savingTime = time.Second

// endOnSignals ends the run's context with the first signal that ends a program.
// A later one ends the program at once. The returned function stops that.
func (a *app) endOnSignals(cancel context.CancelCauseFunc) (stop func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, endSignals...)
	go func() {
		for first := true; ; first = false {
			select {
			case <-done:
				return
			case <-signals:
			}
			if !first {
				a.RestoreTerminal()
				os.Exit(env.StatusOf(env.ErrInterrupted))
			}
			cancel(env.ErrInterrupted)
			time.Sleep(savingTime)
			select {
			case <-signals:
			default:
			}
		}
	}()
	return func() { signal.Stop(signals); close(done) }
}
