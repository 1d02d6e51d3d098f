package cli

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/output"
)

func (a *app) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "export REPORT",
		Short: "all that is held about a person, as one file",
		Long: `export writes all that the workspace holds about a person as one JSON document:
each talk and notebook as buyin reads it, and every file as it stands, journals
of unfinished talks and what was torn off them included. Files of others that
hold the name are listed, not copied.`,
		Example: `  buyin export Sam --out sam.json
  buyin export Sam > sam.json`,
		Args: env.ExactArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.export(args[0]) },
	}
}

func (a *app) export(name string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	p, err := a.loadPerson(name, c)
	if err != nil {
		return err
	}
	a.reportErrors(p.Records)
	data, err := p.ExportJSON(a.Timestamp(), readText)
	if err != nil {
		return err
	}
	return a.WriteResult(func(w io.Writer) error {
		_, err := w.Write(append(output.SafeJSON(data), '\n'))
		return err
	})
}
