package catalogue

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
)

func schemaCommand(e *env.Env) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [catalogue|goals|interview|answers|persona]",
		Short: "the JSON Schema of a format, for editors (catalogue by default)",
		Long: `schema prints the JSON Schema (draft-07) of one of buyin's formats, so that an
editor completes and checks while you write. For editors with a YAML server, keep
it beside your catalogue and name it in the catalogue's first line:
    # yaml-language-server: $schema=catalogue.schema.json`,
		Example:   `  buyin catalogue schema --out catalogue.schema.json`,
		ValidArgs: codec.Formats(),
		Args:      env.MaxArgs(1, "one format"),
		RunE: func(_ *cobra.Command, args []string) error {
			format := "catalogue"
			if len(args) == 1 {
				format = args[0]
			}
			schema, ok := codec.Schema(format)
			if !ok {
				return env.Usagef("no format %q; there are %s", format, strings.Join(codec.Formats(), ", "))
			}
			return e.WriteResult(func(w io.Writer) error {
				_, err := w.Write(schema)
				return err
			})
		},
	}
}
