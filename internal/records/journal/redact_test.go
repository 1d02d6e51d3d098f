package journal

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// Words that are removed from an answer leave the journal, also where a question that
// was skipped had taken them up. A question that repeats other words stays.
func TestRemovedWordsLeaveEveryQuestion(t *testing.T) {
	takesUp := "You said “the new bench”. What would spoil that for you?"
	other := "You said “two weeks”. What would spoil that for you?"
	acts := []interview.Given{
		{Kind: interview.Told, Told: &motive.Told{Quotes: true}},
		{Kind: interview.Ask, Question: "open.a", Asked: "How was it?", Text: "I loved the new bench"},
		{Kind: interview.Ask, Question: "open.b", Asked: "And then?", Text: "two weeks"},
		{Act: interview.Skipped, Kind: interview.PutOff, Question: motive.PutOff, Asked: takesUp},
		{Act: interview.Noted, Kind: interview.PutOff, Question: motive.PutOff, Asked: takesUp, Text: "tired"},
		{Act: interview.Skipped, Kind: interview.PutOff, Question: motive.PutOff, Asked: other},
		{Act: interview.Edited, Change: &sheet.Change{Wordless: true, Turns: []sheet.TurnChange{{Turn: 0}}}},
	}
	Redact(acts)
	lines, err := EncodeActs(acts)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range lines {
		if strings.Contains(string(line), "bench") {
			t.Errorf("act %d: %s", i, line)
		}
	}
	if acts[0].Asked != "" || acts[1].Asked != "How was it?" || acts[5].Asked != other || acts[2].Text != "two weeks" {
		t.Errorf("%+v", acts)
	}
}
