package catalogue

import (
	"fmt"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
)

// testRun is one run of catalogue test.
type testRun struct {
	*env.Env
	heldOut   string  // --held-out
	failUnder float64 // --fail-under
}

func testCommand(e *env.Env) *cobra.Command {
	r := testRun{Env: e}
	cmd := &cobra.Command{
		Use:   "test [FILE]",
		Short: "how well the coach hears with this catalogue's examples",
		Long: `test lets the coach hear the catalogue's own examples, refusals,
counter-examples and neutral examples, each after learning from the others
only. It leaves out the texts of the shipped catalogue, because the coach has
always learnt from those. It prints how often the coach is right, which
motivators it confuses, which examples are closer to another motivator than to
their own, and which motivators have too few.

Examples by one author flatter the result. For a fair one give notes by other
people with --held-out, a line of JSON for each:
  {"text":"still got the post-it","heard":{"recognition":4}}
A strength below 0 says that it puts them off, {} that nothing should be heard.
Add the question, if there was one, as "asked", and as "about" the motivator that
it explores.`,
		Example: `  buyin catalogue test
  buyin catalogue test ours.yaml --held-out notes.ndjson --fail-under 0.5`,
		Args: env.MaxArgs(1, "one catalogue, or none"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !(0 <= r.failUnder && r.failUnder <= 1) { // this also rejects NaN, because no share is below it
				return env.Usagef("--fail-under must be between 0 and 1, not %g", r.failUnder)
			}
			if len(args) == 1 {
				if r.Flags.Catalogue != "" {
					return env.Usagef("the catalogue is given twice; leave out --catalogue")
				}
				r.Flags.Catalogue = args[0]
			}
			return r.run()
		},
	}
	cmd.Flags().StringVar(&r.heldOut, "held-out", "", "notes by other people, with what should be heard in them")
	cmd.Flags().Float64Var(&r.failUnder, "fail-under", 0, "exit with status 1 if a smaller share is right first (0 to 1; of the held-out notes if given)")
	_ = cmd.MarkFlagFilename("held-out", "ndjson")
	return cmd
}

// run measures how well the coach hears with the catalogue, and prints the
// figures.
func (r *testRun) run() error {
	c, err := r.LoadCatalogue()
	if err != nil {
		return err
	}
	var notes []listen.LabelledNote
	if r.heldOut != "" {
		if notes, err = r.readHeldOut(c); err != nil {
			return err
		}
	}
	ear := hearing.NewEar(r.Env, c)
	own, err := ear.CrossValidate(r.Context)
	if err != nil {
		return err
	}
	hearing.SaveCache(r.Env, ear)
	found := output.Evaluation{Catalogue: c, OwnTexts: own}
	if r.heldOut != "" {
		found.HeldOut = &output.HeldOut{Name: corpus.DisplayName(r.heldOut), Notes: len(notes)}
	}
	said := make([]motive.Said, len(notes))
	for i, n := range notes {
		said[i] = n.Said
	}
	heard, err := hearing.All(r.Env, ear.Hear, said)
	if err != nil {
		return err
	}
	for i, n := range notes {
		found.HeldOut.Figures.Count(n, heard[i])
	}
	if err := r.WriteResult(found.Text); err != nil {
		return err
	}
	return r.judge(found)
}

// judge reports a share below --fail-under, and that there is no share to compare
// with it.
func (r *testRun) judge(found output.Evaluation) error {
	if r.failUnder == 0 {
		return nil
	}
	right, measured := found.RightFirst()
	switch {
	case !measured:
		r.Say("--fail-under: there is nothing to measure; give notes by other people, some of them about one motivator, with --held-out")
	case right < r.failUnder:
		r.Say("right first %.2f, below --fail-under %g", right, r.failUnder)
	default:
		return nil
	}
	return env.ErrProblems
}

// readHeldOut reads the notes of --held-out, each with the motivators that
// should be heard in it. It fails if a note cannot be used, because the figures
// would not be about the whole file.
func (r *testRun) readHeldOut(c motive.Catalogue) (notes []listen.LabelledNote, err error) {
	path := r.heldOut
	in, err := r.OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var bad error
	for n, err := range codec.LabelledNotes(corpus.DisplayName(path), in, c) {
		switch {
		case r.Context.Err() != nil:
			return nil, r.Context.Err()
		case err != nil:
			return nil, fmt.Errorf("reading %s: %w", corpus.DisplayName(path), corpus.DescribeFileError(err))
		case r.ReportProblems(n.Problems) != nil:
			bad = env.ErrReported
		default:
			notes = append(notes, listen.LabelledNote{Said: n.Said, Heard: n.Heard})
		}
	}
	if bad == nil && len(notes) == 0 {
		bad = r.ReportProblems(motive.Problems{{Pos: motive.Pos{File: corpus.DisplayName(path), Line: 1, Column: 1}, Rule: "empty-file", Severity: motive.Error,
			Message: "there are no notes in the file", Remedy: `write one on each line: {"text":"…","heard":{"pay":4}}`}})
	}
	return notes, bad
}
