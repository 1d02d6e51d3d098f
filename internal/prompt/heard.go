package prompt

import "strings"

// shorten returns the beginning of a text, on one line and at most n characters
// long.
func shorten(text string, n int) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return string(runes)
}
