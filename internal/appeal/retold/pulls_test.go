package retold

import (
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A reply, a hedge and a condition are not told as what draws somebody.
func TestPulls(t *testing.T) {
	for words, want := range map[string]bool{
		"Could be handy":                  false,
		"Pff. Maybe the doors at Zuid":    false,
		"Good":                            false,
		"Yes":                             false,
		"Fine, I suppose":                 false,
		"Good people are what I stay for": true,
		"Could fish again":                true,
		"I like the long jobs":            true,
		"all right by me and the two others who do the nights": true,
	} {
		if got := pulls(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
	for words, want := range map[string]bool{
		"Good if the patch is mixed":             true,
		"unless they move me":                    true,
		"as long as it is the same person":       true,
		"sleeps badly even if it doesn't ring":   false,
		"as if I had asked":                      false,
		"the long days, as long as I can recall": true,
		"I like the long jobs":                   false,
	} {
		if got := IsConditional(words); got != want {
			t.Errorf("%q: conditional: %v", words, got)
		}
	}
}

// Words that are cut off from their subject are not quoted; a clause of a sentence is.
func TestIsClipped(t *testing.T) {
	const answer = "No. Old estates always go to the same four and I know which four, and with ten you get an edge. So we won, since the others left, coffee at five"
	for words, want := range map[string]bool{
		"always go to the same four":             true,
		"Old estates always go to the same four": false,
		"I know which four":                      false,
		"with ten you get an edge":               false,
		"to the same four":                       true,
		"we won":                                 false,
		"coffee at five":                         false,
		"since the others left":                  true,
		"the others left":                        false,
		"words of another answer":                false,
	} {
		if got := isClipped(answer, words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

// The whole sentence that marked words stand in is quoted, if it is short enough and
// nobody heard the opposite in it; else a clause with its subject, or nothing.
func TestQuotesTheWholeSentence(t *testing.T) {
	for _, tt := range []struct{ answer, marked, want string }{
		{"No. Old estates always go to the same four and I know which four. Who draws it", "always go to the same four and I know which four", "Old estates always go to the same four and I know which four"},
		{"we got the list late and the office knew, and the foreman put the two new ones on the nights again, which nobody had agreed to at all", "put the two new ones on the nights again", ""},
		{"we got the list late and the office knew, and the foreman put the two new ones on the nights again, which nobody had agreed to at all", "the two new ones on the nights again", ""},
		{"Quiet. So one of us is too many, no? I said nobody goes", "So one of us is too many, no?", "one of us is too many, no?"},
	} {
		got := toldOfWords("open.a", tt.answer, tt.marked, "pay").Text
		if tt.want == "" {
			if isClipped(tt.answer, got) {
				t.Errorf("%q: clipped: %q", tt.marked, got)
			}
		} else if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.marked, got, tt.want)
		}
	}
}

// What somebody heard against it in a sentence keeps it from being quoted whole.
func TestAnotherSignKeepsASentenceFromBeingQuoted(t *testing.T) {
	turn := motive.Turn{Answer: "I like the long jobs and I hate the reports on them", Evidence: []motive.Evidence{
		{Motivator: "craft", Strength: 4, Quote: "I like the long jobs"}, {Motivator: "pay", Strength: -3, Quote: "I hate the reports"},
	}}
	words := overlap.Words{Motivator: "craft", Strength: 4, Text: "I like the long jobs"}
	if !heardElse(turn.Answer, words, turn, true) {
		t.Error("the reports were passed over")
	}
	turn.Evidence[1].Strength = 3
	if heardElse(turn.Answer, words, turn, true) || !heardElse(turn.Answer, words, turn, false) {
		t.Error("of the same sign, it may stand in a whole sentence, and in no part of one")
	}
}

// What it is not is no reason.
func TestIsDenial(t *testing.T) {
	for words, want := range map[string]bool{
		"not the money":                        true,
		"it's not the money":                   true,
		"It isn't about the title":             true,
		"no, not the hours":                    true,
		"not for the certificate":              true,
		"not the money, the people I eat with": false,
		"not the money but the hours":          false,
		"not being told what comes next":       false,
		"not knowing who leads":                false,
		"I do not want to be watched":          false,
		"not that I mind, I like the money":    false,
		"no ranking, ever":                     false,
	} {
		if got := IsDenial(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

// A good day is no trouble.
func TestIsGood(t *testing.T) {
	for words, want := range map[string]bool{
		"a good day is when nobody rings":             true,
		"I like it when the office stays away":        true,
		"any day the office stays in the office":      true,
		"a supervisor with a clipboard at my door":    false,
		"being planned in as a pair of hands":         false,
		"who guarantees the twenty hours on my leave": false,
	} {
		if got := IsGood(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
