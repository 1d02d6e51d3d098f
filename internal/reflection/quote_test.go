package reflection

import (
	"strings"
	"testing"
)

func TestQuote(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{"", ""},
		{"dunno", ""},
		{"bus was late, i want my own bench, rain all day", "i want my own bench"},
		{"counted crates till six, counting them twice spoils it", "counting them twice spoils it"},
		{"well, I think it finally runs", "it finally runs"},
		{"so much paper, but nobody reads it", "nobody reads it"},
		{"forty lamps on the quay, all the lamps i wired myself are still on", "forty lamps on the quay"},
		{"stop counting and let me run it my way", "let me run it my way"},
		// A clause that depends on another means something else without it.
		{"if i had the key to the loft", ""},
		{"people think it's the singing", ""},
		{"I don't know whether I want the loft", ""},
		// A long clause is cut only where a phrase ends.
		{"we carried the old harmonium up the tower because the lift had stopped again that morning in the fog", "the old harmonium up the tower"},
		{"I do not want to live near the quay in a flat without a stove", ""},
		{"I was happy with the new harness.", ""},
		{"I got so nervous while the ferry turned and turned in the fog", "I got so nervous"},
		// Not theirs, or not for their ears.
		{"he wants the loft and she said no", ""},
		{"wants the loft", ""},
		{`says "only crumbs for us", left early`, "only crumbs for us"},
		{`I heard "only crumbs for us" again`, ""},
		{"reason was 'no budget'", ""},
		{"i was drunk", ""},
		{"which loft do you mean?", ""},
		{"Ada and Ben", ""},
	} {
		if got := Read(tt.words, nil).Quote; got != tt.want {
			t.Errorf("%q: %q, want %q", tt.words, got, tt.want)
		}
	}
}

// A quotation is two to six words, as they stand in the answer.
func checkQuote(t *testing.T, words, quote string) {
	t.Helper()
	n := len(strings.Fields(quote))
	if quote != "" && (n > maxQuoted || n == 0 || !strings.Contains(words, quote)) || strings.ContainsAny(quote, "\"“”?") {
		t.Errorf("quote %q of %q", quote, words)
	}
}
