package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/records"
	"buyin/internal/visible"
)

// complete lets the shell complete what the workspace holds: reports' names
// and the ids of goals.
func (a *app) complete(root *cobra.Command) {
	for _, cmd := range root.Commands() {
		switch word := strings.Fields(cmd.Use + " "); {
		case len(word) > 1 && strings.Trim(word[1], "[]") == "REPORT":
			cmd.ValidArgsFunction = a.completeReports
		case cmd.Name() == "goals":
			cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
				if len(args) > 0 {
					return nil, cobra.ShellCompDirectiveNoFileComp
				}
				return a.goalsIDs(), cobra.ShellCompDirectiveNoFileComp
			}
		}
	}
	_ = root.RegisterFlagCompletionFunc("goals", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return a.goalsIDs(), cobra.ShellCompDirectiveDefault // a file is welcome, too
	})
	completeFormats(root)
}

// completeFormats offers what --format takes, which is what its usage lists,
// instead of the files at hand.
func completeFormats(cmd *cobra.Command) {
	if f := cmd.Flags().Lookup("format"); f != nil {
		words := strings.Split(strings.ReplaceAll(f.Usage, " or ", ", "), ", ")
		_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	}
	for _, sub := range cmd.Commands() {
		completeFormats(sub)
	}
}

// completeReports offers the names of reports. Where there are none, or the
// workspace cannot be read, it offers nothing.
func (a *app) completeReports(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	a.Messages = io.Discard // a shell that completes is not to be talked to
	c, err := a.LoadCatalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all, _ := a.loadRecords(c)
	var names []string
	for _, name := range records.Names(all) {
		if name == visible.Line(name) { // what cannot be shown cannot be typed
			names = append(names, name)
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// goalsIDs are the ids of the goals in the workspace.
func (a *app) goalsIDs() []string {
	a.Messages = io.Discard
	w, err := a.OpenWorkspace()
	if err != nil {
		return nil
	}
	ids, _ := w.Goals().IDs()
	return ids
}
