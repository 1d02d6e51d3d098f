package wording

import (
	"strings"

	"buyin/internal/language"
)

// Denies reports whether an answer begins with a no to what was said back before
// it.
func Denies(answer string) bool {
	words := " " + strings.Join(strings.FieldsFunc(strings.ToLower(answer), func(r rune) bool {
		return r != '\'' && (r < 'a' || r > 'z')
	}), " ") + " "
	for _, no := range language.List("interview.denial") {
		if strings.HasPrefix(words, " "+no+" ") {
			return true
		}
	}
	return false
}
