package naming

import (
	"strings"
	"unicode"
)

// Near returns the names that the given one may be a slip of: as many words of theirs,
// from the first one on, are equal to its words, but for one letter that is missing, too
// many or wrong, or two letters in the wrong order. The word with the slip has at least
// three letters in both. Names that only differ in figures, such as "Shift 1" and
// "Shift 2", are not near.
func Near(name string, names []string) (near []string) {
	given := strings.Fields(Fold(name))
	for _, n := range names {
		if words := strings.Fields(Fold(n)); len(given) <= len(words) && isSlip(given, words[:len(given)]) {
			near = append(near, n)
		}
	}
	return near
}

// isSlip reports whether one of the words has a slip, and the others are equal.
func isSlip(given, words []string) bool {
	slips := 0
	for i, word := range words {
		switch {
		case given[i] == word:
		case isNearWord(given[i], word):
			slips++
		default:
			return false
		}
	}
	return slips == 1
}

// shortest is how many letters a word with a slip has at least.
const shortest = 3

// isNearWord reports whether one slip makes one word of the other.
func isNearWord(one, other string) bool {
	a, b := []rune(one), []rune(other)
	if min(len(a), len(b)) < shortest || strings.ContainsFunc(one+other, unicode.IsDigit) {
		return false
	}
	for min(len(a), len(b)) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for min(len(a), len(b)) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	swapped := len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
	return swapped || len(a) <= 1 && len(b) <= 1
}
