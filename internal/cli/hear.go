package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/output"
)

func (a *app) hearCommand() *cobra.Command {
	var format string
	var why bool
	cmd := &cobra.Command{
		Use:   "hear [TEXT|-]",
		Short: "what the coach hears in a note",
		Long: `hear says which motivators the coach hears in a note, the strongest first, with
the words it rests on. A line of standard input is a note; one line goes out for
each line in. Where it hears nothing it says so. A line of more than 64 KiB is
reported with its place and passed over; the status is then 1.

With --why it says, for the three that came nearest, which words weighed most
and which examples of the catalogue the note is like.`,
		Example: `  buyin catalogue hear "two rounds of cuts at my last place"
  buyin catalogue hear --why "still got the post-it you left"
  buyin catalogue hear --format ndjson - < notes.txt`,
		Args: env.MaxArgs(1, "one text, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "ndjson"); err != nil {
				return err
			}
			if why && format != "text" {
				return env.Usagef("--why explains in words; it has no --format %s", format)
			}
			return a.hear(args, format, why)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or ndjson")
	cmd.Flags().BoolVar(&why, "why", false, "say what weighed most, and which examples are like the note")
	return cmd
}

// hear prints what the coach hears in the text of the command, else in each
// line of standard input.
func (a *app) hear(args []string, format string, why bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	ear := a.NewEar(c)
	defer a.SaveEarCache(ear)
	heard := func(note string) (string, error) {
		switch {
		case why:
			return output.ExplanationText(ear.Explain(note), c), nil
		case format == "ndjson":
			return output.HeardJSON(note, ear.Hear(note))
		}
		return output.HeardText(ear.Hear(note), c), nil
	}
	return a.WriteResult(func(w io.Writer) error {
		put := func(note string) error {
			text, err := heard(note)
			if err == nil {
				_, err = io.WriteString(w, text)
			}
			return err
		}
		if len(args) == 1 && args[0] != "-" {
			return put(strings.ToValidUTF8(args[0], "\uFFFD"))
		}
		return a.eachNote(put)
	})
}

// eachNote hands on each line of standard input. One that is too long is
// reported, and the rest are heard.
func (a *app) eachNote(take func(string) error) error {
	var bad error
	for line, err := range codec.Lines(corpus.DisplayName("-"), a.In) {
		switch {
		case a.Context.Err() != nil:
			return a.Context.Err()
		case err != nil:
			return fmt.Errorf("reading the notes: %w", err)
		case a.ReportProblems(line.Problems) != nil:
			bad = env.ErrProblems
			continue
		}
		if err := take(line.Text); err != nil {
			return err
		}
		if err := a.Results.Flush(); err != nil {
			return err
		}
	}
	return bad
}
