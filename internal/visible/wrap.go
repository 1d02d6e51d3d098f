package visible

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the number of terminal columns that a line takes. A wide
// character takes two, a combining one none.
func Width(line string) int { return ansi.StringWidth(line) }

// Cut returns the beginning of a line that takes at most width columns. It
// keeps wide characters, and characters with combining ones, whole.
func Cut(line string, width int) string { return ansi.Truncate(line, width, "") }

// Placeholders for hyphens and for the blank before a percent sign, so that no
// line is broken there. Visible text never contains these characters.
const hyphenMark, blankMark = "\ue000", "\ue001"

var (
	protect = strings.NewReplacer("-", hyphenMark, " %", blankMark+"%")
	restore = strings.NewReplacer(hyphenMark, "-", blankMark, " ")
)

// Wrap breaks text into lines of at most width columns, at blanks if possible,
// but not before a percent sign. It indents every line but the first by indent
// blanks. A width under 10 counts as 10.
func Wrap(text string, width, indent int) string {
	width = max(width, 10)
	indent = min(indent, width-10)
	lines := strings.Split(restore.Replace(ansi.Wrap(protect.Replace(text), width-indent, "")), "\n")
	for i := range lines[:len(lines)-1] {
		lines[i] = strings.TrimRight(lines[i], " ") // a blank after a full line would begin the next row of a terminal
	}
	return strings.Join(lines, "\n"+strings.Repeat(" ", indent))
}
