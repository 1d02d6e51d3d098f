package cli

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "write the manual pages into a folder",
		Long: `man writes a manual page for each command into a folder, which it makes if need
be. To read them with man, name one that man looks in.`,
		Example: `  buyin man ~/.local/share/man/man1
  man buyin-interview`,
		Args: exactly(1, "one folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := filepath.Clean(args[0])
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return plainly(err)
			}
			day := a.Now()
			cmd.Root().InitDefaultHelpCmd()
			head := &doc.GenManHeader{Title: "BUYIN", Section: "1", Date: &day, Source: "buyin " + a.Version, Manual: "buyin"}
			if err := doc.GenManTree(cmd.Root(), head, dir); err != nil {
				return plainly(err)
			}
			a.say("the manual pages are in %s", dir)
			return nil
		},
	}
}
