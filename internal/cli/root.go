package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/asking"
	"buyin/internal/cli/catalogue"
	"buyin/internal/cli/env"
	"buyin/internal/cli/outcomes"
	"buyin/internal/cli/promise"
	"buyin/internal/cli/saved"
)

// root builds the command tree.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "buyin",
		Short: "a coach for the conversations that show what drives each person",
		Long: `buyin helps a manager to find out, in a casual one-on-one, what drives one
person, and how to ask them for something so that they may want it.

The path:
  1. buyin goals           what you ask for, and what it truly offers
  2. buyin interview Sam   what drives Sam; /help at any prompt
  3. buyin brief Sam       what to say, and what to change first
  4. buyin ask Sam         put it to them; a no costs them nothing
  5. buyin outcome Sam     weeks later: what came of it
buyin alone says what is due. buyin practice rehearses.

Everything stays on this machine. The figures are meant for the conversation
about an ask, not for pay, promotion or selection.`,
		Example: `  buyin                          promises, outcomes and talks that are due
  buyin interview Sam --debrief  the talk is over; type your notes
  buyin score interviews/        an overlap for each saved interview
  buyin catalogue check FILE     for CI`,
		Version:           a.Version,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		DisableAutoGenTag: true,
		PersistentPreRunE: validateSources,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return env.UnknownCommand(cmd, args[0])
			}
			return a.overview()
		},
	}
	root.SetVersionTemplate("buyin {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		if strings.HasPrefix(err.Error(), "unknown shorthand") {
			err = fmt.Errorf("%w; put arguments that start with a dash after --", err)
		}
		return env.AsUsage(explainFlagError(err))
	})
	a.globalFlags(root)
	root.AddCommand(
		a.goalsCommand(), a.listCommand(), a.manCommand(),
		a.interviewCommand(), a.practiceCommand(), a.scoreCommand(), a.briefCommand(), a.teamCommand(), a.planCommand(), a.guideCommand(), catalogue.Command(a.Env), a.councilCommand(), promise.Command(a.Reader), asking.Command(a.Reader), a.completionCommand(), a.candidatesCommand(),
	)
	root.AddCommand(saved.Commands(a.Reader)...)
	root.AddCommand(outcomes.Command(a.Reader))
	root.AddCommand(topics()...)
	out := &switchWriter{a.Results}
	root.SetOut(out) // before the completion commands, which read it once
	root.SetHelpCommand(a.helpCommand(out))
	groupCommands(root)
	a.addVersionFlags(root)
	a.complete(root)
	return root
}

// globalFlags adds the flags that every command has.
func (a *app) globalFlags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.StringVar(&a.Flags.Dir, "dir", "", "the workspace `DIR` (default: $BUYIN_DIR, else buyin in the data folder)")
	f.StringVar(&a.Flags.Catalogue, "catalogue", "", "use the catalogue in this `FILE` instead of the shipped one")
	f.StringArrayVar(&a.Flags.Goals, "goals", nil, "the goals of the ask: an `ID|FILE`, an id in the workspace or a file; repeat it for each member of a group")
	f.BoolVar(&a.Flags.NoColor, "no-color", false, "no colours (so does NO_COLOR in the environment)")
	f.BoolVar(&a.Flags.Plain, "plain", false, "plain lines of text only, for screen readers and simple terminals")
	f.StringVar(&a.Flags.Out, "out", "", "write the result to this `FILE`, completely or not at all (- is standard output)")
	f.BoolVar(&a.Flags.Force, "force", false, "let --out replace a file that exists")
	for _, flag := range []string{"catalogue", "goals", "out"} {
		_ = root.MarkPersistentFlagFilename(flag)
	}
	_ = root.MarkPersistentFlagDirname("dir")
}

// addVersionFlags gives every subcommand a --version flag that its help does not
// list.
func (a *app) addVersionFlags(cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		sub.Version = a.Version
		sub.InitDefaultVersionFlag()
		_ = sub.Flags().MarkHidden("version")
		a.addVersionFlags(sub)
	}
}

// groups are the groups of the help page, with their commands, in the order in
// which a manager comes to use them.
var groups = []struct {
	id, title string
	commands  []string
}{
	{"talk", "Find out what drives somebody:", []string{"interview", "note", "guide", "practice"}},
	{"ask", "Prepare an ask:", []string{"goals", "brief", "ask", "score", "team", "plan", "promise", "outcome"}},
	{"kept", "See and delete what is kept:", []string{"list", "show", "export", "forget", "person"}},
	{"rest", "Other commands:", []string{"catalogue", "completion", "council", "help", "man"}},
}

// groupCommands groups the commands of the help page.
func groupCommands(root *cobra.Command) {
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, cmd := range root.Commands() {
			if slices.Contains(g.commands, cmd.Name()) {
				cmd.GroupID = g.id
			}
		}
	}
	root.SetHelpCommandGroupID("rest")
}
