// Package catalogue holds the command buyin catalogue and its subcommands. They
// show a catalogue, check it, compare two versions of it, and measure how well
// the coach hears with it. Each file has the name of its command.
package catalogue

import (
	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
)

// Command returns the command buyin catalogue with all its subcommands.
func Command(e *env.Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "catalogue",
		Aliases: []string{"catalog"},
		Short:   "the motivators that buyin listens for and asks about",
		Example: `  buyin catalogue show pay
  buyin catalogue check motivators.yaml`,
		Args: cobra.ArbitraryArgs,
		RunE: env.ShowHelp,
	}
	cmd.AddCommand(hearCommand(e), testCommand(e), showCommand(e))
	cmd.AddCommand(checkCommand(e), rulesCommand(e), diffCommand(e), schemaCommand(e), newCommand(e))
	return cmd
}
