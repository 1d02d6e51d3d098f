package saved

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/output"
)

func (a *command) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "export REPORT",
		Short: "everything kept about a person, as one file",
		Long: `export writes everything the workspace has about a person as one JSON document:
each talk and notebook as buyin reads it, and the text of every file, including
journals of unfinished talks and their unreadable parts. Other people's files
that mention the name are listed, not copied.`,
		Example: `  buyin export Sam --out sam.json
  buyin export Sam > sam.json`,
		Args: env.ExactArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.export(args[0]) },
	}
}

func (a *command) export(name string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	p, err := a.LoadPerson(name, c)
	if err != nil {
		return err
	}
	a.ReportErrors(p.Records)
	data, err := p.ExportJSON(a.Timestamp(), a.ReadText)
	if err != nil {
		return err
	}
	return a.WriteResult(func(w io.Writer) error {
		_, err := w.Write(append(output.SafeJSON(data), '\n'))
		return err
	})
}
