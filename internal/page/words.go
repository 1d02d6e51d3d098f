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
