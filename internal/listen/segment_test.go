package listen

import (
	"slices"
	"testing"
)

// A clause of one or two words joins its neighbour.
func TestSplitClauses(t *testing.T) {
	for text, want := range map[string][]string{
		"not the money, I do it for them": {"not the money", "I do it for them"},
		"yes, the money counts":           {"yes, the money counts"},
		"the money counts, yes":           {"the money counts, yes"},
		"well":                            {"well"},
		"a b c. d e f, g":                 {"a b c", "d e f, g"},
		"I like it but the pay is poor":   {"I like it", "but the pay is poor"},
	} {
		var got []string
		for _, ws := range splitClauses(splitWords(text)) {
			got = append(got, text[ws[0].start:ws[len(ws)-1].end])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
