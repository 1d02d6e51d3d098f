package prompt

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// Confirm asks a question that only a full yes confirms. Any other answer is a
// no.
func Confirm(c Console, label string) (bool, error) {
	answer, err := c.Name(label)
	return strings.EqualFold(strings.TrimSpace(answer), "yes"), err
}

// CorrectHeard shows the motivators that were heard in a note, and returns the
// list after the person's corrections. If /quit is typed, the error is Quit.
func CorrectHeard(c Console, heard []motive.Evidence, in motive.Catalogue) ([]motive.Evidence, error) {
	for {
		kept, typed, err := c.Correct(heardLabel(heard, in), heard, in)
		switch {
		case err != nil:
			return nil, err
		case typed.Command == "":
			return kept, nil
		case typed.Command == "quit":
			return nil, Quit
		}
		c.Show(correctionHelp(in))
	}
}

// ReadNote asks for a note that is not empty. If /quit is typed, the error is
// Quit.
func ReadNote(c Console, label string) (string, error) {
	for {
		in, err := c.Note(label, "")
		switch {
		case err != nil:
			return "", err
		case in.Command == "quit":
			return "", Quit
		case in.Command == "" && strings.TrimSpace(in.Text) != "":
			return in.Text, nil
		}
		c.Show(language.Say("prompt.note.again"))
	}
}
