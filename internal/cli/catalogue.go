package cli

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/present"
)

func (a *app) catalogueCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "catalogue",
		Aliases: []string{"catalog"},
		Short:   "the motivators that buyin listens for and asks about",
		Args:    cobra.ArbitraryArgs,
		RunE:    env.ShowHelp,
	}
	cmd.AddCommand(a.hearCommand(), a.testCatalogueCommand(), a.showCatalogueCommand())
	cmd.AddCommand(a.checkCommand(), a.rulesCommand(), a.diffCommand(), a.schemaCommand(), a.newCatalogueCommand())
	return cmd
}

func (a *app) showCatalogueCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show [ID]",
		Short: "the catalogue, or one motivator with its questions",
		Args:  env.MaxArgs(1, "one motivator, or none"),
		RunE: func(_ *cobra.Command, args []string) error {
			c, err := a.LoadCatalogue()
			if err != nil {
				return err
			}
			return a.WriteResult(func(w io.Writer) error {
				if len(args) == 0 {
					return present.Catalogue(w, c, a.Width())
				}
				m, ok := c.Motivator(args[0])
				if !ok {
					return env.Usagef("no motivator %q in the catalogue; buyin catalogue show lists them", args[0])
				}
				return present.Motivator(w, m, a.Width())
			})
		},
	}
}
