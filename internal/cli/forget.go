package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

func (a *app) forgetCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "forget REPORT",
		Short: "remove every trace of a person from the workspace",
		Long: `forget removes every file that belongs to a person: talks, the notebook, journals
of unfinished talks and what was torn off them. Then it looks again, and says
what it found. It asks first; without a terminal it needs --yes.

It does not touch the files of others. Where one of those holds the name, it is
named, for you to look at. It cannot reach what is not in the workspace: pages
written with --out, backups, and the copies of a synced folder.`,
		Example: `  buyin forget Sam
  buyin forget 'Sam Lee' --yes`,
		Args: env.ExactArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.forget(args[0], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

func (a *app) forget(name string, yes bool) error {
	if out := a.Flags.Out; out != "" && out != "-" {
		if err := a.CheckOverwrite(out); err != nil {
			return err // before anything is removed
		}
	}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	p, err := a.loadPerson(name, c)
	if err != nil {
		return err
	}
	if !yes {
		if !terminal.IsTerminal(a.In) {
			return env.Usagef("forget asks first, and there is no terminal to ask on; --yes does without")
		}
		for _, path := range p.Files.Owned() {
			a.Say("this will be removed: %s", visible.Line(path))
		}
		sure, err := prompt.Confirm(a.Console(), fmt.Sprintf("All of it, about %s, for good? Type yes; Enter keeps it:", visible.Line(p.Name)))
		if err != nil {
			return err
		}
		if !sure {
			a.Say("nothing was removed")
			return nil
		}
	}
	done, err := records.Forget(a.Workspace, c, p.Name)
	if err != nil {
		return err
	}
	err = a.WriteResult(func(w io.Writer) error {
		fmt.Fprintf(w, "Removed %s about %s:\n", files(len(done.Removed)), visible.Line(p.Name))
		for _, path := range done.Removed {
			fmt.Fprintf(w, "  %s\n", visible.Line(path))
		}
		fmt.Fprintln(w, "Looked again: no file of theirs is left in the workspace.")
		if len(done.Mentions) > 0 {
			fmt.Fprintln(w, "The name still stands in files of others, which were left as they are:")
		}
		for _, path := range done.Mentions {
			fmt.Fprintf(w, "  %s\n", visible.Line(path))
		}
		return nil
	})
	if err != nil || len(done.Unread) == 0 {
		return err
	}
	for _, u := range done.Unread {
		a.Say("%s was kept: nobody can tell whose it is (%s); look at it, then delete it", visible.Line(u.Path), strings.TrimSpace(u.Err.Error()))
	}
	return env.ErrProblems
}

func files(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}
