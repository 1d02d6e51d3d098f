package appeal

import (
	"strings"
	"testing"

	"buyin/internal/appeal/retold"
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
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}, {ID: "rest", Name: "Rest", Choice: "your rest"}}}
	ask := motive.Goals{ID: "ask", Goals: []motive.Goal{
		{ID: "a", Statement: "The shop opens at six.", Offers: map[string]int{"pay": 4, "rest": -2}, How: map[string]string{"pay": "300 a weekend", "rest": "the Sundays go"}},
		{ID: "c", Statement: "The till is counted twice", Offers: map[string]int{"pay": 2}, How: map[string]string{"pay": "half a day off"}},
		{ID: "b", Statement: "Every bread has one baker who answers for it and for all that is written of it, in each of the four shops, from the first of March on"},
	}}
	turn := motive.Turn{Question: "open.a", Answer: "I got the allowance for the night shifts", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Volunteered, Quote: "I got the allowance for the night shifts"}, {Motivator: "rest", Strength: 4, Kind: motive.Volunteered}}}
	for _, id := range goals {
		turn.Positions = append(turn.Positions, motive.Position{Goal: id, Meets: &no})
	}
	iv := motive.Interview{Goals: "ask", Reply: reply, Turns: []motive.Turn{turn}}
	return NewInput(c, overlap.New(c, ask), []overlap.Talk{{Interview: iv}}, "Sam")
}

// A no in a talk is to what it was said to, and is no answer to the ask. What a goal offers
// that they said no to is not said, nor what it costs.
func TestANoInATalkIsToAPart(t *testing.T) {
	for name, tt := range map[string]struct {
		in                 Input
		said, never        string
		first, second, sun bool // whether the offer of each goal is said, and a cost
	}{
		"one goal":             {refusing("", "a"), "no to ‘The shop opens at six’", "no to this", false, true, false},
		"another goal":         {refusing("", "c"), "no to ‘The till is counted twice’", "no to this", true, false, true},
		"a goal of many words": {refusing("", "b"), "no to part of this", "no to this", true, false, true},
		"all goals":            {refusing("", "a", "b", "c"), "no to part of this", "no to this", false, false, true},
		"not yet, and one":     {refusing(motive.ReplyNotYet, "a"), "ot yet", "said no ", false, false, true},
		"nothing":              {refusing(""), "night shifts", "said no ", true, false, true},
	} {
		o := NewOpening(tt.in)
		for i, said := range []string{strings.Join(Sentences(tt.in), " "), strings.Join(append(o.Say, o.Costs...), " ")} {
			if !strings.Contains(said, tt.said) || strings.Contains(strings.ToLower(said), tt.never) || strings.Contains(said, "your no") {
				t.Errorf("%s: %q", name, said)
			}
			if strings.Contains(said, "300") != tt.first || strings.Contains(said, "half a day") != tt.second || i == 1 && strings.Contains(said, "Sundays") != tt.sun || o.Offers != (tt.first || tt.second) {
				t.Errorf("%s: offers: %v, %q", name, o.Offers, said)
			}
		}
	}
}

// After a no nobody is told that they would do it, or said what it would take.
func TestAfterANoNobodySaidThatTheyWouldDoIt(t *testing.T) {
	for _, told := range []retold.Told{
		{Form: retold.Condition, Text: "if Kim did the late ones"},
		{Form: retold.Thing, Text: "more people"},
		{Form: retold.Quoted, Text: "somebody else on the rota", Wish: true},
	} {
		for _, reply := range []motive.Reply{motive.ReplyNo, motive.ReplyIf} {
			said := strings.Join(newWriter(refusing(reply)).termsTexts(told, motive.Turn{}), " ")
			claims := strings.Contains(said, "it would take") || strings.Contains(said, "do this") || strings.Contains(said, "want this")
			if claims != (reply == motive.ReplyIf) || !strings.Contains(said, told.Text) {
				t.Errorf("%s: %q", reply, said)
			}
		}
	}
}
