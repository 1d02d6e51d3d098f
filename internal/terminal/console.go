package terminal

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/visible"
)

// A Console shows text and asks for words and choices. The person may type a
// command in answer to any question.
type Console interface {
	// Show prints a paragraph.
	Show(paragraph string)
	// ShowPages prints a text, and the items of a list below it, so that all of
	// it can be read even if it is longer than the screen.
	ShowPages(text string, items []string) error
	// ShowAbove prints a text that is read before what comes below it. If the screen
	// has no room for both, it waits for a key, as ShowPages does.
	ShowAbove(text, below string) error
	// Name asks for one line that is never a command.
	Name(label string) (string, error)
	// Line asks for one line. The draft can be edited or kept.
	Line(label, draft string) (Input, error)
	// ShortLine asks for one line, such as a number. If single keys are read, a typed
	// text for which complete reports true needs no Enter.
	ShortLine(label string, complete func(text string) bool) (Input, error)
	// Choose asks for one of the options and returns its index, or -1 for none
	// of them. Enter alone means none of them. If none is "", the person must
	// choose an option.
	Choose(label string, options []string, none string) (int, Input, error)
}

// Ended is the error that is returned when the input has ended.
var Ended error = ended{}

type ended struct{}

// Error implements error.
func (ended) Error() string { return language.Say("terminal.ended") }

// wrap makes a paragraph safe to show and breaks it into lines of the given
// number of columns. The further lines of an indented line keep its indent.
func wrap(paragraph string, columns int) string {
	lines := strings.Split(visible.Text(paragraph), "\n")
	for i, line := range lines {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if visible.Width(line) <= columns {
			continue
		}
		lines[i] = visible.Wrap(line, columns, min(indent+2, 8)*min(indent, 1))
	}
	return strings.Join(lines, "\n")
}
