package catalogue

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/present"
)

func showCommand(e *env.Env) *cobra.Command {
	return &cobra.Command{
		Use:   "show [ID]",
		Short: "the catalogue, or one motivator with its questions",
		Example: `  buyin catalogue show
  buyin catalogue show pay`,
		Args: env.MaxArgs(1, "one motivator, or none"),
		RunE: func(_ *cobra.Command, args []string) error {
			c, err := e.LoadCatalogue()
			if err != nil {
				return err
			}
			return e.WriteResult(func(w io.Writer) error {
				if len(args) == 0 {
					return present.Catalogue(w, c, e.Width())
				}
				m, ok := c.Motivator(args[0])
				if !ok {
					return env.Usagef("no motivator %q in the catalogue; buyin catalogue show lists them", args[0])
				}
				return present.Motivator(w, m, e.Width())
			})
		},
	}
}
