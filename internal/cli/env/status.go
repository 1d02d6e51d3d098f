package env

import (
	"context"
	"errors"
	"fmt"

	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/visible"
)

// The exit statuses of every command.
const (
	StatusDone        = 0
	StatusProblems    = 1 // the work was done, and problems were found
	StatusUsage       = 2 // wrong usage
	StatusFailed      = 3 // the work could not be done
	StatusInterrupted = 130
)

// A UsageError is a mistake in the call of buyin.
type UsageError struct{ error }

// Unwrap returns the error that was the user's mistake.
func (e UsageError) Unwrap() error { return e.error }

// Usagef returns a UsageError. It formats the message as fmt.Errorf does.
func Usagef(format string, args ...any) error { return UsageError{fmt.Errorf(format, args...)} }

// AsUsage returns err as a UsageError.
func AsUsage(err error) error { return UsageError{err} }

var (
	// ErrProblems is the error of a command that did its work and has reported
	// problems.
	ErrProblems = errors.New("problems were found")
	// ErrReported is the error of a failure whose reasons have been reported
	// already.
	ErrReported = errors.New("the file cannot be used")
	// ErrInterrupted is the cause of a context that was ended by a signal.
	ErrInterrupted = errors.New("interrupted")
)

// StatusOf returns the exit status of a command that returned err.
func StatusOf(err error) int {
	var usage UsageError
	switch {
	case err == nil, errors.Is(err, prompt.Quit):
		return StatusDone
	case errors.Is(err, ErrProblems):
		return StatusProblems
	case errors.As(err, &usage):
		return StatusUsage
	case errors.Is(err, ErrInterrupted), errors.Is(err, context.Canceled):
		return StatusInterrupted
	}
	return StatusFailed
}

// ReportError prints err on standard error, unless it was reported already.
func (e *Env) ReportError(err error) {
	switch {
	case err == nil, errors.Is(err, ErrProblems), errors.Is(err, ErrReported),
		errors.Is(err, ErrInterrupted), errors.Is(err, prompt.Quit):
		return
	}
	e.Say("%v", err)
	var usage UsageError
	if errors.As(err, &usage) {
		fmt.Fprintln(e.Messages, "Run buyin --help, or the command with --help.")
	}
}

// ReportProblems prints the problems of a file that is needed. It returns
// ErrReported if they prevent its use.
func (e *Env) ReportProblems(found motive.Problems) error {
	for _, p := range found {
		fmt.Fprintln(e.Messages, visible.Line(p.Error()))
	}
	if Unusable(found) {
		return ErrReported
	}
	return nil
}

// ReportRecord prints the reason why a record cannot be used, or its warnings.
// It returns ErrReported if there is no usable interview.
func (e *Env) ReportRecord(r *corpus.Record) error {
	if r.Err != nil {
		e.Say("%v", r.Err)
		return ErrReported
	}
	return e.ReportProblems(r.Problems)
}

// Unusable reports whether one of the problems prevents the use of the value in
// which it was found.
func Unusable(found motive.Problems) bool {
	worst, any := found.Worst()
	return any && worst == motive.Error
}
