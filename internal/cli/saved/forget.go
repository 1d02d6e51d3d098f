package saved

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/store/place"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

func (a *command) forgetCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "forget REPORT",
		Short: "delete everything about a person from the workspace",
		Long: `forget deletes every file that belongs to a person: talks, the notebook, journals
of unfinished talks and their unreadable parts. Then it checks again and says
what it found. It asks for confirmation; without a terminal it needs --yes.

It does not change other people's files, or goals. Those that mention the name
are listed for you to check. It cannot reach files outside the workspace: pages written with
--out, backups, and copies made by a synced folder.`,
		Example: `  buyin forget Sam
  buyin forget 'Sam Lee' --yes`,
		Args: env.ExactArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.forget(args[0], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask for confirmation")
	return cmd
}

func (a *command) forget(name string, yes bool) error {
	if err := a.CheckOut(); err != nil {
		return err // before anything is removed
	}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	p, err := a.LoadPerson(name, c)
	if err != nil {
		return err
	}
	if !yes {
		sure, err := a.confirmForget(p)
		if err != nil || !sure {
			return err
		}
	}
	done, err := records.Forget(a.Workspace, c, p.Name)
	if err != nil {
		return err
	}
	if err := a.WriteResult(func(w io.Writer) error { return writeForgotten(w, p.Name, done, place.Copiers(a.Workspace.Dir())) }); err != nil {
		return err
	}
	for _, u := range done.Unread {
		a.Say("%s was not deleted: %s (%s); check it, then delete it yourself", visible.Line(u.Path), whyKept(u, p.Name), strings.TrimSpace(u.Err.Error()))
	}
	if len(done.Unread) > 0 {
		return env.ErrProblems
	}
	return nil
}

// confirmForget lists the files to be removed, and asks.
func (a *command) confirmForget(p records.Person) (bool, error) {
	if !terminal.IsTerminal(a.In) {
		return false, env.Usagef("cannot ask for confirmation without a terminal; use --yes")
	}
	for _, path := range p.Files.Owned() {
		a.Say("to be deleted: %s", visible.Line(path))
	}
	sure, err := prompt.Confirm(a.Console(), fmt.Sprintf("Permanently delete everything about %s? Type yes to confirm:", visible.Line(p.Name)))
	if err == nil && !sure {
		a.Say("nothing was deleted; only yes, typed in full, confirms")
	}
	return sure, err
}

// writeForgotten lists what was removed, which files still mention the name, and
// what cannot be reached.
func writeForgotten(w io.Writer, name string, done records.Forgotten, copiers []place.Copier) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Deleted %s about %s:\n", env.Plural(len(done.Removed), "file", "files"), visible.Line(name))
	for _, path := range done.Removed {
		fmt.Fprintf(&b, "  %s\n", visible.Line(path))
	}
	if len(done.Unread) == 0 {
		fmt.Fprintln(&b, "Checked again: none of their files is left in the workspace.")
	} else {
		fmt.Fprintf(&b, "Checked again: none of the files known to be theirs is left; %s may be.\n", env.Plural(len(done.Unread), "other", "others"))
	}
	if len(done.Mentions) > 0 {
		fmt.Fprintln(&b, "Other files still mention the name; they were not changed:")
	}
	for _, path := range done.Mentions {
		fmt.Fprintf(&b, "  %s\n", visible.Line(path))
	}
	b.WriteString(unreachable(copiers))
	_, err := io.WriteString(w, b.String())
	return err
}

// unreachable says what forget cannot delete.
func unreachable(copiers []place.Copier) string {
	var b strings.Builder
	b.WriteString("Out of reach: pages and exports written with --out, and backups of this machine.\n")
	for _, c := range copiers {
		if c.Versions {
			fmt.Fprintf(&b, "The workspace is in a %s work tree: what was committed is still in its history.\n", c.Name)
		} else {
			fmt.Fprintf(&b, "%s copies the workspace: delete older versions and deleted files there, and on the other computers.\n", c.Name)
		}
	}
	return b.String()
}

// whyKept says why a file whose owner is unknown was not deleted.
func whyKept(u records.Unread, name string) string {
	if u.Named {
		return "it may be theirs, because it holds the name " + visible.Line(name)
	}
	return "it does not say whose it is"
}
