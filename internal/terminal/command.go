package terminal

import (
	"errors"
	"strings"
	"unicode"

	"buyin/internal/language"
)

// An Input is the text typed at one prompt: words or a command.
type Input struct {
	Command string // the name of the command without its slash; "" if words were typed
	Text    string // the words, or the text after the command
	Draft   string // words that the command was typed over, if the person had changed them
}

// Commands are the names that may follow a slash, in lower case.
type Commands []string

// Parse decides whether a line is a command or words. If a line begins with two
// slashes, it is words that begin with one slash. For an unknown command it
// returns an error with a message for the person.
func (c Commands) Parse(line string) (Input, error) {
	trimmed := strings.TrimSpace(line)
	if !strings.HasPrefix(trimmed, "/") {
		return Input{Text: line}, nil
	}
	if strings.HasPrefix(trimmed, "//") {
		return Input{Text: strings.Replace(line, "//", "/", 1)}, nil
	}
	name, rest := trimmed[1:], ""
	if i := strings.IndexFunc(name, unicode.IsSpace); i >= 0 {
		name, rest = name[:i], name[i:]
	}
	for _, known := range c {
		if strings.EqualFold(name, known) {
			return Input{Command: known, Text: strings.TrimSpace(rest)}, nil
		}
	}
	return Input{}, errors.New(language.Say("terminal.command.unknown", "name", name))
}

// Contains reports whether the line is one of the commands.
func (c Commands) Contains(line string) bool {
	in, err := c.Parse(line)
	return err == nil && in.Command != ""
}
