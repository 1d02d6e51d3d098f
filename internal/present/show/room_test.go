package show

import (
	"strings"
	"testing"

	"buyin/internal/motive"
)

// The page for the room holds what they said and promised, and nothing else.
func TestRoom(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Choice: "what it pays"}, {ID: "rest", Name: "Rest", Choice: "time off"}}}
	iv := motive.Interview{
		Report: motive.Report{Name: "Sam"}, Kind: motive.KindAsk, Told: &motive.Told{Quotes: true}, Notes: []string{"looked tired"},
		Put: &motive.Put{On: "2026-12-01", Overlap: new(0.6421), Catalogue: "2.1.0"}, Reply: motive.ReplyIf,
		Turns: []motive.Turn{
			{Question: motive.Effect, Effects: map[string]int{"pay": 5, "rest": -3}},
			{Question: motive.Readiness, Asked: "How much from 0 to 10? Why 6?", Answer: "the \x1bmoney", Scale: new(6), Evidence: []motive.Evidence{{Motivator: "pay", Strength: 3, ByCoach: true}}},
			{Question: motive.Closing, Asked: "What would make it more?", Answer: "a rota", Positions: []motive.Position{{Goal: "a", Meets: new(true)}, {Goal: "b", Meets: new(true)}}},
			{Question: motive.Closing, Positions: []motive.Position{{Goal: "c", Meets: new(false)}, {Goal: "d"}}}, // its words are not kept
		},
		Promises: []motive.Promise{{ID: "p1", By: motive.ByManager, Text: "call Ann", Due: "2026-12-04"}, {ID: "p2", By: motive.ByReport, Text: "ask Bo"}},
	}
	var b strings.Builder
	if err := Room(&b, c, "Lead the review", iv, 78); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, want := range []string{"Lead the review", "better for you: what it pays (much)", "worse for you: time off", "6 of 10", "- Why 6? ", "counts for you: what it pays", "Your answer: yes, with a condition.", "I: call Ann, by 2026-12-04", "you: ask Bo", "a note of my own"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Count(got, "I took that as a condition for your saying yes") != 1 || strings.Count(got, "I took something you said as a reason for you to say no") != 1 {
		t.Errorf("how their terms were taken is not said, or said twice:\n%s", got)
	}
	for _, not := range []string{"64", "2.1.0", "checked", "tired", "File", "\x1b", "p1"} {
		if strings.Contains(got, not) {
			t.Errorf("%q is in\n%s", not, got)
		}
	}
}

// A yes with a condition of which no words are kept says that there is one.
func TestRoomWithoutTheirCondition(t *testing.T) {
	iv := motive.Interview{Kind: motive.KindAsk, Reply: motive.ReplyIf, Turns: []motive.Turn{{Question: motive.Closing, Asked: "What would make it more?"}}}
	var b strings.Builder
	if err := Room(&b, motive.Catalogue{}, "", iv, 78); err != nil || !strings.Contains(b.String(), "Your answer: yes, with a condition (not written down).") {
		t.Errorf("%v\n%s", err, &b)
	}
}

// Who was asked nothing today, because their answer of before stands, is not told that
// they were.
func TestRoomWithoutAnAsk(t *testing.T) {
	for put, want := range map[*motive.Put]bool{nil: false, {On: "2026-12-01"}: true} {
		var b strings.Builder
		if err := Room(&b, motive.Catalogue{}, "Lead the review", motive.Interview{Kind: motive.KindAsk, Put: put}, 78); err != nil || strings.Contains(b.String(), "I asked: Lead") != want {
			t.Errorf("put %v: %v\n%s", put, err, &b)
		}
	}
}
