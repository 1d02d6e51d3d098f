package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/completion"
	"buyin/internal/cli/env"
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

// wordsVariable is the variable by which the script of PowerShell passes the
// words of the line, one a line.
const wordsVariable = "BUYIN_COMPLETION_WORDS"

// candidatesCommand is what the scripts call: it prints what to complete if it
// finds no candidates (none, files or folders), and a candidate a line.
func (a *app) candidatesCommand() *cobra.Command {
	return &cobra.Command{
		Use:                "__candidates SHELL [LINE [WORD [TYPE]]]",
		Hidden:             true,
		DisableFlagParsing: true,
		PersistentPreRunE:  func(*cobra.Command, []string) error { return nil }, // the words are no arguments of ours
		RunE: func(_ *cobra.Command, args []string) error {
			args = append(args, "", "", "", "") // what is left out is empty
			line, ok := a.typedLine(completion.Shell(args[0]), args[1], args[2])
			switch {
			case !ok:
				fmt.Fprintln(a.Results, "none")
				return nil
			case line.Redirect:
				fmt.Fprintln(a.Results, "files")
				return nil
			}
			found, otherwise := a.candidates(line)
			fmt.Fprintln(a.Results, otherwise)
			listing := args[3] == "63" // bash shows several candidates, and inserts nothing
			for _, c := range found {
				fmt.Fprintln(a.Results, candidateLine(completion.Shell(args[0]), line, c, listing && len(found) > 1))
			}
			return nil
		},
	}
}

// typedLine is the line to be completed.
func (a *app) typedLine(shell completion.Shell, line, replaced string) (completion.Line, bool) {
	if shell != completion.PowerShell {
		return completion.Split(shell, line, replaced, a.Getenv)
	}
	words := strings.Split(a.Getenv(wordsVariable), "\n")
	last := len(words) - 1
	return completion.Line{Words: words[min(1, last):last], Word: words[last]}, last > 0
}

// candidateLine is a candidate as the script of the shell takes it.
func candidateLine(shell completion.Shell, line completion.Line, c completion.Candidate, listing bool) string {
	switch {
	case shell == completion.PowerShell:
		return completion.QuotePowerShell(c.Word) + "\t" + c.Word + "\t" + c.Description
	case shell == completion.Bash && listing && c.Description != "":
		return line.Insertion(c.Word) + "  (" + c.Description + ")"
	case shell == completion.Bash:
		return line.Insertion(c.Word)
	case c.Description != "":
		return c.Word + "\t" + c.Description
	}
	return c.Word
}

// candidates are the words that the last word of the line could become, and
// what to complete if there are none.
func (a *app) candidates(line completion.Line) (found []completion.Candidate, otherwise string) {
	var out bytes.Buffer
	system := a.System
	system.Args = slices.Concat([]string{cobra.ShellCompRequestCmd}, line.Words, []string{line.Word})
	inner := &app{Env: env.New(a.Context, system)}
	defer inner.Close()
	root := inner.root()
	root.SetArgs(system.Args)
	root.SetOut(&out)
	root.SetErr(io.Discard)
	if err := root.ExecuteContext(a.Context); err != nil {
		return nil, "none"
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	last := len(lines) - 1
	directive, err := strconv.Atoi(strings.TrimPrefix(lines[last], ":"))
	if err != nil {
		return nil, "none"
	}
	flag := ""
	if i := strings.IndexByte(line.Word, '='); i >= 0 && strings.HasPrefix(line.Word, "-") && !slices.Contains(line.Words, "--") {
		flag = line.Word[:i+1]
	}
	for _, l := range lines[:last] {
		word, description, _ := strings.Cut(l, "\t")
		found = append(found, completion.Candidate{Word: flag + word, Description: description})
	}
	switch d := cobra.ShellCompDirective(directive); {
	case d&cobra.ShellCompDirectiveError != 0:
		return nil, "none"
	case d&cobra.ShellCompDirectiveFilterDirs != 0:
		return nil, "folders"
	case d&cobra.ShellCompDirectiveFilterFileExt != 0:
		return nil, "files"
	case d&cobra.ShellCompDirectiveNoFileComp == 0:
		otherwise = "files"
	default:
		otherwise = "none"
	}
	return line.Matching(found), otherwise
}
