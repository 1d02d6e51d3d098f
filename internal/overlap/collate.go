package overlap

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// compareNames orders names as an address book does: capitals and accents count
// only between names that are otherwise the same, which then follow each other
// by their bytes.
func compareNames(a, b string) int {
	if c := strings.Compare(baseLetters(a), baseLetters(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// baseLetters is a name without capitals and accents.
func baseLetters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
}

// SortNames puts names in order of the alphabet, as in a Team: the order of
// every list of people.
func SortNames(names []string) { slices.SortStableFunc(names, compareNames) }
