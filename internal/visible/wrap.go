package visible

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the number of terminal columns that a line takes. A wide
// character takes two, a combining one none.
func Width(line string) int { return ansi.StringWidth(line) }

// Wrap breaks text into lines of at most width columns, at blanks if possible.
// It indents every line but the first by indent blanks. A width under 10 counts
// as 10.
func Wrap(text string, width, indent int) string {
	width = max(width, 10)
	indent = min(indent, width-10)
	wrapped := ansi.Wrap(text, width-indent, "")
	return strings.ReplaceAll(wrapped, "\n", "\n"+strings.Repeat(" ", indent))
}
