package check

import (
	"unicode/utf8"

	"buyin/internal/visible"
)

// maxShown is how many characters of a text from a file a message holds.
const maxShown = 60

// shown is a text from a file as a message may hold it: safe, and not long.
func shown(s string) string {
	if utf8.RuneCountInString(s) > maxShown {
		s = string([]rune(s)[:maxShown]) + "..."
	}
	return visible.Line(s)
}
