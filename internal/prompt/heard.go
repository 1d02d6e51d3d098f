package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/motive"
)

// shortList lists motivators with their strengths as numbers, in one line.
func shortList(entries []motive.Evidence, c motive.Catalogue) string {
	var list []string
	for _, e := range entries {
		list = append(list, c.NameOf(e.Motivator)+" "+signed(e.Strength))
	}
	return strings.Join(list, " · ")
}

// signed returns a strength as a number with its sign.
func signed(strength int) string {
	if strength == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", strength)
}

// shorten returns the beginning of a text, on one line and at most n characters
// long.
func shorten(text string, n int) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return string(runes)
}
