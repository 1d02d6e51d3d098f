package due

import (
	"strings"
	"unicode/utf8"

	"buyin/internal/visible"
)

// lines are titles with items below them.
type lines struct {
	b     strings.Builder
	width int
}

// title begins a list. A question needs no colon.
func (l *lines) title(text string) {
	if !strings.HasSuffix(text, "?") {
		text += ":"
	}
	l.b.WriteString(visible.Wrap(text, l.width, 2) + "\n")
}

// add adds an item.
func (l *lines) add(text string) {
	l.b.WriteString("  " + visible.Wrap(text, l.width-2, 4) + "\n")
}

// addWith adds an item with a command, which stays in one piece: on a line of its own
// if the item is too long.
func (l *lines) addWith(text, command string) {
	command = visible.Line(command)
	if utf8.RuneCountInString(text)+utf8.RuneCountInString(command)+4 <= l.width {
		l.b.WriteString("  " + text + ": " + command + "\n")
		return
	}
	l.add(text + ":")
	l.b.WriteString("    " + command + "\n")
}
