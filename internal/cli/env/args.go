package env

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// ShowHelp runs a command that only groups others: it shows the command's help,
// and refuses an argument, which is an unknown subcommand.
func ShowHelp(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return UnknownCommand(cmd, args[0])
	}
	return cmd.Help()
}

// UnknownCommand is a usage error with the command that may have been meant.
func UnknownCommand(root *cobra.Command, word string) error {
	root.SuggestionsMinimumDistance = 2 // letters; cobra sets it too late
	if near := root.SuggestionsFor(word); len(near) > 0 {
		return Usagef("no command %q; did you mean %q?", word, near[0])
	}
	return Usagef("no command %q", word)
}

// ExactArgs refuses any other number of arguments than n; what names them in the
// message.
func ExactArgs(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return Usagef("%s takes %s; it got %d", cmd.CommandPath(), what, len(args))
		}
		return nil
	}
}

// MaxArgs refuses more than n arguments; what names them in the message.
func MaxArgs(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return Usagef("%s takes %s; it got %s", cmd.CommandPath(), what, Plural(len(args), "argument", "arguments"))
		}
		return nil
	}
}

// CheckChoice refuses a value of a flag that is not one of those allowed.
func CheckChoice(flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return Usagef("--%s must be one of %s, not %q", flag, strings.Join(allowed, ", "), value)
}
