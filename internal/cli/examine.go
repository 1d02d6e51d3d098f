package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/codec"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// How many of the worst pairs and examples are listed.
const (
	mostPairs  = 8
	mostStrays = 12
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
		Args: atMost(1, "one catalogue, or none"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if least < 0 || least > 1 {
				return usagef("--fail-under %g: it is a share from 0 to 1", least)
			}
			if len(args) == 1 {
				if a.flags.catalogue != "" {
					return usagef("the catalogue is named twice; leave --catalogue out")
				}
				a.flags.catalogue = args[0]
			}
			if heldOut == "-" && a.flags.catalogue == "-" {
				return usagef("only one file can come from standard input")
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
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	var notes []listen.Note
	if heldOut != "" {
		if notes, err = a.labelled(heldOut, c); err != nil {
			return err
		}
	}
	ear := a.listener(c)
	x := ear.Examine()
	a.remember(ear)
	measured := x.Figures
	var apart listen.Figures
	for _, n := range notes {
		if err := a.ctx.Err(); err != nil {
			return err
		}
		apart.Count(n, ear.Hear(n.Text))
	}
	if heldOut != "" {
		measured = apart
	}
	err = a.result(func(w io.Writer) error {
		var b strings.Builder
		figures(&b, "its own texts, each heard after learning from the others", x.Figures)
		if heldOut != "" {
			figures(&b, fmt.Sprintf("%d notes by other hands, %s", len(notes), visible.Line(named(heldOut))), apart)
		}
		findings(&b, x, c)
		_, err := io.WriteString(w, b.String())
		return err
	})
	if err == nil && rate(measured.First, measured.One) < least {
		a.say("right first %.2f, below --fail-under %g", rate(measured.First, measured.One), least)
		return errProblems
	}
	return err
}

func rate(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// figures prints rates beside what they were counted on.
func figures(b *strings.Builder, of string, f listen.Figures) {
	fmt.Fprintf(b, "Heard in %s:\n", of)
	for _, l := range []struct {
		name  string
		n, of int
	}{
		{"right first", f.First, f.One}, {"among the first three", f.Three, f.One},
		{"something heard where nothing is", f.Alarms, f.None}, {"put off, and heard as that", f.Sign, f.Negated},
	} {
		share := "   -"
		if l.of > 0 {
			share = fmt.Sprintf("%.2f", rate(l.n, l.of))
		}
		fmt.Fprintf(b, "  %-33s %s  %d of %d\n", l.name, share, l.n, l.of)
	}
	fmt.Fprintf(b, "  %-33s %.2f\n\n", "micro-F1", f.F1())
}

// findings prints what can be mended in the catalogue.
func findings(b *strings.Builder, x listen.Examination, c motive.Catalogue) {
	if len(x.Confused) > 0 {
		b.WriteString("Taken for each other:\n")
		for _, p := range x.Confused[:min(len(x.Confused), mostPairs)] {
			fmt.Fprintf(b, "  %3d  %s, %s\n", p.Times, visible.Line(c.NameOf(p.One)), visible.Line(c.NameOf(p.Other)))
		}
		b.WriteString("\n")
	}
	if len(x.Strays) > 0 {
		fmt.Fprintf(b, "Nearer to another motivator (%d; the farthest off):\n", len(x.Strays))
		for _, s := range x.Strays[:min(len(x.Strays), mostStrays)] {
			fmt.Fprintf(b, "  %s, nearer to %s: \"%s\"\n    like \"%s\"\n", visible.Line(c.NameOf(s.Motivator)), visible.Line(c.NameOf(s.Nearer)), visible.Line(s.Text), visible.Line(s.Like))
		}
		b.WriteString("\n")
	}
	for _, s := range x.Short {
		fmt.Fprintf(b, "%s has %d examples and %d refusals; %d and %d are wanted at least\n",
			visible.Line(c.NameOf(s.Motivator)), s.Examples, s.Refusals, listen.EnoughExamples, listen.EnoughRefusals)
	}
	if len(x.Short) == 0 {
		b.WriteString("Every motivator has enough examples and refusals.\n")
	}
}

// labelled reads notes with what is to be heard in them. One that cannot be
// used is no note to leave out: figures without it would be those of others.
func (a *app) labelled(path string, c motive.Catalogue) (notes []listen.Note, err error) {
	in, err := a.stream(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var bad error
	for n, err := range codec.LabelledNotes(named(path), in, c) {
		switch {
		case a.ctx.Err() != nil:
			return nil, a.ctx.Err()
		case err != nil:
			return nil, fmt.Errorf("reading %s: %w", named(path), plainly(err))
		case a.refuse(n.Problems) != nil:
			bad = errReported
		default:
			notes = append(notes, listen.Note{Text: n.Text, Heard: n.Heard})
		}
	}
	if bad == nil && len(notes) == 0 {
		bad = a.refuse(motive.Problems{{Pos: motive.Pos{File: named(path), Line: 1, Column: 1}, Rule: "empty-file", Severity: motive.Error,
			Message: "there are no notes in the file", Remedy: `write one a line: {"text":"…","heard":{"pay":4}}`}})
	}
	return notes, bad
}
