package catalogue

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/check"
	"buyin/internal/cli/env"
	"buyin/internal/output"
)

func rulesCommand(e *env.Env) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "rules [RULE]",
		Short: "the rules that catalogues are checked for, each with a bad and a good example",
		Example: `  buyin catalogue rules
  buyin catalogue rules leading
  buyin catalogue rules --format md > rules.md`,
		Args: env.MaxArgs(1, "one rule, or none"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "md", "json"); err != nil {
				return err
			}
			rules := check.Rules()
			if len(args) == 1 {
				rule, ok := check.RuleOf(args[0])
				if !ok {
					if near := check.Nearest(args[0]); near != "" {
						return env.Usagef("no rule %q; did you mean %q?", args[0], near)
					}
					return env.Usagef("no rule %q; buyin catalogue rules lists them", args[0])
				}
				rules = []check.Rule{rule}
			}
			return e.WriteResult(func(w io.Writer) error {
				return output.WriteRules(w, format, rules, e.Width())
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, md or json")
	return cmd
}
