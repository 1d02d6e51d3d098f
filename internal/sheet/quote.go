package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordsIn returns the part of words that a quote stands for, exactly as it is
// written there. It ignores case and differences in blanks. If the words do not
// hold the quote, it returns "".
func wordsIn(words, quote string) string {
	quote = strings.TrimSpace(quote)
	if quote == "" {
		return ""
	}
	if strings.Contains(words, quote) {
		return quote
	}
	for start := range words {
		if n := matchLength(words[start:], quote); n > 0 {
			return words[start : start+n]
		}
	}
	return ""
}

// matchLength returns how many bytes at the beginning of words the quote stands
// for, or 0.
func matchLength(words, quote string) int {
	at := 0
	for quote != "" {
		q, n := utf8.DecodeRuneInString(quote)
		w, m := utf8.DecodeRuneInString(words[at:])
		switch {
		case m == 0:
			return 0
		case unicode.IsSpace(q) && unicode.IsSpace(w):
			n, m = blanks(quote), blanks(words[at:])
		case unicode.ToLower(q) != unicode.ToLower(w):
			return 0
		}
		quote, at = quote[n:], at+m
	}
	return at
}

// blanks returns the number of bytes of the blanks at the beginning of a text.
func blanks(text string) int { return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace)) }

const maxQuoteWords = 12 // a line of at most this many words is its own quote

// wholeQuote returns the words of a line if they are short enough to be a quote.
func wholeQuote(words string) string {
	if len(strings.Fields(words)) > maxQuoteWords {
		return ""
	}
	return words
}
