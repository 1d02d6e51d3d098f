package page

import (
	"fmt"
	"strings"
)

// Capitalize turns the first letter of a text into a capital. That letter must
// be ASCII.
func Capitalize(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Counted returns a number with its noun: "1 answer", "12 answers". If the
// plural is not formed with an s, pass it too.
func Counted(n int, what string, plural ...string) Span {
	switch {
	case n == 1:
	case len(plural) > 0:
		what = plural[0]
	default:
		what += "s"
	}
	return Span{Text: fmt.Sprintf("%d %s", n, what), Ours: true}
}

// numerals are the words for small numbers.
var numerals = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// Numeral returns a small number as a word, else the number.
func Numeral(n int) any {
	if n < len(numerals) {
		return Ours(numerals[n])
	}
	return n
}

// CapitalNumeral returns a small number as a word with a capital letter, to
// begin a sentence.
func CapitalNumeral(n int) Inline {
	return Ours(Capitalize(Textf("%s", Numeral(n)).PlainText()))
}
