package terminal

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/visible"
)

// A Console shows text and asks for words and choices. Every question may be
// answered by a command instead.
type Console interface {
	// Show prints a paragraph.
	Show(paragraph string)
	// Name asks for one line that is never a command.
	Name(label string) (string, error)
	// Line asks for one line; the draft can be edited or kept.
	Line(label, draft string) (Input, error)
	// Choose asks for one of the options and returns its index, or -1 for none of
	// them. Enter alone means none, unless none is ""; then one must be chosen.
	Choose(label string, options []string, none string) (int, Input, error)
}

// Ended is the error at the end of the input.
var Ended error = ended{}

type ended struct{}

// Error implements error.
func (ended) Error() string { return language.Say("terminal.ended") }

// wrap makes a paragraph safe to show and breaks it into lines of the given
// number of columns. What follows an indented line keeps its indent.
func wrap(paragraph string, columns int) string {
	lines := strings.Split(visible.Text(paragraph), "\n")
	for i, line := range lines {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		lines[i] = visible.Wrap(line, columns, min(indent+2, 8)*min(indent, 1))
	}
	return strings.Join(lines, "\n")
}
