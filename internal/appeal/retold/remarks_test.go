package retold

import (
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// What the manager said in a note is not the person's.
func TestTheirs(t *testing.T) {
	for answer, want := range map[string]string{
		"I like the long jobs":                                         "I like the long jobs",
		"me: I like the long jobs, you?\nnot me":                       "not me",
		"Fridays are hard. Me: I could take one. I never see the kids": "Fridays are hard",
		"me: and the pay? her: it is fine as it is":                    "it is fine as it is",
		"the kids\n- I: which ones\nall three of them":                 "the kids\n\n\nall three of them",
		"tell me: who pays":                                            "tell me: who pays",
		"wants to lead the shift (me: never promised!!)":               "wants to lead the shift",
		"me: so": "",
	} {
		if got := theirs(answer); got != want {
			t.Errorf("%q: got %q, want %q", answer, got, want)
		}
	}
}

// Words that somebody marked in what the manager said are not told.
func TestMarkedWordsOfTheManagerAreLeftOut(t *testing.T) {
	talks := []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{{Answer: "me: I like the long jobs\nthe long ones, yes, I do them first"}}}}}
	words := []overlap.Words{{Motivator: "craft", Text: "I like the long jobs"}, {Motivator: "craft", Text: "I do them first"}}
	_, kept := Theirs(talks, words)
	if len(kept) != 1 || kept[0].Text != "I do them first" {
		t.Errorf("%+v", kept)
	}
}
