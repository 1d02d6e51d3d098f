package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/records"
	"buyin/internal/visible"
)

// complete lets the shell complete what the workspace holds, reports' names and
// the ids of goals, and the words that --format takes.
func (a *app) complete(root *cobra.Command) {
	a.completeArguments(root)
	_ = root.RegisterFlagCompletionFunc("goals", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return a.goalsIDs(), cobra.ShellCompDirectiveDefault // a file is welcome, too
	})
	completeFormats(root)
}

// An argument is what a command takes at one place.
type argument struct {
	words func() []string // what it can be; nil: not known
	files bool            // or a file
	more  bool            // and the same again
}

// completeArguments completes the arguments of a command and all below it, by the
// names that its usage gives them.
func (a *app) completeArguments(cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		a.completeArguments(sub)
	}
	if cmd.ValidArgsFunction != nil {
		return
	}
	var takes []argument
	for _, name := range strings.Fields(cmd.Use)[1:] {
		takes = append(takes, a.argumentNamed(cmd, strings.Trim(name, "[]")))
	}
	if !slices.ContainsFunc(takes, func(t argument) bool { return t.words != nil }) {
		return
	}
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		n := len(args)
		if last := len(takes) - 1; n > last && takes[last].more {
			n = last
		}
		switch {
		case n >= len(takes) || takes[n].words == nil:
			return nil, cobra.ShellCompDirectiveNoFileComp
		case takes[n].files:
			return a.typeable(takes[n].words()), cobra.ShellCompDirectiveDefault
		}
		return a.typeable(takes[n].words()), cobra.ShellCompDirectiveNoFileComp
	}
}

// argumentNamed says what an argument takes by its name in the usage: REPORT,
// REPORT...|PATH..., or the words themselves, as in yes|no.
func (a *app) argumentNamed(cmd *cobra.Command, name string) argument {
	first, others, _ := strings.Cut(name, "|")
	first, more := strings.CutSuffix(first, "...")
	taken := argument{more: more, files: strings.Contains(others, "FILE") || strings.Contains(others, "PATH")}
	switch {
	case slices.Contains([]string{"REPORT", "OLD", "NEW", "FROM", "INTO"}, first) && cmd.Name() != "diff":
		taken.words = a.reportNames
	case first == "PERSONA":
		taken.words = shippedPersonas
	case first == "ID" && cmd.Name() == "goals":
		taken.words = a.goalsIDs
	case others != "" && strings.ToLower(name) == name:
		taken.words = func() []string { return strings.Split(name, "|") }
	}
	return taken
}

// typeable are the words that can be typed as an argument: what cannot be shown
// cannot be typed, and what begins with a dash is a flag unless -- comes before.
func (a *app) typeable(words []string) []string {
	dashed := slices.Contains(a.Args[:max(len(a.Args)-1, 0)], "--")
	return slices.DeleteFunc(words, func(word string) bool {
		return word != visible.Line(word) || strings.ContainsAny(word, "\t\n") || strings.HasPrefix(word, "-") && !dashed
	})
}

// completeFormats offers what --format takes, which is what its usage lists,
// instead of files.
func completeFormats(cmd *cobra.Command) {
	if f := cmd.Flags().Lookup("format"); f != nil {
		words := strings.Split(strings.ReplaceAll(f.Usage, " or ", ", "), ", ")
		_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	}
	for _, sub := range cmd.Commands() {
		completeFormats(sub)
	}
}

// reportNames are the names of reports, none if the workspace cannot be read.
func (a *app) reportNames() []string {
	a.Messages = io.Discard // a shell that completes shows no messages
	c, err := a.LoadCatalogue()
	if err != nil {
		return nil
	}
	all, _ := a.LoadRecords(c)
	return records.Names(all)
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
