package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/ask"
	"buyin/internal/ask/outline"
	"buyin/internal/cli/env"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/present"
	"buyin/internal/store/place"
)

// councilCommand is a help topic for a works council or a data-protection officer.
// Unlike the other topics it is made from the program's own data.
func (a *app) councilCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "council",
		Short: "for a works council or a data-protection officer: every question, field and figure",
		Long: `council prints one document for those who represent the people you talk to:
what the program asks, what it listens for, the formula, every field that it
keeps, who can read it, how it is deleted, and what it does not do. It is made
from the program's own data: with --catalogue it is about that catalogue.`,
		Example: `  buyin help council
  buyin council --format md --out council.md`,
		Args: env.MaxArgs(0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := env.CheckChoice("format", format, "text", "md", "html"); err != nil {
				return err
			}
			return a.council(cmd.Root(), format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, md or html")
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if cmd.Flags().Changed("help") { // --help is about the command; buyin help council is the document
			cmd.Parent().HelpFunc()(cmd, args)
			return
		}
		if err := a.council(cmd.Root(), "text"); err != nil {
			a.Say("%v", err)
		}
	})
	return cmd
}

// council writes the document. root is the whole command tree.
func (a *app) council(root *cobra.Command, format string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	dir, err := place.Dir(a.Flags.Dir, a.Getenv)
	if err != nil {
		return err
	}
	scoring, err := topicTexts.ReadFile("help/scoring.txt")
	if err != nil {
		return err
	}
	_, rest, _ := strings.Cut(string(scoring), "\n\n")
	in := present.CouncilInput{
		Version: a.Version, Catalogue: c, Scoring: strings.TrimSpace(rest), Dir: dir,
		Told: "Does (the person) know that you keep notes?", OtherEar: hasFlag(root, "ear-program"),
	}
	in.Closing, in.TradeOff = interview.ExampleQuestions(c)
	in.Ask = outline.New(ask.Setup{Catalogue: c, Goals: motive.Goals{Ask: "(the ask)"}})
	return a.WritePage(present.NewCouncil(in), format)
}

// hasFlag reports whether a command or one below it takes the flag.
func hasFlag(root *cobra.Command, flag string) bool {
	if root.Flag(flag) != nil {
		return true
	}
	return slices.ContainsFunc(root.Commands(), func(cmd *cobra.Command) bool { return hasFlag(cmd, flag) })
}
