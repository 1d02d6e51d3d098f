package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

func (a *app) noteCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "note REPORT TEXT|-",
		Short: "save one thing you heard outside a talk",
		Long: `note saves one thing that a person said or did in their notebook, a file that
counts in the brief like a talk. It shows which drivers it hears; on a terminal,
Enter accepts them.

If the person was promised that their words are not kept, only the drivers are
saved.`,
		Example: `  buyin note Sam "still has the post-it on the screen"
  buyin note Sam - < note.txt`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return env.Usagef("note needs a report and what you heard")
			}
			return a.note(strings.TrimSpace(args[0]), args[1:])
		},
	}
	hearing.AddFlag(a.Env, cmd)
	return cmd
}

func (a *app) note(name string, words []string) error {
	if err := checkName(name); err != nil {
		return err
	}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	all, err := a.loadRecords(c)
	if err != nil {
		return err
	}
	if name, err = knownName(name, all); err != nil {
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
	a.reportErrors(theirs)
	ear, err := hearing.ForReport(a.Env, c, records.Promised(theirs))
	if err != nil {
		return err
	}
	evidence, err := a.confirmHeard(ear(text), c, len(words) == 1 && words[0] == "-")
	if err != nil {
		return err
	}
	// another process may have begun the notebook meanwhile, or saved a promise
	return a.Workspace.Locked(func() error {
		all, err := records.All(a.Workspace, c)
		if err != nil {
			return err
		}
		if name, err = knownName(name, all); err != nil {
			return err
		}
		return a.saveNote(name, records.Of(name, all), text, evidence, c)
	})
}

// readNote returns the text of a note: the arguments, standard input if they are
// "-", or what the user types if there are none.
func (a *app) readNote(words []string) (string, error) {
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
func (a *app) confirmHeard(found []motive.Heard, c motive.Catalogue, piped bool) ([]motive.Evidence, error) {
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

// saveNote adds a note to the report's notebook, which it begins if needed. The
// caller holds the workspace's lock, so that nobody else begins one.
func (a *app) saveNote(name string, theirs []records.Record, text string, evidence []motive.Evidence, c motive.Catalogue) error {
	told := records.Promised(theirs)
	if told != nil && !told.Quotes && len(evidence) == 0 {
		a.Say("nothing was kept: no driver was heard, and %s was promised that no words are kept", visible.Line(name))
		return nil
	}
	id, err := a.notebookID(name, theirs)
	if err != nil {
		return err
	}
	book := records.Notebook{ID: id, Report: name, Told: told}
	number, problems, err := book.Add(a.Workspace, c, records.Note{Text: text, Evidence: evidence, Day: a.Today(), Time: a.Timestamp()})
	if a.ReportProblems(problems) != nil {
		return env.ErrReported
	}
	if err != nil {
		return err
	}
	a.Say("kept as note %d of %s", number, visible.Line(name))
	switch {
	case told == nil:
		a.Say("%s has not been told yet that you keep notes; tell them, and keep what they may see", visible.Line(name))
	case !told.Quotes:
		a.Say("%s was promised that no words are kept, so only the drivers are", visible.Line(name))
	}
	return nil
}

// notebookID is the id of the report's notebook, or an unused one.
func (a *app) notebookID(name string, theirs []records.Record) (string, error) {
	id, err := records.FindNotebook(theirs)
	if err != nil || id != "" {
		return id, err
	}
	a.Say("a notebook is begun for %s", visible.Line(name))
	return store.NewID(a.Today(), a.Chance, a.Workspace.Taken)
}
