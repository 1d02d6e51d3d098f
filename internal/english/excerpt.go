package english

import (
	"unicode/utf8"

	"buyin/internal/visible"
)

const maxExcerpt = 60 // characters

// Excerpt returns a text from a file as a message shows it: safe to show, and
// cut to 60 characters.
func Excerpt(s string) string {
	if utf8.RuneCountInString(s) > maxExcerpt {
		s = string([]rune(s)[:maxExcerpt]) + "..."
	}
	return visible.Line(s)
}

// Quote returns the excerpt of a text in quotation marks.
func Quote(s string) string { return `"` + Excerpt(s) + `"` }
