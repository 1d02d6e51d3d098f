// Package hearing chooses the ear that listens to the notes about a report: the
// coach's own ear, or the program in --ear-program.
//
// If a report was not told that notes are kept, only the coach's own ear
// listens. Their words are never passed to another program.
package hearing

import (
	"context"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
)

// A Func returns the motivators that an answer or a note suggests, the strongest
// first.
type Func = func(motive.Said) []motive.Heard

// AddFlag adds --ear-program to a command. No file and no environment variable
// can set it, so that only the command line decides where notes go.
func AddFlag(e *env.Env, cmd *cobra.Command) {
	cmd.Flags().StringVar(&e.Flags.EarProgram, "ear-program", "",
		"a program that hears notes instead of the coach (see buyin help ear); it gets every note")
}

// ErrNotTold says that a report's words may not be passed to another program
// without their knowledge.
var ErrNotTold = env.Usagef("--ear-program passes what a report said to another program, and this report has not been told that notes are kept; tell them first, or leave out the flag")

// ForReport returns the Func that listens to the notes about one report. told
// is nil if they do not know that notes are kept. In that case, ForReport
// returns ErrNotTold if --ear-program is given. It loads nothing before the
// first note.
func ForReport(e *env.Env, c motive.Catalogue, told *motive.Told) (Func, error) {
	if e.Flags.EarProgram != "" && told == nil {
		return nil, ErrNotTold
	}
	return ForTalk(e, c, func() *motive.Told { return told })
}

// ForTalk does the same as ForReport for a talk, in which the report may be
// told later. The coach's own ear listens until told returns a value.
func ForTalk(e *env.Env, c motive.Catalogue, told func() *motive.Told) (Func, error) {
	return choose(e, c, cached(e, c, newEar(e, c)), told)
}

// A Talk is what a talk listens with.
type Talk struct {
	Hear Func
	Near Near
}

// Open does the same as ForTalk for a talk that goes on from what was said. If
// somebody sits at the keyboard, it begins to read the questions of the user's own
// catalogue at once.
func Open(e *env.Env, c motive.Catalogue, told func() *motive.Told) (Talk, error) {
	ear := newEar(e, c)
	hear, err := choose(e, c, cached(e, c, ear), told)
	if err != nil {
		return Talk{}, err
	}
	return Talk{Hear: hear, Near: newNear(e, ear)}, nil
}

// newEar returns an ear for the notes about a report.
func newEar(e *env.Env, c motive.Catalogue) *Ear {
	ear := NewEar(e, c)
	ear.StopWith(context.Background()) // a talk that is interrupted must not be saved as if nothing had been heard
	return ear
}

// choose returns own, or a Func that passes notes to the program in --ear-program
// once the report was told.
func choose(e *env.Env, c motive.Catalogue, own Func, told func() *motive.Told) (Func, error) {
	if e.Flags.EarProgram == "" {
		return own, nil
	}
	program, err := startProgram(e, c, own)
	if err != nil {
		return nil, err
	}
	warned := false
	return func(said motive.Said) []motive.Heard {
		if told() != nil {
			return program(said)
		}
		if !warned {
			warned = true
			e.Say("the report has not been told that notes are kept, so the coach listens instead of --ear-program")
		}
		return own(said)
	}, nil
}

// cached returns a Func for the coach's own ear. After each note it saves the
// vectors and models that the ear has computed.
func cached(e *env.Env, c motive.Catalogue, ear *Ear) Func {
	return func(said motive.Said) []motive.Heard {
		heard := ear.Hear(said)
		SaveCache(e, ear)
		if isFragment(c, said.Text) {
			for i := range heard {
				heard[i].Sure = false
			}
		}
		return heard
	}
}
