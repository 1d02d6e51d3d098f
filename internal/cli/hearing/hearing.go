// Package hearing is who listens to the notes of a report: the coach's own ear,
// or the program of --ear-program.
//
// A report who has not been told that notes are kept is heard by the coach only:
// their words are not handed to another program.
package hearing

import (
	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
)

// A Func returns what a note suggests, the strongest first.
type Func = func(note string) []motive.Heard

// AddFlag adds --ear-program to a command. There is no setting for it in a file or
// in the environment, so that nothing but the command line decides where notes
// go.
func AddFlag(e *env.Env, cmd *cobra.Command) {
	cmd.Flags().StringVar(&e.Flags.EarProgram, "ear-program", "",
		"a program that hears notes instead of the coach (see buyin help ear); it gets every note")
}

// ErrNotTold refuses to hand the words of a report to another program without
// their knowledge.
var ErrNotTold = env.Usagef("--ear-program passes what a report said to another program, and this report has not been told that notes are kept; tell them first, or leave out the flag")

// ForReport returns who listens to the notes of one report. told is nil if they
// do not know that notes are kept; ForReport then returns ErrNotTold if
// --ear-program is given. Nothing is loaded before the first note.
func ForReport(e *env.Env, c motive.Catalogue, told *motive.Told) (Func, error) {
	if e.Flags.EarProgram != "" && told == nil {
		return nil, ErrNotTold
	}
	return ForTalk(e, c, func() *motive.Told { return told })
}

// ForTalk is ForReport for a talk that finds out on its way whether the report
// was told. Until told returns something, the coach listens.
func ForTalk(e *env.Env, c motive.Catalogue, told func() *motive.Told) (Func, error) {
	own := cached(e, c)
	if e.Flags.EarProgram == "" {
		return own, nil
	}
	program, err := startProgram(e, c, own)
	if err != nil {
		return nil, err
	}
	warned := false
	return func(note string) []motive.Heard {
		if told() != nil {
			return program(note)
		}
		if !warned {
			warned = true
			e.Say("the report has not been told that notes are kept, so the coach listens instead of --ear-program")
		}
		return own(note)
	}, nil
}

// cached is the coach's own ear, which saves after each note what it has worked
// out.
func cached(e *env.Env, c motive.Catalogue) Func {
	ear := NewEar(e, c)
	return func(note string) []motive.Heard {
		heard := ear.Hear(note)
		SaveCache(e, ear)
		return heard
	}
}
