package english

import "testing"

func TestPhrases(t *testing.T) {
	tests := []struct {
		phrase, text string
		want         int // words that it takes at the start of the text
	}{
		{"how|what did", "What did it?", 2},
		{"how did", "What did it?", 0},
		{"~very good", "very good", 2},
		{"~very good", "good", 1},
		{"good ~_ ~_ day", "good old day", 3},
		{"good ~old day", "good, old day", 0}, // not across a comma
		{"idiot*", "idiotic", 1},
		{"un*", "unclear", 1}, // a star after fewer bytes than the filter hashes
		{"idi*", "id", 0},
		{"id*", "id", 1},
		{"_ and a half", "two and a half", 4},
		{"été*", "étés", 1},      // the filter hashes part of a character
		{"said", `"said" he`, 0}, // not what is quoted
		{"so good", "so good and so", 2},
	}
	for _, test := range tests {
		if got := NewPhrases(test.phrase).Match(Split(test.text), 0); got != test.want {
			t.Errorf("%q in %q takes %d words, want %d", test.phrase, test.text, got, test.want)
		}
	}
}
