package appeal

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Only a no to all of the ask leaves out what it offers.
func TestIsRefused(t *testing.T) {
	two := []motive.Goals{{ID: "a", Goals: []motive.Goal{{ID: "x"}, {ID: "y"}}}}
	for _, tt := range []struct {
		result overlap.Result
		want   bool
	}{
		{overlap.Result{}, false},
		{overlap.Result{Refused: []string{"x"}}, false},
		{overlap.Result{Refused: []string{"x", "y"}}, true},
		{overlap.Result{Refused: []string{"x", "y"}, YesSince: true}, false},
		{overlap.Result{NotYet: true}, true},
	} {
		w := &writer{Input: Input{Goals: two, Result: tt.result}}
		if got := w.isRefused(); got != tt.want {
			t.Errorf("%v, not yet %v: %v", tt.result.Refused, tt.result.NotYet, got)
		}
	}
}

// refusing returns what is made of a talk with no to some goals of an ask of two, and with
// a reply to it or "".
func refusing(reply motive.Reply, goals ...string) Input {
	no := false
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}}}
	ask := motive.Goals{ID: "ask", Goals: []motive.Goal{
		{ID: "a", Statement: "The shop opens at six.", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "300 a weekend"}},
		{ID: "b", Statement: "Every bread has one baker who answers for it and for all that is written of it, in each of the four shops, from the first of March on"},
	}}
	turn := motive.Turn{Question: "open.a", Answer: "I got the allowance for the night shifts", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Volunteered, Quote: "I got the allowance for the night shifts"}}}
	for _, id := range goals {
		turn.Positions = append(turn.Positions, motive.Position{Goal: id, Meets: &no})
	}
	iv := motive.Interview{Goals: "ask", Reply: reply, Turns: []motive.Turn{turn}}
	return NewInput(c, overlap.New(c, ask), []overlap.Talk{{Interview: iv}}, "Sam")
}

// A no in a talk is to what it was said to, and is no answer to the ask.
func TestANoInATalkIsToAPart(t *testing.T) {
	for name, tt := range map[string]struct {
		in          Input
		said, never string
		offers      bool
	}{
		"one goal":             {refusing("", "a"), "no to ‘The shop opens at six’", "no to this", true},
		"a goal of many words": {refusing("", "b"), "no to part of this", "no to this", true},
		"all goals":            {refusing("", "a", "b"), "no to part of this", "no to this", false},
		"not yet, and one":     {refusing(motive.ReplyNotYet, "a"), "ot yet", "said no ", false},
		"the ask":              {refusing(motive.ReplyNo), "no to this", "when we talked", false},
		"the ask, and one":     {refusing(motive.ReplyNo, "a"), "no to this", "when we talked", false},
		"nothing":              {refusing(""), "night shifts", "said no ", true},
	} {
		o := NewOpening(tt.in)
		for _, said := range []string{strings.Join(Sentences(tt.in), " "), strings.Join(o.Say, " ")} {
			if !strings.Contains(said, tt.said) || strings.Contains(strings.ToLower(said), tt.never) || strings.Contains(said, "your no") {
				t.Errorf("%s: %q", name, said)
			}
			if strings.Contains(said, "300") != tt.offers || o.Offers != tt.offers {
				t.Errorf("%s: offers: %v, %q", name, o.Offers, said)
			}
		}
	}
}
