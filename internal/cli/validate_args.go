package cli

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"buyin/internal/cli/env"
	"buyin/internal/corpus"
)

// takesFiles are the commands whose arguments are files. Those of the others are
// names, and somebody may be called "-".
var takesFiles = map[string]bool{"score": true, "team": true, "check": true, "diff": true, "hear": true, "test": true}

// pathFlags are the flags that say where something is read or written.
var pathFlags = []string{"dir", "catalogue", "goals", "out", "interview", "interviews", "held-out", "answers", "persona", "ics"}

// validateSources checks where a command reads and writes before it begins.
func validateSources(cmd *cobra.Command, args []string) error {
	if err := rejectEmptyPaths(cmd, args); err != nil {
		return err
	}
	return rejectTwoStdins(cmd, args)
}

// rejectEmptyPaths rejects an empty path flag or argument, as left by an unset
// shell variable. It would mean another workspace, another catalogue, or the
// terminal in place of a file.
func rejectEmptyPaths(cmd *cobra.Command, args []string) error {
	for _, name := range pathFlags {
		if f := cmd.Flags().Lookup(name); f != nil && f.Changed && slices.Contains(flagValues(f), "") {
			return env.Usagef("--%s is empty; give a value or leave it out", name)
		}
	}
	if takesFiles[cmd.Name()] && cmd.Name() != "hear" && slices.Contains(args, "") {
		return env.Usagef("a path is empty; name a file or leave it out")
	}
	return nil
}

// rejectTwoStdins rejects two files from standard input: the second would be
// empty, and a command would take that for its content.
func rejectTwoStdins(cmd *cobra.Command, args []string) error {
	n := 0
	for i, arg := range args {
		if arg == corpus.Stdin && (takesFiles[cmd.Name()] || (cmd.Name() == "note" || cmd.Name() == "promise") && i > 0) {
			n++
		}
	}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		for _, value := range flagValues(f) {
			if value == corpus.Stdin && f.Name != "out" && f.Name != "ics" {
				n++
			}
		}
	})
	if n > 1 {
		return env.Usagef("only one file can come from standard input")
	}
	return nil
}

// flagValues are the values of a flag, which may be given several times.
func flagValues(f *pflag.Flag) []string {
	if several, ok := f.Value.(pflag.SliceValue); ok {
		return several.GetSlice()
	}
	return []string{f.Value.String()}
}
