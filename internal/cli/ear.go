package cli

import (
	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
)

// earFlag lets a command hand its notes to a program of the user's. It is a
// flag and nothing else: no file may decide where notes go.
func (a *app) earFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.Flags.EarProgram, "ear-program", "",
		"a program that hears instead of the coach (see buyin help ear); notes leave buyin for it")
}

// errUntold refuses to hand a report's words on behind their back.
var errUntold = env.Usagef("--ear-program hands what a report said to another program, and this report has not been told that notes are kept; tell them first, or leave the flag out")

// ear is who listens to the notes of one report: a function from a note to
// what it suggests. It costs little until it first hears something. told says
// whether the report knows that notes are kept, nil that they do not: then no
// other program gets to see what they said.
func (a *app) ear(c motive.Catalogue, told *motive.Told) (func(note string) []motive.Heard, error) {
	if a.Flags.EarProgram != "" && told == nil {
		return nil, errUntold
	}
	return a.earWhile(c, func() *motive.Told { return told })
}

// earWhile is ear for a talk that finds out on its way whether the report was
// told. As long as they were not, the built-in ear listens.
func (a *app) earWhile(c motive.Catalogue, told func() *motive.Told) (func(note string) []motive.Heard, error) {
	own := a.ownEar(c)
	if a.Flags.EarProgram == "" {
		return own, nil
	}
	foreign, err := a.foreignEar(c, own)
	if err != nil {
		return nil, err
	}
	said := false
	return func(note string) []motive.Heard {
		if told() != nil {
			return foreign(note)
		}
		if !said {
			said = true
			a.Say("the report has not been told that notes are kept, so the coach listens and --ear-program does not")
		}
		return own(note)
	}, nil
}

// ownEar is the built-in ear. What it works out for a catalogue of the user's
// own is kept for the next time.
func (a *app) ownEar(c motive.Catalogue) func(note string) []motive.Heard {
	ear := a.NewEar(c)
	return func(note string) []motive.Heard {
		heard := ear.Hear(note)
		a.SaveEarCache(ear)
		return heard
	}
}
