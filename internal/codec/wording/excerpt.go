package wording

import (
	"unicode/utf8"

	"buyin/internal/visible"
)

// maxExcerpt is how many characters of a text from a file are put in a message.
const maxExcerpt = 60

// Excerpt prepares a text from a file for a message: it shortens it, and removes
// what could act on a terminal.
func Excerpt(s string) string {
	if len(s) <= maxExcerpt {
		return visible.Line(s)
	}
	cut, n := len(s), 0
	for i := range s {
		if n++; n > maxExcerpt {
			cut = i
			break
		}
	}
	if cut == len(s) {
		return visible.Line(s)
	}
	short := s[:cut]
	for !utf8.ValidString(short) && len(short) > 0 && cut-len(short) < utf8.UTFMax {
		short = short[:len(short)-1]
	}
	return visible.Line(short) + "..."
}

// Quoted returns an excerpt in quotes.
func Quoted(s string) string { return `"` + Excerpt(s) + `"` }
