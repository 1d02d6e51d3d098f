package interview

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// debriefOf returns a debrief with these answers.
func debriefOf(t *testing.T, answers ...string) Session {
	t.Helper()
	s := New(Setup{Catalogue: pair(), Debrief: true})
	for _, text := range answers {
		var err error
		if s, err = s.Answer(Given{Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// What could not be saved is refused, whatever brings it.
func TestWhatCannotBeSavedIsRefused(t *testing.T) {
	long := strings.Repeat("a", motive.MaxText+1)
	many := make([]motive.Evidence, motive.MaxEvidence+1)
	for i := range many {
		many[i] = motive.Evidence{Motivator: "craft", Strength: 3}
	}
	change := func(c sheet.Change) Given { return Given{Act: Edited, Change: &c} }
	turn := func(t sheet.TurnChange) Given { return change(sheet.Change{Turns: []sheet.TurnChange{t}}) }
	for name, g := range map[string]Given{
		"a long answer":              {Text: long},
		"a long quote":               {Text: "a", Evidence: []motive.Evidence{{Motivator: "craft", Quote: long}}},
		"an answer with many":        {Text: "a", Evidence: many},
		"a long note":                {Act: Noted, Text: long},
		"a correction with many":     {Act: Corrected, Evidence: many},
		"an edit to a long answer":   turn(sheet.TurnChange{Answer: long}),
		"an edit to a long quote":    turn(sheet.TurnChange{Answer: "a", Evidence: []motive.Evidence{{Motivator: "craft", Quote: long}}}),
		"an edit to many":            turn(sheet.TurnChange{Answer: "a", Evidence: many}),
		"an edit that makes a note":  change(sheet.Change{Note: long}),
		"an edit of a long question": turn(sheet.TurnChange{Answer: "a", Asked: long}),
	} {
		s := debriefOf(t, "one")
		after, err := s.Answer(g)
		if err == nil || len(after.Interview().Turns) != 1 || after.Interview().Turns[0].Answer != "one" || len(after.Interview().Notes) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := debriefOf(t).Answer(Given{Text: strings.Repeat("a", motive.MaxText)}); err != nil {
		t.Errorf("the longest answer: %v", err)
	}
}

// A journal of an earlier buyin can hold answers that are too long to be saved.
// They go on from there, and no word is lost.
func TestAJournalWithALongAnswerIsResumed(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat(strings.Repeat("word ", 700)+"\n", 60))
	for name, acts := range map[string][]Given{
		"an answer": {{Kind: Ask, Question: "debrief.1", Text: long}},
		"an edit": {{Kind: Ask, Question: "debrief.1", Text: "one"},
			{Act: Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Answer: long}}}}},
	} {
		s, err := Replay(Setup{Catalogue: pair(), Debrief: true}, acts)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		iv := s.Interview()
		var kept strings.Builder
		for _, text := range append([]string{iv.Turns[0].Answer}, iv.Notes...) {
			if len(text) > motive.MaxText {
				t.Errorf("%s: a text of %d bytes", name, len(text))
			}
			kept.WriteString(text + " ")
		}
		if strings.Join(strings.Fields(kept.String()), " ") != strings.Join(strings.Fields(long), " ") {
			t.Errorf("%s: words are lost", name)
		}
		again, err := Replay(Setup{Catalogue: pair(), Debrief: true}, s.Acts())
		if err != nil || len(again.Interview().Notes) != len(iv.Notes) {
			t.Errorf("%s: written again: %v", name, err)
		}
		if name == "an edit" {
			if back, err := s.Answer(Given{Act: Unedited}); err != nil || back.Interview().Turns[0].Answer != "one" {
				t.Errorf("undone: %v", err)
			}
		}
	}
}
