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
		Short: "a catalogue to begin your own with, commented, that passes check",
		Long: `new prints a small catalogue with comments, to begin one of your own with. It
passes buyin catalogue check as it stands. The shipped catalogue is the longer
model: buyin catalogue show prints it.`,
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
