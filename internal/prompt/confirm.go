package prompt

import (
	"strings"

	"buyin/internal/language"
)

// Confirm asks a question that only a full yes confirms. Any other answer is a
// no.
func Confirm(c Console, label string) (bool, error) {
	answer, err := c.Name(label)
	return strings.EqualFold(strings.TrimSpace(answer), "yes"), err
}

// ReadNote asks for a note that is not empty. If /quit is typed, the error is
// Quit.
func ReadNote(c Console, label string) (string, error) {
	draft := ""
	for {
		in, err := c.Note(label, draft)
		switch {
		case err != nil:
			return "", err
		case in.Command == "quit":
			return "", Quit
		case in.Command == "" && strings.TrimSpace(in.Text) != "":
			return in.Text, nil
		}
		draft = in.Draft // words that the command was typed over
		c.Show(language.Say("prompt.note.again"))
	}
}
