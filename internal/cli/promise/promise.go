// Package promise is the command that keeps what a manager and a report promise
// each other.
package promise

import (
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/records/promises"
)

// A command is one run of the command.
type command struct {
	*people.Reader
	due, by, ics          string // flags
	kept, broken, dropped string // ids
	byGiven               bool   // --by
	late                  bool   // the user has said that it is entered after it was due
}

// Command returns the command.
func Command(r *people.Reader) *cobra.Command {
	a := &command{Reader: r}
	cmd := &cobra.Command{
		Use:   "promise [REPORT [TEXT|-]]",
		Short: "what you and a person promised each other, and by when",
		Long: `promise keeps what you and a person promised each other: who, what and by when.
buyin alone lists those that are overdue or due within two weeks.

Without REPORT it lists the open promises of everybody. With REPORT it lists all
between the two of you, and on a terminal asks for a new one. Words on a command
line stay in the shell's history, so prefer that to TEXT, or use - for standard
input.

A date in the words ("... by Friday", "in two weeks", "end of the month", "4.5.")
is read, and how it is read is shown; --due gives another, and --due none says
that it is no date. A promise may wait for something instead ("when the build is
green, I ...").

It is kept with the ask that is under way, else in the person's notebook, and
counts in no score. If they were promised that no words of theirs are kept, what
they promise is not written down; what you promise is.`,
		Example: `  buyin promise                   all open promises
  buyin promise Sam               those with Sam, and a new one
  buyin promise Sam "two quiet weeks for the rewrite by Friday"
  buyin promise Sam --by them --due 4.12. -
  buyin promise Sam --kept p1
  buyin promise --ics due.ics     open promises for a calendar`,
		Args: env.MaxArgs(2, "a report and what was promised"),
		RunE: func(cmd *cobra.Command, args []string) error { return a.run(cmd, args) },
	}
	f := cmd.Flags()
	f.StringVar(&a.due, "due", "", "by when, as a `DATE` in words or figures; none: it has no date")
	f.StringVar(&a.by, "by", "me", "who promises it: me or them (without it: them if the words begin with their name)")
	f.StringVar(&a.kept, "kept", "", "the promise with this `ID` was kept")
	f.StringVar(&a.broken, "broken", "", "your promise with this `ID` was broken")
	f.StringVar(&a.dropped, "drop", "", "the promise with this `ID` was taken back")
	f.StringVar(&a.ics, "ics", "", "write the open promises with a date to this `FILE` for a calendar (- is standard output)")
	_ = cmd.MarkFlagFilename("ics", "ics")
	_ = cmd.RegisterFlagCompletionFunc("by", cobra.FixedCompletions([]string{"me", "them"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// run does what the flags and arguments say.
func (a *command) run(cmd *cobra.Command, args []string) error {
	changed := cmd.Flags().Changed
	if err := a.validate(changed, args); err != nil {
		return err
	}
	a.byGiven = changed("by")
	id, state := a.settles()
	switch {
	case changed("ics"):
		return a.writeCalendar(args)
	case state != "":
		return a.settle(args[0], id, state)
	case len(args) == 0:
		return a.listAll()
	}
	return a.oneReport(strings.TrimSpace(args[0]), args[1:], len(args) == 2 || changed("due") || changed("by"))
}

// validate rejects flags and arguments that do not go together.
func (a *command) validate(changed func(name string) bool, args []string) error {
	for _, flags := range [][]string{{"kept", "broken", "drop", "due", "ics"}, {"kept", "broken", "drop", "by", "ics"}, {"ics", "out"}} {
		if err := rejectTogether(changed, flags...); err != nil {
			return err
		}
	}
	id, state := a.settles()
	switch {
	case (changed("kept") || changed("broken") || changed("drop")) && id == "":
		return env.Usagef("the id is empty; give one such as p1")
	case state != "" && len(args) != 1:
		return env.Usagef("say whose promise it is, and nothing else: buyin promise --%s %s REPORT", flagOf[state], people.ShellQuote(id))
	case (changed("due") || changed("by")) && len(args) == 0:
		return env.Usagef("a promise needs a report; use buyin promise REPORT")
	case changed("ics") && len(args) > 1:
		return env.Usagef("--ics writes promises that are there already; add yours first")
	}
	return env.CheckChoice("by", a.by, "me", "them")
}

// rejectTogether rejects more than one of the flags.
func rejectTogether(changed func(name string) bool, flags ...string) error {
	first := ""
	for _, f := range flags {
		switch {
		case !changed(f):
		case first != "":
			return env.Usagef("either --%s or --%s, not both", first, f)
		default:
			first = f
		}
	}
	return nil
}

// flagOf names the flag that gives a promise a state.
var flagOf = map[promises.State]string{promises.Kept: "kept", promises.Broken: "broken", promises.Dropped: "drop"}

// settles returns the id and the state of --kept, --broken or --drop.
func (a *command) settles() (id string, state promises.State) {
	switch {
	case a.kept != "":
		return a.kept, promises.Kept
	case a.broken != "":
		return a.broken, promises.Broken
	case a.dropped != "":
		return a.dropped, promises.Dropped
	}
	return "", ""
}
