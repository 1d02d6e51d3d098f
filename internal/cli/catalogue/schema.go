package catalogue

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec/schema"
)

func schemaCommand(e *env.Env) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [catalogue|goals|interview|answers|persona]",
		Short: "the JSON Schema of a format, for editors (catalogue by default)",
		Long: `schema prints the JSON Schema (draft-07) of one of buyin's formats, so that an
editor can complete and check while you write. If your editor has a YAML
language server, save the schema next to your catalogue and name it in the
first line:
    # yaml-language-server: $schema=catalogue.schema.json`,
		Example:   `  buyin catalogue schema --out catalogue.schema.json`,
		ValidArgs: schema.Formats(),
		Args:      env.MaxArgs(1, "one format"),
		RunE: func(_ *cobra.Command, args []string) error {
			format := "catalogue"
			if len(args) == 1 {
				format = args[0]
			}
			text, ok := schema.Of(format)
			if !ok {
				return env.Usagef("no format %q; the formats are %s", format, strings.Join(schema.Formats(), ", "))
			}
			return e.WriteResult(func(w io.Writer) error {
				_, err := w.Write(text)
				return err
			})
		},
	}
}
