package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/codec"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/render"
	"buyin/internal/store"
	"buyin/internal/visible"
)

func (a *app) noteCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "note REPORT TEXT|-",
		Short: "one thing heard in a corridor",
		Long: `note keeps one thing that a person said or did, in their notebook: a file of its
own, pooled with the talks in the brief. It shows which drivers it hears in it;
on a terminal Enter keeps that.

Where the person has been promised that no words are kept, the drivers are kept
and the words are not.`,
		Example: `  buyin note Sam "still has the post-it on the screen"
  buyin note Sam - < note.txt`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("note takes a report, and what was heard")
			}
			return a.note(strings.TrimSpace(args[0]), args[1:])
		},
	}
	a.earFlag(cmd)
	return cmd
}

func (a *app) note(name string, words []string) error {
	if name == "" {
		return usagef("the report needs a name")
	}
	if err := checkName(name); err != nil {
		return err
	}
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	held, err := a.holdings(c)
	if err != nil {
		return err
	}
	found, err := match(name, people(held))
	if err != nil {
		return err
	}
	if found != "" {
		name = found
	}
	text, err := a.noted(words)
	if err != nil {
		return err
	}
	if topic, touches := listen.SensitiveTopic(text); touches {
		a.say("that touches on %s; keep what they need, such as predictable hours, and not why", topic)
	}
	theirs := about(name, held)
	ear, err := a.ear(c, promised(theirs))
	if err != nil {
		return err
	}
	evidence, err := a.weighed(ear(text), c, len(words) == 1 && words[0] == "-")
	if err != nil {
		return err
	}
	return a.keepNote(name, theirs, text, evidence, c)
}

// noted is the text of a note: the words of the command, standard input, or
// what is typed.
func (a *app) noted(words []string) (string, error) {
	text := strings.Join(words, " ")
	switch {
	case len(words) == 0:
		typed, err := prompt.ReadNote(a.console(), "What did you hear or see?")
		if errors.Is(err, prompt.Ended) {
			return "", errors.New("the input ended before anything was noted")
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
		return "", usagef("there is nothing to note")
	case len(text) > motive.MaxText:
		return "", usagef("a note holds at most %d KiB; split it", motive.MaxText>>10)
	}
	return text, nil
}

// weighed is what is heard in a note: kept or mended on a terminal, else taken
// as it is.
func (a *app) weighed(found []motive.Heard, c motive.Catalogue, piped bool) ([]motive.Evidence, error) {
	var heard []motive.Evidence
	for _, h := range found {
		heard = append(heard, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength, Kind: motive.Volunteered, Quote: h.Quote})
	}
	if !piped && prompt.IsTerminal(a.In) && prompt.IsTerminal(a.err) {
		kept, err := prompt.CorrectHeard(a.console(), heard, c)
		for i := range kept {
			kept[i].Kind = motive.Volunteered
		}
		return kept, err
	}
	_, err := io.WriteString(a.err, render.Heard(found, c))
	return heard, err
}

// keepNote puts a note into the report's notebook, which it begins if need be.
func (a *app) keepNote(name string, theirs []holding, text string, evidence []motive.Evidence, c motive.Catalogue) error {
	told := promised(theirs)
	if told != nil && !told.Quotes && len(evidence) == 0 {
		a.say("nothing was kept: no driver was heard, and %s was promised that no words are kept", visible.Line(name))
		return nil
	}
	id, err := a.notebook(name, theirs)
	if err != nil {
		return err
	}
	number := 0
	err = a.workspace.Interviews().Change(id, func(old []byte) ([]byte, error) {
		book := motive.Interview{
			ID: id, Kind: motive.KindNotebook, Report: motive.Report{Name: name},
			Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version},
		}
		if old != nil {
			var problems motive.Problems
			if book, problems = codec.DecodeInterview(a.workspace.Interviews().Path(id), old, c); a.refuse(problems) != nil {
				return nil, errReported
			}
		}
		if len(book.Turns) >= motive.MaxTurns {
			return nil, fmt.Errorf("the notebook of %s is full, with %d notes; delete some of them in %s", name, motive.MaxTurns, a.workspace.Interviews().Path(id))
		}
		number = nextNote(book.Turns)
		putNote(&book, motive.Turn{
			Question: motive.Note + "." + strconv.Itoa(number), Asked: "noted on " + a.today(), Answer: text, Evidence: evidence,
		}, told)
		book.Finished = a.at()
		return codec.EncodeInterview(book, codec.YAML)
	})
	if err != nil {
		return err
	}
	a.say("kept as note %d of %s", number, visible.Line(name))
	switch {
	case told == nil:
		a.say("%s has not been told yet that you keep notes; tell them, and keep what they may see", visible.Line(name))
	case !told.Quotes:
		a.say("%s was promised that no words are kept, so only the drivers are", visible.Line(name))
	}
	return nil
}

// notebook is the id of the report's notebook, or a free one.
func (a *app) notebook(name string, theirs []holding) (string, error) {
	for _, h := range theirs {
		switch {
		case h.iv.Kind != motive.KindNotebook || h.underWay:
		case !h.usable:
			return "", fmt.Errorf("%s: the notebook cannot be written on as it is; mend what buyin show names", visible.Line(h.path))
		default:
			return h.id, nil
		}
	}
	a.say("a notebook is begun for %s", visible.Line(name))
	return store.NewID(a.today(), a.Chance, a.workspace.Taken)
}

// putNote puts a turn into a notebook. A promise that no words are kept holds
// for the notes before it, too.
func putNote(book *motive.Interview, turn motive.Turn, told *motive.Told) {
	book.Turns = append(book.Turns, turn)
	if told == nil {
		return
	}
	book.Told = told
	if !told.Quotes {
		for i, t := range book.Turns {
			book.Turns[i] = wordless(t)
		}
	}
}

// promised is what the report was told last of the notes that are kept; nil
// where they were told nothing.
func promised(theirs []holding) (told *motive.Told) {
	for _, h := range theirs { // the oldest first: the newest promise holds
		if h.iv.Told != nil && !h.self {
			told = h.iv.Told
		}
	}
	return told
}

// nextNote is the number after the highest of the notes.
func nextNote(turns []motive.Turn) int {
	highest := 0
	for _, t := range turns {
		if _, n, ok := strings.Cut(t.Question, "."); ok {
			if i, err := strconv.Atoi(n); err == nil {
				highest = max(highest, i)
			}
		}
	}
	return highest + 1
}

// wordless is a turn without the person's words.
func wordless(t motive.Turn) motive.Turn {
	t.Answer = ""
	var kept []motive.Evidence
	for _, e := range t.Evidence {
		e.Quote = ""
		kept = append(kept, e)
	}
	t.Evidence = kept
	return t
}
