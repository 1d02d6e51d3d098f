package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// takesFiles are the commands whose arguments are files; those of the others
// are names, and a name may be "-".
var takesFiles = map[string]bool{"score": true, "team": true, "check": true, "diff": true, "hear": true, "test": true}

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
		return usagef("only one file can come from standard input")
	}
	return nil
}
