package listen

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isShrug reports whether a text has no words, or only stop words, figures and
// single letters: no word of a shrug has content, so it holds no driver, whatever
// the question was.
func isShrug(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return !englishWords().stopWords[w.form] && isSpelt(w.form) })
}

// isSpelt reports whether a word has a letter and is longer than one.
func isSpelt(form string) bool {
	return utf8.RuneCountInString(form) > 1 && strings.ContainsFunc(form, unicode.IsLetter)
}
