package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/records"
	"buyin/internal/visible"
)

// complete registers what the shell completes from the workspace: reports' names
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
		return a.goalsIDs(), cobra.ShellCompDirectiveDefault // or a file
	})
	completeFormats(root)
}

// completeFormats completes --format with the values that its usage lists,
// instead of with file names.
func completeFormats(cmd *cobra.Command) {
	if f := cmd.Flags().Lookup("format"); f != nil {
		words := strings.Split(strings.ReplaceAll(f.Usage, " or ", ", "), ", ")
		_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	}
	for _, sub := range cmd.Commands() {
		completeFormats(sub)
	}
}

// completeReports completes reports' names. It offers nothing if the workspace
// cannot be read.
func (a *app) completeReports(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	a.Messages = io.Discard // messages would mix with what the user types
	c, err := a.LoadCatalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all, _ := a.loadRecords(c)
	var names []string
	for _, name := range records.Names(all) {
		if name == visible.Line(name) { // others cannot be typed
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

// A switchWriter can be redirected after cobra has captured it.
type switchWriter struct{ io.Writer }

// result writes what cobra prints during write where results go: to --out or to
// standard output.
func (t *switchWriter) result(a *app, write func() error) error {
	return a.WriteResult(func(w io.Writer) error {
		before := t.Writer
		t.Writer = w
		defer func() { t.Writer = before }()
		return write()
	})
}

// routeCompletionToOut makes the commands that print completion scripts obey
// --out.
func (a *app) routeCompletionToOut(root *cobra.Command, out *switchWriter) {
	for _, cmd := range root.Commands() {
		if cmd.Name() != "completion" {
			continue
		}
		for _, shell := range cmd.Commands() {
			script := shell.RunE
			shell.RunE = func(cmd *cobra.Command, args []string) error {
				return out.result(a, func() error { return script(cmd, args) })
			}
		}
	}
}
