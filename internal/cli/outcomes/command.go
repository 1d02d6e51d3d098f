// Package outcomes is the command outcome: it records what came of an ask, and says
// what came of the asks so far.
package outcomes

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
)

// A command is one run of the command.
type command struct {
	*people.Reader
	on string // --on
}

// Command returns the command.
func Command(r *people.Reader) *cobra.Command {
	a := &command{Reader: r}
	cmd := &cobra.Command{
		Use:   "outcome [REPORT yes|partly|no|void]",
		Short: "record what came of an ask, or see what came of the asks so far",
		Long: `outcome records what came of an ask: yes, partly, no, or void if it no longer
counts, such as an ask that was dropped. It changes the record of the ask that
was put last, and says so if there was an outcome already. For an ask that was
never put with buyin ask, it writes a record that holds only the outcome.

With a REPORT alone, it asks on a terminal what came of the ask.

Record what came of every ask, also of those that were refused. buyin reminds you
two weeks after a yes, with or without a condition, and six weeks after any other
answer.

If nothing is kept about REPORT, it asks on a terminal who is meant.

Each conversation counts once. If one person has several outcomes of an ask, for
instance after person merge, the newest one counts for each day on which the ask
was put. The same outcome, known on the same day, counts once. An outcome without
buyin ask counts only if there is no other one.

Without arguments it counts the outcomes so far. From 20 on, it also says whether
asks with a larger overlap led to a yes more often here, if that is so. This is
about asks, never about a person; it is in no brief, score or team page.`,
		Example: `  buyin outcome
  buyin outcome Sam yes
  buyin outcome Sam partly --goals release-4-2 --on 2027-01-20`,
		RunE: func(_ *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				if a.on != "" {
					return env.Usagef("--on is the day of an outcome; name the report and the outcome, too")
				}
				return a.list()
			case 1:
				if !a.Interactive() {
					return env.Usagef("say what came of the ask, too: buyin outcome %s yes (or %s)", people.ShellArg(strings.TrimSpace(args[0])), strings.Join(words[1:], ", "))
				}
				return a.record(strings.TrimSpace(args[0]), "")
			case 2:
				if !slices.Contains(words, args[1]) {
					return env.Usagef("an outcome is one of %s, not %q", strings.Join(words, ", "), args[1])
				}
				return a.record(strings.TrimSpace(args[0]), args[1])
			}
			return env.Usagef("outcome takes a report and what came of the ask (%s), or no arguments; it got %s", strings.Join(words, ", "), env.Plural(len(args), "argument", "arguments"))
		},
	}
	cmd.Flags().StringVar(&a.on, "on", "", "the `DATE` on which it was known, such as 2027-01-20 (default: today)")
	return cmd
}

// words are the outcomes.
var words = []string{motive.OutcomeYes, motive.OutcomePartly, motive.OutcomeNo, motive.OutcomeVoid}
