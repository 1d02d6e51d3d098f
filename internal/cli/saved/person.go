package saved

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/records/summary"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

func (a *command) personCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "person",
		Short: "correct a name, join two names of one person, choose between copies",
		Long: `person corrects whose records are whose. Two names that differ only in case,
blanks, invisible characters or in how accents are encoded are one person
anyway.

Each of these commands changes all files that buyin forget would delete, or
none; undo takes the last one back.`,
		Example: `  buyin person rename 'Sam Le' 'Sam Lee'
  buyin person merge 'S. Lee' 'Sam Lee'
  buyin person undo`,
		RunE: env.ShowHelp,
	}
	cmd.AddCommand(a.renameCommand(), a.mergeCommand(), a.undoCommand(), a.keepCommand())
	return cmd
}

func (a *command) renameCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "rename OLD NEW",
		Short: "give a person another name",
		Long: `rename writes the new name into every file about a person: talks, the notebook,
unfinished talks, and copies. Everything else in the files stays as it is. If
there are records under the new name already, use merge.`,
		Example: `  buyin person rename 'Sam Le' 'Sam Lee'`,
		Args:    env.ExactArgs(2, "the old and the new name"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.renamePerson(args[0], args[1]) },
	}
}

func (a *command) mergeCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "merge FROM INTO",
		Short: "join what is kept under two names of one person",
		Long: `merge gives all records of FROM the name of INTO, and joins their notebooks. It
first shows how the two differ, and asks; without a terminal it needs --yes. It
refuses if records with the same id differ. If one of them was promised that no
words are kept, it also asks before it deletes words of the other from that day
on; --yes deletes them. If both hold an outcome of one ask, buyin outcome --help
says which one counts. buyin never merges by itself.`,
		Example: `  buyin person merge 'S. Lee' 'Sam Lee'`,
		Args:    env.ExactArgs(2, "two names"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.mergePersons(args[0], args[1], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask for confirmation")
	return cmd
}

func (a *command) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "undo",
		Short: "take back the last rename, merge, keep or move",
		Long: `undo puts back every file that the last rename, merge or keep changed, or the move
of a whole record with interview --edit. It refuses if one of them has changed
since.`,
		Example: `  buyin person undo`,
		Args:    env.MaxArgs(0, "no arguments"),
		RunE:    func(*cobra.Command, []string) error { return a.undoPerson() },
	}
}

func (a *command) keepCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "keep FILE",
		Short: "choose one of several records with the same id",
		Long: `keep keeps one of several records with the same id, such as the copies that a
synced folder makes of a conflict. The others get the ending .replaced: show,
export and forget still find them, and they never count. buyin show NAME prints
how they differ.`,
		Example: `  buyin person keep 'interviews/2026-11-23-k7qf (conflicted copy).yaml'`,
		Args:    env.ExactArgs(1, "one file"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.keepRecord(args[0]) },
	}
}

func (a *command) renamePerson(old, to string) error {
	to = strings.TrimSpace(to)
	if err := people.CheckName(to); err != nil {
		return err
	}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	all, err := a.LoadRecords(c)
	if err != nil {
		return err
	}
	name, err := findInFull(old, all)
	if err != nil {
		return err
	}
	if len(records.Of(to, all)) > 0 && !naming.Same(name, to) {
		return env.Usagef("there are records of %s already; to make one person of the two: %s person merge %s %s", visible.Line(to), a.Program(), people.ShellArg(name), people.ShellArg(to))
	}
	done, err := records.Rename(a.Workspace, c, name, to)
	if errors.Is(err, records.ErrSameName) {
		a.Say("%s has that name already; nothing was changed", to)
		return nil
	}
	if err != nil {
		return err
	}
	a.Say("%s is now %s, in %s; %s person undo takes it back", name, to, env.Plural(len(done.Files), "file", "files"), a.Program())
	return a.warnOldName(c, name, to)
}

// findInFull finds the report with this name. A short name is refused, so that no
// wrong person is changed.
func findInFull(name string, all []records.Record) (string, error) {
	found, err := people.FindRecorded(name, all)
	if err == nil && !naming.Same(found, name) {
		err = env.Usagef("nothing is kept about %s; if you mean %s, type the full name", visible.Line(name), visible.Line(found))
	}
	return found, err
}

// warnOldName names the files that still hold the old name of a report.
func (a *command) warnOldName(c motive.Catalogue, old, to string) error {
	if naming.Same(old, to) {
		return nil
	}
	files, err := records.FindFiles(a.Workspace, c, old)
	if err != nil {
		return err
	}
	for _, path := range files.Mentions {
		a.Say("%s still mentions %s; it was not changed", path, old)
	}
	for _, u := range files.Unread {
		if u.Named {
			a.Say("%s still holds the name %s and may be theirs; it was not changed: %v", u.Path, old, u.Err)
		}
	}
	return nil
}

func (a *command) mergePersons(from, into string, yes bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	all, err := a.LoadRecords(c)
	if err != nil {
		return err
	}
	if from, err = findInFull(from, all); err != nil {
		return err
	}
	if into, err = findInFull(into, all); err != nil {
		return err
	}
	if naming.Same(from, into) {
		return env.Usagef("%s and %s are one person already", visible.Line(from), visible.Line(into))
	}
	fmt.Fprint(a.Messages, visible.Text(compareSides(
		summary.Compare(from, records.Of(from, all), a.Today()), summary.Compare(into, records.Of(into, all), a.Today()))))
	if !yes {
		if err := a.confirm(fmt.Sprintf("Are %s and %s one person? Type yes to give everything of %s the name %s:", visible.Line(from), visible.Line(into), visible.Line(from), visible.Line(into))); err != nil {
			return err
		}
	}
	done, err := records.Merge(a.Workspace, c, from, into, yes)
	var words *records.WordsError
	if errors.As(err, &words) {
		if err := a.confirm(fmt.Sprintf("One of them was promised on %s that no words are kept. Delete the words of %s? Type yes to confirm:", visible.Line(words.Since), env.Plural(words.Notes, "answer", "answers"))); err != nil {
			return err
		}
		done, err = records.Merge(a.Workspace, c, from, into, true)
	}
	if err != nil {
		return err
	}
	if done.Lost > 0 {
		a.Say("a promise that no words are kept covers both now: the words of %s were deleted", env.Plural(done.Lost, "answer", "answers"))
	}
	a.Say("%s and %s are one person now, in %s; %s person undo takes it back", from, into, env.Plural(len(done.Files), "changed file", "changed files"), a.Program())
	return a.warnOldName(c, from, into)
}

// confirm asks before a change. It returns nil only if they type yes.
func (a *command) confirm(question string) error {
	if !terminal.IsTerminal(a.In) {
		return env.Usagef("cannot ask for confirmation without a terminal; use --yes")
	}
	sure, err := prompt.Confirm(a.Console(), question)
	if err == nil && sure {
		return nil
	}
	a.Say("nothing was changed; only yes, typed in full, confirms")
	return cmp.Or(err, prompt.Quit)
}

// compareSides says what is kept about two persons, those things that differ
// marked with an asterisk.
func compareSides(from, into summary.Side) string {
	var b strings.Builder
	line := func(what, one, other string) {
		mark := " "
		if one != other {
			mark = "*"
		}
		fmt.Fprintf(&b, "%s %s\n    %s: %s\n    %s: %s\n", mark, what, from.Name, one, into.Name, other)
	}
	list := func(all []string) string {
		if len(all) == 0 {
			return "none"
		}
		return strings.Join(all, ", ")
	}
	told := func(s summary.Side) string {
		switch {
		case s.Told == nil:
			return "not told that notes are kept"
		case s.Told.Quotes:
			return "told on " + s.Told.On + ", words may be kept"
		}
		return "told on " + s.Told.On + ", no words are kept"
	}
	line("finished talks", list(from.Days), list(into.Days))
	line("notes in the notebook", fmt.Sprint(from.Notes), fmt.Sprint(into.Notes))
	line("unfinished talks", fmt.Sprint(from.Unfinished), fmt.Sprint(into.Unfinished))
	line("team", list(from.Teams), list(into.Teams))
	line("role", list(from.Roles), list(into.Roles))
	line("notes by", list(from.Managers), list(into.Managers))
	line("promise", told(from), told(into))
	return b.String()
}

func (a *command) undoPerson() error {
	w, err := a.OpenWorkspace()
	if err != nil {
		return err
	}
	done, err := records.Undo(w)
	if errors.Is(err, records.ErrNothingToUndo) {
		return env.AsUsage(err)
	}
	if err != nil {
		return err
	}
	a.Say("the %s is taken back: %s put back as before", done.What, env.Plural(len(done.Files), "file was", "files were"))
	return nil
}

func (a *command) keepRecord(file string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	w, err := a.OpenWorkspace()
	if err != nil {
		return err
	}
	path, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err != nil || !strings.HasPrefix(path, w.Dir()+string(filepath.Separator)) {
		path = filepath.Join(w.Dir(), "interviews", filepath.Base(file))
	}
	done, err := records.Keep(w, c, path)
	if errors.Is(err, records.ErrNoTwin) || errors.Is(err, records.ErrNoRecord) {
		return env.Usagef("%s: %v", visible.Line(path), err)
	}
	if err != nil {
		return err
	}
	a.Say("%s is kept; set aside: %s; %s person undo takes it back", path, strings.Join(done.Files, ", "), a.Program())
	return nil
}
