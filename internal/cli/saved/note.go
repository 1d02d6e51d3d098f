package saved

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/terminal"
)

func (a *command) noteCommand() *cobra.Command {
	var yes bool
	var page string
	cmd := &cobra.Command{
		Use:   "note REPORT [TEXT|-]",
		Short: "save one thing you heard outside a talk",
		Long: `note saves one thing that a person said or did in their notebook, a file that
counts in the brief like a talk. On a terminal a sheet then shows which drivers
the coach hears, for you to correct; without one, what it is sure of is kept, and
counts as not looked at.

Without TEXT it asks for the note; if standard input is no terminal, all of it is
one note. Prefer that, or - for standard input: words on
a command line stay in the shell's history and can be seen by others on the
machine while the command runs.

--notes takes old notes, in Markdown or plain text: each line is a note, and a
date as a heading is the day of the notes below it. Your own remarks, in brackets
or after "me:", become notes of your own. A note that is there already, with the
same day, is not added again; nor are as many others of a day as the notebook has
notes of that day whose words were removed, because nobody can know those again.

If the person was promised that their words are not kept, only the drivers are
saved. The promise holds from its day on, for all that is written from then on,
whatever day it is of. If it covers words of earlier notes, note asks before it
deletes them; without a terminal it needs --yes.`,
		Example: `  buyin note Sam                 asks what you heard
  buyin note Sam - < note.txt
  buyin note Sam --notes old-notes.md
  buyin note Sam "still has the post-it on the screen"`,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return env.Usagef("note needs a report and what you heard")
			case page != "" && len(args) > 1:
				return env.Usagef("either TEXT or --notes, not both")
			case page == "-" && a.Flags.Catalogue == "-", len(args) == 2 && args[1] == "-" && a.Flags.Catalogue == "-":
				return env.Usagef("only one file can come from standard input")
			}
			return a.note(noteRun{name: strings.TrimSpace(args[0]), words: args[1:], page: page, yes: yes})
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "delete words that may not be kept without asking")
	cmd.Flags().StringVar(&page, "notes", "", "old notes, one a line, with dates as headings, from this `FILE` (- is standard input)")
	_ = cmd.MarkFlagFilename("notes")
	hearing.AddFlag(a.Env, cmd)
	return cmd
}

// A noteRun is what the command note was called with.
type noteRun struct {
	name  string
	words []string // TEXT
	page  string   // --notes
	yes   bool     // --yes
}

// piped reports whether the notes come from standard input, so that nobody can be
// asked.
func (n noteRun) piped() bool { return n.page == "-" || len(n.words) == 1 && n.words[0] == "-" }

func (a *command) note(run noteRun) error {
	if err := people.CheckName(run.name); err != nil {
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
	if run.name, err = a.Meant(run.name, all, false); err != nil {
		return err
	}
	n, err := a.newNoting(run, c, all)
	if err != nil {
		return err
	}
	if run.page != "" {
		err = n.readPage()
	} else {
		err = n.readOne()
	}
	if err != nil {
		return err
	}
	if err := n.save(); err != nil {
		return err
	}
	if n.added.Began {
		a.SaySlip(run.name, all)
	}
	if n.asks && n.added.Count > 0 {
		return n.correct()
	}
	return nil
}

// countLines returns the number of lines that are not blank.
func countLines(text string) (n int) {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}

// readNote returns the text of a note: the arguments; standard input if they are
// "-", or if there are none and it is no terminal; else what the user types.
func (a *command) readNote(words []string) (string, error) {
	text := strings.Join(words, " ")
	switch {
	case len(words) == 0 && terminal.IsTerminal(a.In):
		typed, err := prompt.ReadNote(a.Console(), "What did you hear or see?")
		if errors.Is(err, prompt.Ended) {
			return "", errors.New("the input ended before there was a note")
		}
		if err != nil {
			return "", err
		}
		text = typed
	case text == "-" || len(words) == 0:
		var err error
		if text, err = a.ReadWords("note"); err != nil {
			return "", err
		}
		if strings.TrimSpace(text) == "" && len(words) == 0 {
			return "", errors.New("the input ended before there was a note")
		}
		if n := countLines(text); n > 1 {
			a.Say("the %d lines are one note; with --notes - each line is a note", n)
		}
	default:
		if err := env.CheckTypedUTF8("the note", text); err != nil {
			return "", err
		}
	}
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return "", env.Usagef("the note is empty")
	case len(text) > motive.MaxText:
		return "", env.Usagef("a note can have at most %d KiB; split it", motive.MaxText>>10)
	}
	return text, nil
}
