package wording

import (
	"strings"
	"testing"
)

func TestQuotesMarkWhereTheyAreCut(t *testing.T) {
	for _, tt := range []struct{ note, want string }{
		{"made a chair, and it holds.", "made a chair, and it holds"},
		{"made a chair and then sanded it down for most of the night", "made a chair and then sanded it down for most …"},
		{"I made a chair. And then I sanded it down for most of the night", "I made a chair"},
		{strings.Repeat("ch", 100), strings.Repeat("ch", 60) + "…"},
	} {
		if got := FirstWords(tt.note); got != tt.want {
			t.Errorf("%q is cut to %q", tt.note, got)
		}
	}
}

func TestFirstClause(t *testing.T) {
	for note, want := range map[string]string{
		"pinning it on a list spoils it, lieke cried": "pinning it on a list spoils it",
		"well": "",
		"it is the people, and I would not leave them for more": "it is the people",
		"everything that we have ever done in this old house":   "",
		"": "",
	} {
		if got := FirstClause(note); got != want {
			t.Errorf("of %q: %q, want %q", note, got, want)
		}
	}
}

func TestShares(t *testing.T) {
	for _, tt := range []struct {
		sentence, clause string
		want             bool
	}{
		{"Right, you go home at two.", "i go home at two", true},
		{"So the same rule should hold for everybody.", "i go home at two", false},
		{"That clearly matters to you.", "", false},
	} {
		if got := Shares(tt.sentence, tt.clause); got != tt.want {
			t.Errorf("%q says %q already: %t", tt.sentence, tt.clause, got)
		}
	}
}
