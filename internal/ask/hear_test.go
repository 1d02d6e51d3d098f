package ask

import (
	"testing"

	"buyin/internal/motive"
)

// What they say after a no does not make the ask look better.
func TestHearNothingAfterANo(t *testing.T) {
	ear := func(motive.Said) []motive.Heard {
		return []motive.Heard{{Motivator: "autonomy", Strength: 5, Sure: true}}
	}
	for kind, want := range map[Kind]int{Terms: 1, Reason: 1, Change: 0} {
		s := Session{set: &Setup{Ear: ear}, step: Step{Kind: kind}}
		if got := s.Hear("leave me alone"); len(got) != want {
			t.Errorf("%s: %+v", kind, got)
		}
		if len(s.Suggestions("leave me alone")) != 1 {
			t.Errorf("%s: no suggestion", kind)
		}
	}
}
