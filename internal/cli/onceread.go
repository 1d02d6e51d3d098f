package cli

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"buyin/internal/cli/env"
)

// takesFiles are the commands whose arguments are files; those of the others
// are names, and a name may be "-".
var takesFiles = map[string]bool{"score": true, "team": true, "check": true, "diff": true, "hear": true, "test": true}

// sourcesHold looks at where a command reads and writes before it begins.
func sourcesHold(cmd *cobra.Command, args []string) error {
	if err := saysWhere(cmd, args); err != nil {
		return err
	}
	return onceRead(cmd, args)
}

// onceRead refuses to take two files from standard input: the second would
// find it empty, and what is empty is scored without a word.
func onceRead(cmd *cobra.Command, args []string) error {
	n := 0
	for i, arg := range args {
		if arg == "-" && (takesFiles[cmd.Name()] || cmd.Name() == "note" && i > 0) {
			n++
		}
	}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if several, ok := f.Value.(pflag.SliceValue); ok {
			for _, v := range several.GetSlice() {
				if v == "-" {
					n++
				}
			}
		} else if f.Value.String() == "-" && f.Name != "out" {
			n++
		}
	})
	if n > 1 {
		return env.Usagef("only one file can come from standard input")
	}
	return nil
}

// wheres are the flags that say where something is read or written.
var wheres = []string{"dir", "catalogue", "goals", "out", "interview", "interviews", "held-out", "answers", "persona"}

// saysWhere refuses one of them, or a path, that is there and says nothing, as a script
// writes it whose variable is not set: what it would fall back to is another
// workspace, another catalogue, or the terminal instead of a file.
func saysWhere(cmd *cobra.Command, args []string) error {
	for _, name := range wheres {
		f := cmd.Flags().Lookup(name)
		if f == nil || !f.Changed {
			continue
		}
		said := []string{f.Value.String()}
		if several, ok := f.Value.(pflag.SliceValue); ok {
			said = several.GetSlice()
		}
		if slices.Contains(said, "") {
			return env.Usagef("--%s is empty; say where, or leave it out", name)
		}
	}
	if takesFiles[cmd.Name()] && cmd.Name() != "hear" && slices.Contains(args, "") {
		return env.Usagef("a path is empty; name a file, or leave it out")
	}
	return nil
}
