package appeal

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// withTerms returns what is made of a lead on pay and an answer to the closing question,
// with what somebody heard of pay in it or "".
func withTerms(words, terms, heard string) Input {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}, {ID: "office", Name: "Office"}}}
	goals := motive.Goals{ID: "ask", Goals: []motive.Goal{{ID: "a", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "300 a weekend"}}}}
	closing := motive.Turn{Question: motive.Closing, Answer: terms}
	if heard != "" {
		closing.Evidence = []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Volunteered, Quote: heard}}
	}
	iv := motive.Interview{Turns: []motive.Turn{closing}}
	if words != "" {
		first := motive.Turn{Question: "open.a", Answer: words, Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Volunteered, Quote: words}}}
		iv.Turns = []motive.Turn{first, closing}
	}
	return NewInput(c, overlap.New(c, goals), []overlap.Talk{{Interview: iv}}, "Sam")
}

// Terms that hold the name of a motivator are said.
func TestTermsMayNameAMotivator(t *testing.T) {
	in := withTerms("I got the allowance for the night shifts", "if the pay office is told first", "")
	if said := strings.Join(Sentences(in), " "); !strings.Contains(said, "night shifts") || !strings.Contains(said, "if the pay office is told first") {
		t.Errorf("%q", said)
	}
}

// Words that were told once are not told again as terms, in whatever person.
func TestTermsAreNotSaidTwice(t *testing.T) {
	for _, terms := range []string{"I want my front office told first", "I need my own key to the front office", "a place of my own in the front office"} {
		said := strings.Join(Sentences(withTerms("", terms, terms)), " ")
		if n := strings.Count(said, "front office"); n != 1 {
			t.Errorf("%d times: %q", n, said)
		}
	}
}
