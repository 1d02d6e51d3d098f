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
	set := setup()
	set.Ear = ear
	put := give(t, New(set), Given{}, Given{})
	left := set
	left.Left = motive.ReplyNo
	for name, tt := range map[string]struct {
		s    Session
		want int
	}{
		"the reason":              {give(t, put, Given{Kind: Readiness, Scale: 5}), 1},
		"after a yes":             {give(t, put, Given{Kind: Reply, Reply: motive.ReplyYes}), 1},
		"after a no":              {give(t, put, Given{Kind: Reply, Reply: motive.ReplyNo}), 0},
		"after what would change": {give(t, put, Given{Kind: Reply, Reply: motive.ReplyNo}, Given{Kind: Change, Text: "more"}), 0},
		"a no before":             {give(t, New(left), Given{}), 0},
	} {
		if got := tt.s.Hear("leave me alone"); len(got) != tt.want {
			t.Errorf("%s: %+v", name, got)
		}
		if len(tt.s.Suggestions("leave me alone")) != 1 {
			t.Errorf("%s: no suggestion", name)
		}
	}
	heard := []motive.Evidence{{Motivator: "pay", Strength: 5, ByCoach: true}, {Motivator: "craft", Strength: 3}}
	s := give(t, put, Given{Kind: Reply, Reply: motive.ReplyNo}, Given{Kind: Change, Text: "leave me alone", Evidence: heard})
	if turns := s.Interview().Turns; len(turns) != 1 || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Motivator != "craft" {
		t.Errorf("%+v", turns)
	}
}
