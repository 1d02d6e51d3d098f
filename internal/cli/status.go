package cli

import (
	"context"
	"errors"
	"fmt"

	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/visible"
)

// The exit statuses of every command.
const (
	statusDone        = 0
	statusProblems    = 1 // done, and problems were found
	statusUsage       = 2 // wrong usage
	statusFailed      = 3 // the work could not be done
	statusInterrupted = 130
)

// usage is a mistake in how buyin was called.
type usage struct{ error }

func usagef(format string, args ...any) error { return usage{fmt.Errorf(format, args...)} }

// errProblems ends a command whose problems have been reported already.
var errProblems = errors.New("problems were found")

// errInterrupted is the cause of a context that a signal ended.
var errInterrupted = errors.New("interrupted")

// statusOf is the exit status of an error.
func statusOf(err error) int {
	var use usage
	switch {
	case err == nil, errors.Is(err, prompt.Quit):
		return statusDone
	case errors.Is(err, errProblems):
		return statusProblems
	case errors.As(err, &use):
		return statusUsage
	case errors.Is(err, errInterrupted), errors.Is(err, context.Canceled):
		return statusInterrupted
	}
	return statusFailed
}

// refuse turns the problems of a file that is needed into an error, nil where
// there is only something to warn of.
func (a *app) refuse(found motive.Problems) error {
	worst, any := found.Worst()
	for _, p := range found {
		fmt.Fprintln(a.err, visible.Line(p.Error()))
	}
	if any && worst == motive.Error {
		return errReported
	}
	return nil
}

// errReported is a failure whose reasons stand on standard error already.
var errReported = errors.New("the file cannot be used")
