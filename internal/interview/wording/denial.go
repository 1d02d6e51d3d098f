package wording

import (
	"slices"
	"strings"

	"buyin/internal/language"
)

// Denies reports whether an answer begins with a no to what was said back before
// it. "No, that's it" is none.
func Denies(answer string) bool {
	words := " " + strings.Join(strings.FieldsFunc(strings.ToLower(answer), func(r rune) bool {
		return r != '\'' && (r < 'a' || r > 'z')
	}), " ") + " "
	begins := func(with string) bool { return strings.HasPrefix(words, " "+with+" ") }
	return slices.ContainsFunc(language.List("interview.denial"), begins) && !slices.ContainsFunc(language.List("interview.denied.nothing"), begins)
}
