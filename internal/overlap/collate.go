package overlap

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// compareNames orders names like an address book. Case and accents decide only
// between names that are otherwise equal. If they are equal too, the bytes
// decide.
func compareNames(a, b string) int {
	if c := strings.Compare(baseLetters(a), baseLetters(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// baseLetters returns the name in lower case without accents.
func baseLetters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
}

// SortNames sorts names alphabetically, as in a Team and in every other list of
// people.
func SortNames(names []string) { slices.SortStableFunc(names, compareNames) }
