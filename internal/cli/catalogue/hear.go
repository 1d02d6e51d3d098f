package catalogue

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
)

// hearRun is one run of catalogue hear.
type hearRun struct {
	*env.Env
	format string // --format
	why    bool   // --why
}

func hearCommand(e *env.Env) *cobra.Command {
	r := hearRun{Env: e}
	cmd := &cobra.Command{
		Use:   "hear [TEXT|-]",
		Short: "what the coach hears in a note",
		Long: `hear prints which motivators the coach hears in a note, the strongest first,
with the words that show each, or that it hears nothing. A question mark after
the strength says that it is not sure. Each line of standard input is a note and
gets one line of output. A line of more than 64 KiB is
reported with its place and skipped; the exit status is then 1.

With --why it prints, for the three closest motivators, which words weighed
most and which examples of the catalogue are similar to the note.`,
		Example: `  buyin catalogue hear "two rounds of cuts at my last place"
  buyin catalogue hear --why "still got the post-it you left"
  buyin catalogue hear --format ndjson - < notes.txt`,
		Args: env.MaxArgs(1, "one text, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", r.format, "text", "ndjson"); err != nil {
				return err
			}
			if r.why && r.format != "text" {
				return env.Usagef("--why prints text; it has no --format %s", r.format)
			}
			return r.run(args)
		},
	}
	cmd.Flags().StringVar(&r.format, "format", "text", "text or ndjson")
	cmd.Flags().BoolVar(&r.why, "why", false, "explain which words weighed most and which examples are similar to the note")
	return cmd
}

// run prints the motivators that the coach hears in the command's text. Without
// a text, it does so for each line of standard input.
func (r *hearRun) run(args []string) error {
	c, err := r.LoadCatalogue()
	if err != nil {
		return err
	}
	ear := hearing.NewEar(r.Env, c)
	defer hearing.SaveCache(r.Env, ear)
	return r.WriteResult(func(w io.Writer) error {
		hear := func(note string) error {
			text, err := r.describe(note, ear, c)
			if err == nil {
				_, err = io.WriteString(w, text)
			}
			return err
		}
		if len(args) == 1 && args[0] != corpus.Stdin {
			return hear(strings.ToValidUTF8(args[0], "\uFFFD"))
		}
		return r.eachLine(hear)
	})
}

// describe returns the motivators that the ear hears in a note, in the chosen
// format.
func (r *hearRun) describe(note string, ear *listen.Ear, c motive.Catalogue) (string, error) {
	switch {
	case r.why:
		return output.ExplanationText(ear.Explain(motive.Said{Text: note}), c), nil
	case r.format == "ndjson":
		return output.HeardJSON(note, ear.Hear(motive.Said{Text: note}))
	}
	return output.HeardText(ear.Hear(motive.Said{Text: note}), c), nil
}

// eachLine calls hear for each line of standard input. It writes out the result
// before it waits for the next line. If a line is too long, it reports that and
// continues.
func (r *hearRun) eachLine(hear func(note string) error) error {
	var bad error
	for line, err := range codec.Lines(corpus.DisplayName(corpus.Stdin), r.In) {
		switch {
		case r.Context.Err() != nil:
			return r.Context.Err()
		case err != nil:
			return fmt.Errorf("reading the notes: %w", err)
		case r.ReportProblems(line.Problems) != nil:
			bad = env.ErrProblems
			continue
		}
		if err := hear(line.Text); err != nil {
			return err
		}
		if err := r.Results.Flush(); err != nil {
			return err
		}
	}
	return bad
}
