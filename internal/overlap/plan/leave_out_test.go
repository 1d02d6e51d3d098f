package plan_test

import (
	"slices"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
)

// An offer that puts somebody off stays in every plan; LeaveOut names it, and says
// whether the rest would be enough.
func TestLeaveOut(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "mastery"}, {ID: "recognition"}, {ID: "pay"}}}
	turn := func(question, id string, strength int) motive.Turn {
		return motive.Turn{Question: question, Answer: "x", Evidence: []motive.Evidence{{Motivator: id, Strength: strength, Kind: motive.Volunteered}}}
	}
	var turns []motive.Turn
	for _, q := range []string{"open.a", "open.b", "open.c", "open.d", "open.e", "open.f", "open.g", "open.h"} {
		turns = append(turns, turn(q, "mastery", 5))
	}
	turns = append(turns, turn("open.i", "recognition", -5))
	effect := func(n int) motive.Turn {
		return motive.Turn{Question: motive.Effect, Effects: map[string]int{"recognition": n}}
	}
	for _, tt := range []struct {
		name   string
		offers map[string]int
		turns  []motive.Turn
		want   []string
		enough bool
	}{
		{"nothing puts them off", map[string]int{"mastery": 5}, turns, nil, false},
		{"it puts them off", map[string]int{"mastery": 5, "recognition": 4}, turns, []string{"recognition"}, true},
		{"they say it makes it worse", map[string]int{"mastery": 5, "recognition": 4}, append(slices.Clone(turns), effect(-3)), []string{"recognition"}, true},
		{"they say it does no harm", map[string]int{"mastery": 5, "recognition": 4}, append(slices.Clone(turns), effect(0)), nil, false},
		{"the rest is not enough", map[string]int{"recognition": 4}, turns, []string{"recognition"}, false},
		{"a cost is not an offer", map[string]int{"mastery": -4}, turns, nil, false},
	} {
		s := overlap.New(c, motive.Goals{ID: "g", Threshold: 0.5, Goals: []motive.Goal{{ID: "a", Offers: tt.offers}}})
		r := s.Score(motive.Interview{Goals: "g", Turns: tt.turns})
		got, enough := plan.LeaveOut(s, r)
		if !slices.Equal(got, tt.want) || enough != tt.enough {
			t.Errorf("%s: got %q, enough %v; want %q, %v", tt.name, got, enough, tt.want, tt.enough)
		}
		if !slices.Equal(r.BlockedBy, s.Score(motive.Interview{Goals: "g", Turns: tt.turns}).BlockedBy) {
			t.Errorf("%s: the result was changed", tt.name)
		}
	}
}
