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

// Wrap breaks text into lines of at most width columns, at blanks if possible.
// It indents every line but the first by indent blanks. A width under 10 counts
// as 10.
func Wrap(text string, width, indent int) string {
	width = max(width, 10)
	indent = min(indent, width-10)
	wrapped := ansi.Wrap(text, width-indent, "")
	return strings.ReplaceAll(wrapped, "\n", "\n"+strings.Repeat(" ", indent))
}
