package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/completion"
	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
)

// completionCommand prints the scripts for shells. They are our own: those of
// the library evaluate the line, and insert some words without quotes.
func (a *app) completionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "completion",
		Short: "complete commands, reports' names and goals in the shell",
		Long: `completion prints a script that lets your shell complete what you type: commands,
flags, reports' names, the ids of goals. buyin completion bash --help says how to
load it in bash.

A name is inserted with quotes where it needs them, and nothing of it can run.
This is tested in bash, zsh and fish. PowerShell could not be tried here: its
quotes follow the rules that it documents (about_Quoting_Rules).

A name that begins with a dash is completed after --, and a name that holds
control characters is not.`,
		Example: `  source <(buyin completion bash)
  buyin completion zsh --help    how to load it in zsh`,
		Args: cobra.ArbitraryArgs,
		RunE: env.ShowHelp,
	}
	for _, s := range completion.Shells {
		cmd.AddCommand(&cobra.Command{
			Use:     string(s.Shell),
			Short:   "the script for " + s.Name,
			Long:    "Prints the script that lets " + s.Name + " complete what you type to buyin.",
			Example: s.Load,
			Args:    cobra.NoArgs,
			RunE: func(*cobra.Command, []string) error {
				return a.WriteResult(func(w io.Writer) error {
					_, err := io.WriteString(w, s.Script())
					return err
				})
			},
		})
	}
	return cmd
}

// candidatesCommand is what the scripts call: it prints what to complete if it
// finds no candidates, and a candidate a line.
func (a *app) candidatesCommand() *cobra.Command {
	return &cobra.Command{
		Use:                "__candidates SHELL [LINE [WORD [TYPE]]]",
		Hidden:             true,
		DisableFlagParsing: true,
		PersistentPreRunE:  func(*cobra.Command, []string) error { return nil }, // the words are no arguments of ours
		RunE: func(_ *cobra.Command, args []string) error {
			args = append(args, "", "", "", "") // what is left out is empty
			shell := completion.Shell(args[0])
			line, ok := completion.Typed(shell, args[1], args[2], a.Getenv)
			var reply completion.Reply
			switch {
			case !ok:
			case line.Redirect:
				reply.Otherwise = completion.Files
			default:
				reply = completion.ParseReply(line, a.askLibrary(line))
			}
			return reply.Write(a.Results, shell, line, args[3])
		},
	}
}

// askLibrary returns what the library for commands prints when it is asked for
// the candidates of the line's last word.
func (a *app) askLibrary(line completion.Line) string {
	var out strings.Builder
	system := a.System
	system.Args = slices.Concat([]string{cobra.ShellCompRequestCmd}, line.Words, []string{line.Word})
	inner := &app{&people.Reader{Env: env.New(a.Context, system)}}
	defer inner.Close()
	root := inner.root()
	root.SetArgs(system.Args)
	root.SetOut(&out)
	root.SetErr(io.Discard)
	if err := root.ExecuteContext(a.Context); err != nil {
		return ""
	}
	return out.String()
}
