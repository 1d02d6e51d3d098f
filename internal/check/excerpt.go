package check

import (
	"unicode/utf8"

	"buyin/internal/visible"
)

// maxExcerpt is how many characters of a text from a file a message shows.
const maxExcerpt = 60

// excerpt returns a text from a file, safe to show and cut to maxExcerpt
// characters.
func excerpt(s string) string {
	if utf8.RuneCountInString(s) > maxExcerpt {
		s = string([]rune(s)[:maxExcerpt]) + "..."
	}
	return visible.Line(s)
}

// quoted returns the excerpt of a text in quotation marks.
func quoted(s string) string { return `"` + excerpt(s) + `"` }
