package catalogue

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/output"
)

// hearRun is one run of catalogue hear.
type hearRun struct {
	*env.Env
	format string // --format
	why    bool   // --why
	asked  string // --asked
	about  string // --about

	catalogue motive.Catalogue
	ear       *hearing.Ear
	warned    bool // a note is not English, and that was said
}

func hearCommand(e *env.Env) *cobra.Command {
	r := hearRun{Env: e}
	cmd := &cobra.Command{
		Use:   "hear [TEXT|-]",
		Short: "what the coach hears in a note",
		Long: `hear prints which motivators the coach hears in a note, the strongest first,
with the words that show each, or that it hears nothing. A question mark after
the strength says that it is not sure.

If the note answers a question, say which: --asked is its wording, and --about
the motivator that it explores. The coach then understands short answers better.

Each line of standard input is a note; with --format ndjson it gets one line of
output, else one for each motivator. A line that begins with { is a note with its
question, of which asked and about are optional:
  {"text":"still no word","asked":"What came of the review?","about":"pay"}
The question of a line takes precedence over --asked and --about, and null says
that there is none. A line that cannot be read is reported with its place and
skipped; the exit status is then 1. Without JSON, a line has at most 64 KiB.

With --why it prints, for the three likeliest motivators, which words weighed
most, what the question added, and which texts that the coach has learnt from
are similar to the note.`,
		Example: `  buyin catalogue hear "two rounds of cuts at my last place"
  buyin catalogue hear --asked "What would you miss?" --about mastery "bliss"
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
	cmd.Flags().BoolVar(&r.why, "why", false, "explain which words weighed most and which learnt texts are similar to the note")
	cmd.Flags().StringVar(&r.asked, "asked", "", "the `QUESTION` that the note answers, as it was asked")
	cmd.Flags().StringVar(&r.about, "about", "", "the `MOTIVATOR` that the question explores, by its id")
	_ = cmd.RegisterFlagCompletionFunc("about", completeMotivators(e))
	return cmd
}

// run prints the motivators that the coach hears in the command's text. Without
// a text, it does so for each line of standard input.
func (r *hearRun) run(args []string) error {
	var err error
	if r.catalogue, err = r.LoadCatalogue(); err != nil {
		return err
	}
	if r.about != "" {
		if err := codec.CheckMotivator(r.about, r.catalogue); err != nil {
			return env.Usagef("--about: %w", err)
		}
	}
	r.ear = hearing.NewEar(r.Env, r.catalogue)
	defer hearing.SaveCache(r.Env, r.ear)
	said := motive.Said{Asked: strings.ToValidUTF8(r.asked, "\uFFFD"), About: r.about}
	return r.WriteResult(func(w io.Writer) error {
		if len(args) == 0 || args[0] == corpus.Stdin {
			return r.hearLines(w, said)
		}
		said.Text = strings.ToValidUTF8(args[0], "\uFFFD")
		r.warnForeign(said.Text)
		text, err := r.describe(said)
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, text)
		return err
	})
}

// warnForeign says, for the first note that is plainly not English, that the coach
// hears nothing in such notes.
func (r *hearRun) warnForeign(note string) {
	if !r.warned && r.ear.IsForeign(note) {
		r.warned = true
		r.Say("the coach hears only English, so it hears nothing in: %s", english.Quote(note))
	}
}

// describe returns the motivators that the ear hears in a note, in the chosen
// format.
func (r *hearRun) describe(said motive.Said) (text string, err error) {
	switch {
	case r.why:
		text = output.ExplanationText(r.ear.Explain(said), r.catalogue)
	case r.format == "ndjson":
		text, err = output.HeardJSON(said.Text, r.ear.Hear(said))
	default:
		text = output.HeardText(r.ear.Hear(said), r.catalogue)
	}
	if stopped := r.Context.Err(); stopped != nil {
		return "", stopped // the ear may not have learnt the catalogue, and so have missed something
	}
	return text, err
}

// completeMotivators returns the function that completes the id of a motivator.
func completeMotivators(e *env.Env) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) (ids []string, _ cobra.ShellCompDirective) {
		if name, data, err := e.CatalogueSource(); err == nil {
			c, _, _ := codec.DecodeCatalogue(name, data)
			for _, m := range c.Motivators {
				ids = append(ids, m.ID)
			}
		}
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
}
