package appeal

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// asked returns what is said to Sam, who likes the craft and said what the ask does
// to it, and what answer they gave.
func asked(effect int, reply motive.Reply) Opening {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "craft", Name: "Craft", Choice: "doing it properly"}, {ID: "pay", Name: "Pay", Choice: "being paid well"}}}
	goals := motive.Goals{ID: "ship", Goals: []motive.Goal{{ID: "a", Offers: map[string]int{"craft": 4, "pay": 3}, How: map[string]string{"craft": "a quiet room for the joints", "pay": "a bonus in May"}}}}
	talk := motive.Interview{Goals: "ship", Turns: []motive.Turn{{Question: "open.a", Answer: "I finished the joints by hand", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 5, Kind: motive.Volunteered, Quote: "I finished the joints by hand"}}}}}
	talks := []overlap.Talk{{Interview: talk}}
	if effect != 0 {
		ask := motive.Interview{Kind: motive.KindAsk, Goals: "ship", Reply: reply, Turns: []motive.Turn{{Question: motive.Effect, Effects: map[string]int{"craft": effect}}}}
		talks = append(talks, overlap.Talk{Interview: ask})
	}
	return NewOpening(NewInput(c, overlap.New(c, goals), talks, "Sam"))
}

// What they said of an offer comes before the offer, and nothing is claimed of it.
func TestAnOfferThatMakesItWorseIsAskedAbout(t *testing.T) {
	said := strings.Join(asked(-3, "").Costs, " ")
	if !strings.Contains(said, "makes that worse") || !strings.Contains(said, "a quiet room") || strings.Contains(said, "costs you") {
		t.Errorf("%q", said)
	}
}

// After a no, nothing is put.
func TestAfterANoNothingIsPut(t *testing.T) {
	if o := asked(1, motive.ReplyNo); len(o.Say) > 0 || len(o.Matters) > 0 || o.Offers {
		t.Errorf("%+v", o)
	}
	in := refusing(motive.ReplyNo)
	if said := Sentences(in); len(said) > 0 {
		t.Errorf("%q", said)
	}
}
