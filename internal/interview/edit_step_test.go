package interview

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// remove returns the edit that deletes an answer, and keepDrivers the one that
// removes its words.
func remove(turn int) Given {
	return Given{Act: Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Turn: turn, Gone: true}}}}
}

func keepDrivers(turn int, evidence ...motive.Evidence) Given {
	return Given{Act: Edited, Change: &sheet.Change{Wordless: true, Turns: []sheet.TurnChange{{Turn: turn, Evidence: evidence}}}}
}

// A question that may have been asked already stays after an edit, but neither it
// nor what comes before it repeats words that were removed.
func TestAStepRepeatsNoWordsThatWereRemoved(t *testing.T) {
	bench := about(Given{Text: "I was happy with the new bench."}, heard("craft", 4))
	s := play(t, Setup{Catalogue: six()}, bench)
	for name, step := range map[string]Step{
		"a quotation": {Kind: Ask, Question: "open.1", Asked: "What makes that good for you?", Lead: "You said “happy with the new bench”."},
		"a phrase":    {Kind: Ask, Question: "craft.1", Asked: "craft1?", Lead: "Earlier you mentioned the new bench."},
		"put-off":     {Kind: PutOff, Question: motive.PutOff, Asked: "You said “the new bench”. What would spoil that for you?"},
		"sum-up":      {Kind: SumUp, Question: motive.SumUp, Asked: "What matters most is craft. You said “happy with the new bench”. What did I miss?"},
	} {
		s.step, s.stage = step, Ask
		for _, edit := range []Given{remove(0), keepDrivers(0, heard("craft", 4))} {
			got := after(t, s, edit).Next()
			if strings.Contains(got.Lead+got.Asked, "bench") || got.Asked == "" || got.Question != step.Question {
				t.Errorf("%s: %q %q", name, got.Lead, got.Asked)
			}
		}
		if got := after(t, s, keepDrivers(0, heard("craft", 4))).Next(); strings.Contains(got.Asked, "“”") {
			t.Errorf("%s: %q", name, got.Asked)
		}
		joined := Given{Act: Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Turn: 0, Answer: bench.Text + "\nAnd so on.", Evidence: bench.Evidence}}}}
		if got := after(t, s, joined).Next(); got.Lead != step.Lead || got.Asked != step.Asked {
			t.Errorf("%s: the words stay, and the step is %q %q", name, got.Lead, got.Asked)
		}
	}
}

// What a deleted answer asked of the manager, and what it denied, is gone with it.
func TestADeletedAnswerAsksAndDeniesNothing(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, Given{Text: "Please don't put me on the panel.", Evidence: []motive.Evidence{}})
	if !s.Next().Requests || after(t, s, remove(0)).Next().Requests {
		t.Errorf("before the edit %+v", s.Next())
	}
	s = play(t, Setup{Catalogue: six()}, charged)
	s.step.Back = []Saying{{Move: Reflect, Text: "So it is craft.", Motivator: "craft"}}
	s = after(t, s, Given{Text: "No, not really.", Evidence: []motive.Evidence{}})
	if !s.isDenied("craft") || after(t, s, remove(1)).isDenied("craft") {
		t.Error("a deleted answer denies something, or nothing did")
	}
}

// An edit of one answer changes nothing about how the others sound, also if their
// words are not kept.
func TestAnEditLeavesTheOtherAnswers(t *testing.T) {
	told := motive.Interview{Told: &motive.Told{On: "2026-11-23"}}
	s := play(t, Setup{Catalogue: six(), Head: told}, charged, to(Open, "open.1", sore))
	before := s.asked[1].reading
	if got := after(t, s, remove(0)).asked[1].reading; got != before || before.Tone != "sore" {
		t.Errorf("it sounded %+v, and then %+v", before, got)
	}
}
