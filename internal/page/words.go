package page

import (
	"fmt"
	"strings"
)

func Capitalize(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// counted is a number and what it counts: "1 answer", "12 answers". A plural
// that is not the singular and an s is given.
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
