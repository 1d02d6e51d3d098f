package prompt

import (
	"strings"

	"buyin/internal/motive"
)

// Confirm asks for a yes in full. Anything else, Enter too, is a no.
func Confirm(c Console, label string) (bool, error) {
	said, err := c.Name(label)
	return strings.EqualFold(strings.TrimSpace(said), "yes"), err
}

// CorrectHeard has what was heard in a note kept or mended. /quit is the error Quit.
func CorrectHeard(c Console, heard []motive.Evidence, in motive.Catalogue) ([]motive.Evidence, error) {
	label := "Heard (Enter keeps, ? explains):"
	if len(heard) == 0 {
		label = nothingHeard(in)
	}
	for {
		kept, t, err := c.Correct(label, heard, in)
		switch {
		case err != nil:
			return nil, err
		case t.command == "":
			return kept, nil
		case t.command == "quit":
			return nil, Quit
		}
		c.Show(mendHelp(in))
	}
}

// ReadNote takes a note in plain words. /quit is the error Quit.
func ReadNote(c Console, label string) (string, error) {
	for {
		t, err := c.Note(label, "")
		switch {
		case err != nil:
			return "", err
		case t.command == "quit":
			return "", Quit
		case t.command == "" && strings.TrimSpace(t.text) != "":
			return t.text, nil
		}
		c.Show("Type what they said or did; /quit keeps nothing.")
	}
}
