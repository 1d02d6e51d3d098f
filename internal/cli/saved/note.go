package saved

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

func (a *command) noteCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "note REPORT [TEXT|-]",
		Short: "save one thing you heard outside a talk",
		Long: `note saves one thing that a person said or did in their notebook, a file that
counts in the brief like a talk. It shows which drivers it hears; on a terminal,
Enter accepts them.

Without TEXT it asks for the note. Prefer that, or - for standard input: words on
a command line stay in the shell's history and can be seen by others on the
machine while the command runs.

If the person was promised that their words are not kept, only the drivers are
saved. The promise holds from its day on. If it covers words of earlier notes,
note asks before it deletes them; without a terminal it needs --yes.`,
		Example: `  buyin note Sam                 asks what you heard
  buyin note Sam - < note.txt
  buyin note Sam "still has the post-it on the screen"`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return env.Usagef("note needs a report and what you heard")
			}
			return a.note(strings.TrimSpace(args[0]), args[1:], yes)
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "delete words that may not be kept without asking")
	hearing.AddFlag(a.Env, cmd)
	return cmd
}

func (a *command) note(name string, words []string, yes bool) error {
	if err := people.CheckName(name); err != nil {
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
	if name, err = people.KnownName(name, all); err != nil {
		return err
	}
	text, err := a.readNote(words)
	if err != nil {
		return err
	}
	if topic, touches := listen.SensitiveTopic(text); touches {
		a.Say("that touches on %s; keep what they need, such as predictable hours, and not why", topic)
	}
	theirs := records.Of(name, all)
	a.ReportErrors(theirs)
	ear, err := hearing.ForReport(a.Env, c, records.Promised(theirs, a.Today()))
	if err != nil {
		return err
	}
	evidence, err := a.confirmHeard(ear(text), c, len(words) == 1 && words[0] == "-")
	if err != nil {
		return err
	}
	return a.saveNote(name, theirs, c, records.Note{Text: text, Evidence: evidence, Day: a.Today(), Time: a.Timestamp(), DropWords: yes})
}

// readNote returns the text of a note: the arguments, standard input if they are
// "-", or what the user types if there are none.
func (a *command) readNote(words []string) (string, error) {
	text := strings.Join(words, " ")
	switch {
	case len(words) == 0:
		typed, err := prompt.ReadNote(a.Console(), "What did you hear or see?")
		if errors.Is(err, prompt.Ended) {
			return "", errors.New("the input ended before there was a note")
		}
		if err != nil {
			return "", err
		}
		text = typed
	case text == "-":
		data, err := io.ReadAll(io.LimitReader(a.In, motive.MaxText+1))
		if err != nil {
			return "", fmt.Errorf("reading the note: %w", err)
		}
		text = string(data)
	}
	text = strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
	switch {
	case text == "":
		return "", env.Usagef("the note is empty")
	case len(text) > motive.MaxText:
		return "", env.Usagef("a note can have at most %d KiB; split it", motive.MaxText>>10)
	}
	return text, nil
}

// confirmHeard is the evidence heard in a note. On a terminal the user confirms or
// corrects it; a piped note is taken without asking.
func (a *command) confirmHeard(found []motive.Heard, c motive.Catalogue, piped bool) ([]motive.Evidence, error) {
	var heard []motive.Evidence
	for _, h := range found {
		heard = append(heard, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength, Kind: motive.Volunteered, Quote: h.Quote})
	}
	if !piped && terminal.IsTerminal(a.In) && terminal.IsTerminal(a.Messages) {
		kept, err := prompt.CorrectHeard(a.Console(), heard, c)
		for i := range kept {
			kept[i].Kind = motive.Volunteered
		}
		return kept, err
	}
	_, err := io.WriteString(a.Messages, output.HeardText(found, c))
	return heard, err
}

// saveNote adds a note to the report's notebook, which it begins if needed.
func (a *command) saveNote(name string, theirs []records.Record, c motive.Catalogue, note records.Note) error {
	told := records.Promised(theirs, a.Today())
	if told != nil && !told.Quotes && len(note.Evidence) == 0 {
		a.Say("nothing was kept: no driver was heard, and %s was promised that no words are kept", visible.Line(name))
		return nil
	}
	newID := func() (string, error) { return store.NewID(a.Today(), a.Chance, a.Workspace.Taken) }
	added, err := records.AddNote(a.Workspace, c, name, note, newID)
	var words *records.WordsError
	if errors.As(err, &words) {
		if err := a.confirmDropWords(name, words); err != nil {
			return err
		}
		note.DropWords = true
		added, err = records.AddNote(a.Workspace, c, name, note, newID)
	}
	if a.ReportProblems(added.Problems) != nil {
		return env.ErrReported
	}
	if err != nil {
		return err
	}
	if added.Began {
		a.Say("a notebook is begun for %s", visible.Line(name))
	}
	a.Say("kept as note %d of %s", added.Number, visible.Line(name))
	switch {
	case added.Told == nil:
		a.Say("%s does not know yet that you keep notes; tell them, and write only what you would let them read", visible.Line(name))
	case !added.Told.Quotes:
		a.Say("%s was promised that no words are kept, so only the drivers are", visible.Line(name))
	}
	return nil
}

// confirmDropWords asks before words of earlier notes are deleted. It returns nil
// if they may be.
func (a *command) confirmDropWords(name string, words *records.WordsError) error {
	lose := env.Plural(words.Notes, "earlier note", "earlier notes")
	if !terminal.IsTerminal(a.In) {
		return env.Usagef("%s was promised on %s that no words are kept, which covers the words of %s; nothing was saved or deleted; use --yes to delete them", visible.Line(name), visible.Line(words.Since), lose)
	}
	sure, err := prompt.Confirm(a.Console(), fmt.Sprintf("%s was promised on %s that no words are kept. Delete the words of %s? Type yes to confirm:", visible.Line(name), visible.Line(words.Since), lose))
	if err == nil && !sure {
		a.Say("nothing was saved or deleted; only yes, typed in full, confirms")
		err = prompt.Quit
	}
	return err
}
