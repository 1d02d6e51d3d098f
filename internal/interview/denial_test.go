package interview_test

import (
	"testing"

	"buyin/internal/interview"
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
