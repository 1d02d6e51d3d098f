package plan_test

import (
	"math"
	"slices"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
)

// small returns an ask of two goals, and a talk with so many answers about each
// motivator.
func small(answers map[string]int, offers ...map[string]int) (*overlap.Scorer, motive.Interview) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "craft"}, {ID: "quiet"}, {ID: "title"}}}
	g := motive.Goals{ID: "ship"}
	for i, o := range offers {
		g.Goals = append(g.Goals, motive.Goal{ID: []string{"first", "second"}[i], Offers: o, How: map[string]string{"quiet": "on call every Thursday"}})
	}
	iv := motive.Interview{Goals: "ship"}
	for _, m := range c.Motivators {
		for i := range answers[m.ID] {
			iv.Turns = append(iv.Turns, motive.Turn{Question: m.ID + string(rune('a'+i)), Evidence: []motive.Evidence{{Motivator: m.ID, Strength: 5}}})
		}
	}
	return overlap.New(c, g), iv
}

func TestRaises(t *testing.T) {
	// alpha 4.5, 2.5, 0.5, 0.5; A = 8
	s, iv := small(map[string]int{"pay": 4, "craft": 2}, map[string]int{"pay": 1, "craft": 4}, map[string]int{"craft": 2})
	got := plan.Raises(s, s.Score(iv))
	// pay at 3: overlap = (4.5*0.6 + 2.5*0.8)/8 = 0.5875, spread so little that
	// this is sufficient; at 2 it is 0.475
	want := []plan.Raise{
		{Change: plan.Change{Goal: "first", Motivator: "pay", From: 1, To: 3}, Adds: 4.5 / 8 * 0.4, Sufficient: true},
		{Change: plan.Change{Goal: "first", Motivator: "craft", From: 4, To: 5}, Adds: 2.5 / 8 * 0.2},
	}
	compareRaises(t, got, want)
}

func TestARaiseThatUnblocks(t *testing.T) {
	s, iv := small(map[string]int{"pay": 5, "quiet": 5}, map[string]int{"pay": 5, "quiet": -3}, map[string]int{"quiet": 4})
	r := s.Score(iv)
	if len(r.BlockedBy) != 1 {
		t.Fatalf("blocked by %v", r.BlockedBy)
	}
	got := plan.Raises(s, r)
	// s of quiet is now (4-3)/5; at -1 it no longer blocks and s is 3/5: the
	// overlap is (5.5 + 5.5*0.6)/12
	compareRaises(t, got, []plan.Raise{
		{Change: plan.Change{Goal: "first", Motivator: "quiet", From: -3, To: -1}, Adds: 5.5 / 12 * 0.4, Sufficient: true, Unblocks: true},
	})
}

func TestARaiseOfAnEffectStopsAtFive(t *testing.T) {
	s, iv := small(map[string]int{"pay": 5, "craft": 5}, map[string]int{"pay": 0})
	iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Effect, Effects: map[string]int{"pay": 3}})
	got := plan.Raises(s, s.Score(iv))
	compareRaises(t, got, []plan.Raise{
		{Change: plan.Change{Goal: "first", Motivator: "craft", From: 0, To: 3}, Adds: 5.5 / 12 * 0.6, Sufficient: true},
		{Change: plan.Change{Goal: "first", Motivator: "pay", From: 0, To: 2}, Adds: 5.5 / 12 * 0.4},
	})
}

func TestNoRaises(t *testing.T) {
	s, iv := small(map[string]int{"pay": 5}, map[string]int{"pay": 5})
	if got := plan.Raises(s, s.Score(iv)); got != nil {
		t.Errorf("all that drives them is offered; got %+v", got)
	}
	if got := plan.Raises(s, s.Score(motive.Interview{})); got != nil {
		t.Errorf("nothing was heard; got %+v", got)
	}
	group := overlap.New(motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}}}, motive.Goals{ID: "a"}, motive.Goals{ID: "b"})
	if got := plan.Raises(group, group.Score(iv)); got != nil || plan.New(group, nil, nil) != nil {
		t.Errorf("a group asks; got %+v", got)
	}
}

func compareRaises(t *testing.T, got, want []plan.Raise) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %+v\nwant %+v", got, want)
	}
	for i := range want {
		if math.Abs(got[i].Adds-want[i].Adds) > 1e-12 {
			t.Errorf("%d adds %v, want %v", i, got[i].Adds, want[i].Adds)
		}
		if got[i].Adds = want[i].Adds; got[i] != want[i] {
			t.Errorf("got %+v\nwant %+v", got[i], want[i])
		}
	}
}

// Whom no offer can win is said, each under one reason.
func TestWhomNoOfferCanWin(t *testing.T) {
	s, iv := small(map[string]int{"pay": 5}, map[string]int{"craft": 1})
	no := iv
	no.Reply = motive.ReplyNo
	p := plan.New(s, []overlap.Member{
		{Name: "Kim", Result: s.Score(motive.Interview{Reply: motive.ReplyNo})}, {Name: "Sam", Result: s.Score(no)}, {Name: "Ada", Result: s.Score(iv)},
		{Name: "Lee", Result: s.Score(motive.Interview{})},
	}, nil).Plan()
	if len(p.People) != 4 || !slices.Equal(p.TooLittle, []string{"Lee"}) || !slices.Equal(p.Declined, []string{"Kim", "Sam"}) || len(p.Sufficient) != 0 {
		t.Errorf("got %+v", p)
	}
}
