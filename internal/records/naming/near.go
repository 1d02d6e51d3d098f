package naming

import (
	"slices"
	"strings"
	"unicode"
)

// Near returns the names that the given one may be another form or a slip of.
//
// Another form has words that are cut short, left out or added, or in another order:
// "Jonas K", "J. Keller", "Jonas" and "Keller, Jonas" are forms of "Jonas Keller", and the
// other way round. At least one word is whole.
//
// A slip has as many words of theirs, from the first one on, that are equal but for one
// letter that is missing, too many or wrong, or two letters in the wrong order. The word
// with the slip has at least three letters in both. Names that only differ in figures,
// such as "Shift 1" and "Shift 2", are not near.
func Near(name string, names []string) (near []string) {
	given := strings.Fields(Fold(name))
	for _, n := range names {
		words := strings.Fields(Fold(n))
		if isForm(given, words) || len(given) <= len(words) && isSlip(given, words[:len(given)]) {
			near = append(near, n)
		}
	}
	return near
}

// isForm reports whether one name is another form of the other.
func isForm(one, other []string) bool {
	one, other = withoutMarks(one), withoutMarks(other)
	if len(one) > len(other) {
		one, other = other, one
	}
	if len(one) == 0 || slices.Equal(one, other) {
		return false
	}
	return isShort(one, other) || len(one) > 1 && isReordered(one, other)
}

// isShort reports whether each word of the short name is one of the long name, in the same
// order, or one of the two is the beginning of the other. The first words belong together,
// and one word is whole.
func isShort(short, long []string) bool {
	whole, at := 0, 0
	for i, word := range short {
		for at < len(long) && !isCut(word, long[at]) {
			if at++; i == 0 {
				return false
			}
		}
		if at == len(long) {
			return false
		}
		if word == long[at] {
			whole++
		}
		at++
	}
	return whole > 0
}

// isCut reports whether two words are equal, or one is the beginning of the other.
// Figures are not cut short.
func isCut(a, b string) bool {
	if a == b {
		return true
	}
	return !strings.ContainsFunc(a+b, unicode.IsDigit) && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// isReordered reports whether two names have the same words.
func isReordered(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// withoutMarks returns words without the marks around them.
func withoutMarks(words []string) (bare []string) {
	for _, w := range words {
		if w = strings.Trim(w, ".,;"); w != "" {
			bare = append(bare, w)
		}
	}
	return bare
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
