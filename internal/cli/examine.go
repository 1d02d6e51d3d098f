package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
)

func (a *app) testCatalogueCommand() *cobra.Command {
	var heldOut string
	var least float64
	cmd := &cobra.Command{
		Use:   "test [FILE]",
		Short: "how well the coach hears with this catalogue's examples",
		Long: `test has the coach hear the catalogue's own examples, refusals, counter-examples
and neutral examples, each after learning from the others only. It says how often
it is right, which motivators it takes for each other, which examples lie nearer to
another motivator than to their own, and which motivators have too few.

Examples by one hand flatter: for an honest figure hand in notes by other people
with --held-out, a line of JSON each:
  {"text":"still got the post-it","heard":{"recognition":4}}
a strength below 0 where the words put them off, {} where nothing is to be heard.`,
		Example: `  buyin catalogue test
  buyin catalogue test ours.yaml --held-out notes.ndjson --fail-under 0.5`,
		Args: env.MaxArgs(1, "one catalogue, or none"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !(0 <= least && least <= 1) { // nan, too: no figure lies below it
				return env.Usagef("--fail-under %g: it is a share from 0 to 1", least)
			}
			if len(args) == 1 {
				if a.Flags.Catalogue != "" {
					return env.Usagef("the catalogue is named twice; leave --catalogue out")
				}
				a.Flags.Catalogue = args[0]
			}
			if heldOut == "-" && a.Flags.Catalogue == "-" {
				return env.Usagef("only one file can come from standard input")
			}
			return a.examine(heldOut, least)
		},
	}
	cmd.Flags().StringVar(&heldOut, "held-out", "", "notes by other hands, with what is to be heard in them")
	cmd.Flags().Float64Var(&least, "fail-under", 0, "end with status 1 where fewer are right first (0 to 1; of the held-out notes, if there are any)")
	_ = cmd.MarkFlagFilename("held-out", "ndjson")
	return cmd
}

// examine tests the catalogue and prints what came of it.
func (a *app) examine(heldOut string, least float64) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	var notes []listen.LabelledNote
	if heldOut != "" {
		if notes, err = a.labelled(heldOut, c); err != nil {
			return err
		}
	}
	ear := a.NewEar(c)
	found := output.Evaluation{Catalogue: c, OwnTexts: ear.CrossValidate()}
	a.SaveEarCache(ear)
	if heldOut != "" {
		found.HeldOut = &output.HeldOut{Name: corpus.DisplayName(heldOut), Notes: len(notes)}
	}
	for _, n := range notes {
		if err := a.Context.Err(); err != nil {
			return err
		}
		found.HeldOut.Figures.Count(n, ear.Hear(n.Text))
	}
	if err := a.WriteResult(found.Text); err != nil {
		return err
	}
	if right := found.RightFirst(); right < least {
		a.Say("right first %.2f, below --fail-under %g", right, least)
		return env.ErrProblems
	}
	return nil
}

// labelled reads notes with what is to be heard in them. One that cannot be
// used is no note to leave out: figures without it would be those of others.
func (a *app) labelled(path string, c motive.Catalogue) (notes []listen.LabelledNote, err error) {
	in, err := a.OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var bad error
	for n, err := range codec.LabelledNotes(corpus.DisplayName(path), in, c) {
		switch {
		case a.Context.Err() != nil:
			return nil, a.Context.Err()
		case err != nil:
			return nil, fmt.Errorf("reading %s: %w", corpus.DisplayName(path), corpus.DescribeFileError(err))
		case a.ReportProblems(n.Problems) != nil:
			bad = env.ErrReported
		default:
			notes = append(notes, listen.LabelledNote{Text: n.Text, Heard: n.Heard})
		}
	}
	if bad == nil && len(notes) == 0 {
		bad = a.ReportProblems(motive.Problems{{Pos: motive.Pos{File: corpus.DisplayName(path), Line: 1, Column: 1}, Rule: "empty-file", Severity: motive.Error,
			Message: "there are no notes in the file", Remedy: `write one a line: {"text":"…","heard":{"pay":4}}`}})
	}
	return notes, bad
}
