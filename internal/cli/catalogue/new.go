package catalogue

import (
	_ "embed"
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
)

//go:embed starter.yaml
var starter string

func newCommand(e *env.Env) *cobra.Command {
	return &cobra.Command{
		Use:   "new",
		Short: "a small catalogue with comments, to start your own from",
		Long: `new prints a small catalogue with comments, to start your own from. It passes
buyin catalogue check. For a longer example see the shipped catalogue: buyin
catalogue show.`,
		Example: `  buyin catalogue new --out motivators.yaml
  buyin catalogue check motivators.yaml`,
		Args: env.MaxArgs(0, "no arguments; name the file with --out"),
		RunE: func(*cobra.Command, []string) error {
			return e.WriteResult(func(w io.Writer) error {
				_, err := io.WriteString(w, starter)
				return err
			})
		},
	}
}
