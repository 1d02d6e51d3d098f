package ngram

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a text.
type word struct {
	start, end int    // text[start:end] is the word as written
	form       string // in lower case, without apostrophes: "dont", "manager"
}

// maxWordRunes is the length at which a run of letters is split. No English
// word is longer. The limit bounds the time for a text without spaces.
const maxWordRunes = 40

// appendWords appends the words of a text. It accepts any bytes.
func appendWords(words []word, text string) []word {
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(c) || isApostrophe(c) { // U+02BC is a letter in Unicode
			i += size
			continue
		}
		end := wordEnd(text, i)
		words = append(words, word{start: i, end: end, form: form(text[i:end])})
		i = end
	}
	return words
}

// wordEnd returns the end of the word that begins at i. An apostrophe belongs
// to the word if a letter follows it.
func wordEnd(text string, i int) int {
	for runes := 0; i < len(text) && runes < maxWordRunes; runes++ {
		c, size := utf8.DecodeRuneInString(text[i:])
		if isApostrophe(c) {
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); !unicode.IsLetter(next) || isApostrophe(next) {
				return i
			}
		} else if !isWordRune(c) {
			return i
		}
		i += size
	}
	return i
}

func isWordRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' }

// form returns a word in lower case, without apostrophes.
func form(written string) string {
	return strings.Map(func(c rune) rune {
		if isApostrophe(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, written)
}
