package interview_test

import (
	"slices"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// What only the coach has heard, and they deny, is not said back again.
func TestWhatTheyDenyIsNotSaidBackAgain(t *testing.T) {
	for _, tt := range []struct {
		name, answer string
		byCoach      bool
		said         bool
	}{
		{"a no", "no, not the quiet, it is the people", true, false},
		{"a no in other words", "Wasn't about that, actually", true, false},
		{"no denial", "nothing else comes near it", true, true},
		{"somebody kept it", "no, not the quiet, it is the people", false, true},
	} {
		s := interview.New(interview.Setup{Catalogue: two()})
		s = must(t, s, interview.Given{Text: "so quiet in the morning", Evidence: []motive.Evidence{{Motivator: "calm", Strength: 5, ByCoach: tt.byCoach}}})
		if back := s.Next().Back; len(back) == 0 || back[0].Motivator != "calm" {
			t.Fatalf("%s: says back %+v", tt.name, back)
		}
		s = must(t, s, interview.Given{Text: tt.answer, Evidence: []motive.Evidence{}})
		s = must(t, s, interview.Given{Act: interview.Done})
		if got := len(s.Next().Sum) == 1; got != tt.said {
			t.Errorf("%s: the playback says back %+v", tt.name, s.Next().Sum)
		}
	}
}

// What was said back wrongly is owned, also if it was no motivator.
func TestAWrongReflectionIsOwned(t *testing.T) {
	owns := func(step interview.Step) bool {
		return len(step.Back) > 0 && slices.Contains(language.List("interview.back.denied"), step.Back[0].Text)
	}
	s := interview.New(interview.Setup{Catalogue: two()})
	s = must(t, s, interview.Given{Text: "I was exhausted that week", Evidence: []motive.Evidence{}})
	back := s.Next().Back
	if len(back) == 0 || owns(s.Next()) {
		t.Fatalf("says back %+v", back)
	}
	for answer, want := range map[string]bool{
		"no, nobody came by":     false,
		"no, " + back[0].Text:    true,
		"yes, it was a long one": false,
	} {
		if got := owns(must(t, s, interview.Given{Text: answer, Evidence: []motive.Evidence{}}).Next()); got != want {
			t.Errorf("after %q it owns that it was wrong: %t", answer, got)
		}
	}
}
