package env

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// ShowHelp runs a command that only groups subcommands. It shows the command's
// help. It refuses any argument, because the argument is an unknown subcommand.
func ShowHelp(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return UnknownCommand(cmd, args[0])
	}
	return cmd.Help()
}

// UnknownCommand returns a usage error for an unknown command. The error names
// the command that may have been meant.
func UnknownCommand(root *cobra.Command, word string) error {
	root.SuggestionsMinimumDistance = 2 // an edit distance in letters; cobra sets its own default too late
	if near := root.SuggestionsFor(word); len(near) > 0 {
		return Usagef("no command %q; did you mean %q?", word, near[0])
	}
	return Usagef("no command %q", word)
}

// ExactArgs refuses any number of arguments but n. what names the arguments in
// the message.
func ExactArgs(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return Usagef("%s takes %s; it got %d", cmd.CommandPath(), what, len(args))
		}
		return nil
	}
}

// MaxArgs refuses more than n arguments. what names the arguments in the
// message.
func MaxArgs(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return Usagef("%s takes %s; it got %s", cmd.CommandPath(), what, Plural(len(args), "argument", "arguments"))
		}
		return nil
	}
}

// CheckChoice refuses the value of a flag if it is not one of the allowed
// values.
func CheckChoice(flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return Usagef("--%s must be one of %s, not %q", flag, strings.Join(allowed, ", "), value)
}
