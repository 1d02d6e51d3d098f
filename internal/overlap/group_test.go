package overlap

import (
	"slices"
	"testing"

	"buyin/internal/motive"
)

func TestGroup(t *testing.T) {
	a, b := offering(map[string]int{"pay": 5, "craft": 3}), offering(map[string]int{"pay": 2, "balance": -1})
	a.ID, b.ID, b.Threshold = "team", "board", 0.7
	r := New(catalogue("pay", "craft", "balance", "fame"), a, b).Score(joined(say("pay", 1), say("craft", 1), say("balance", 1)))
	// alpha 1.5, 1.5, 1.5, 0.5; A = 5; s = 0.4, 0, 0, 0
	if !equal(r.Overlap, 0.3*0.4) || r.Threshold != 0.7 {
		t.Errorf("got overlap %v, threshold %v", r.Overlap, r.Threshold)
	}
	if spaced(r.PromisedBySome) != "craft" || spaced(r.Avoid) != "balance" {
		t.Errorf("got promised by some %q, avoid %q", r.PromisedBySome, r.Avoid)
	}
	// both files have a goal with the id a; alone they give 0.3*1 + 0.3*0.6 and
	// 0.3*0.4, and without either the other file is left
	want := []GoalPart{{"team/a", "team", 0.5, 0.48, 0.12}, {"board/a", "board", 0.7, 0.12, 0.48}}
	for i, p := range r.Goals {
		p.Overlap, p.Without = float64(int(p.Overlap*1e6+0.5))/1e6, float64(int(p.Without*1e6+0.5))/1e6
		if p != want[i] {
			t.Errorf("got part %+v, want %+v", p, want[i])
		}
	}
	if len(r.Goals) != 2 {
		t.Errorf("got %d parts", len(r.Goals))
	}
}

func TestGoalsAlone(t *testing.T) {
	g := offering(map[string]int{"pay": 5}, map[string]int{"pay": -2, "craft": 5}, map[string]int{"craft": 1})
	r := Score(joined(say("pay", 1), say("craft", 2)), g, catalogue("pay", "craft")) // alpha 2, 3; shares 0.4, 0.6
	if !equal(r.Overlap, 0.4*0.6+0.6) {                                              // s = (5-2)/5, 5/5
		t.Errorf("overlap: got %v", r.Overlap)
	}
	want := []GoalPart{
		{"a", "ship", 0.5, 0.4, 0.6},        // 0.4*1; without: pay 0, craft 1
		{"b", "ship", 0.5, 0.6, 0.4 + 0.12}, // 0.6*1; without: pay 1, craft 0.2
		{"c", "ship", 0.5, 0.12, 0.84},      // 0.6*0.2; without: unchanged
	}
	for i, p := range r.Goals {
		if p.Goal != want[i].Goal || p.File != "ship" || !equal(p.Overlap, want[i].Overlap) || !equal(p.Without, want[i].Without) {
			t.Errorf("got %+v, want %+v", p, want[i])
		}
	}
	one := Score(joined(say("pay", 1)), offering(map[string]int{"pay": 5}), catalogue("pay", "craft"))
	if one.Goals[0].Without != 0 {
		t.Errorf("without the only goal: got %v", one.Goals[0].Without)
	}
}

func TestThresholdLeftOut(t *testing.T) {
	for _, x := range []float64{0, -1, 1, 2} {
		g := offering(map[string]int{"pay": 5})
		g.Threshold = x
		if got := Score(motive.Interview{}, g, five()).Threshold; got != motive.DefaultThreshold {
			t.Errorf("%v: got %v", x, got)
		}
	}
}

func TestOffersWithoutHow(t *testing.T) {
	g := offering(map[string]int{"pay": 5, "competition": 2})
	g.Goals[0].How = nil
	r := Score(joined(say("pay", 9)), g, five())
	if want := "pay is offered at 5, but not how"; !slices.Equal(r.Warnings, []string{want}) {
		t.Errorf("got %q, want %q", r.Warnings, want)
	}
}

func TestWithLowerOffers(t *testing.T) {
	g := offering(map[string]int{"pay": 5, "craft": -2})
	s := New(catalogue("pay", "craft"), g)
	iv := joined(say("pay", 3), say("craft", 1)) // shares 4/6, 2/6
	now, then := s.Score(iv), s.WithLowerOffers().Score(iv)
	if !equal(now.Overlap, 4./6) || !equal(then.Overlap, 4./6*0.8) {
		t.Errorf("got %v, one step less %v", now.Overlap, then.Overlap)
	}
	if then.Standings[1].Against != 0.4 || g.Goals[0].Offers["pay"] != 5 {
		t.Errorf("costs are %v, the goals now offer %v", then.Standings[1].Against, g.Goals[0].Offers)
	}
}

func TestLeaveOneOut(t *testing.T) {
	quoted := volunteered("pay", 5)
	quoted.Quote, quoted.ByCoach = "the money", true
	talks := []Talk{
		days(365, turn("old", volunteered("craft", 5))),
		days(0, motive.Turn{Question: "q", Answer: "as noted", Evidence: []motive.Evidence{volunteered("pay", 5)}}, turn("none"), turn("r", quoted), turn("old", volunteered("fame", 1))),
	}
	s := New(catalogue("pay", "craft"), offering(map[string]int{"pay": 5}))
	// alpha 1+2, 1+0.5: 3/4.5; without q or r 2/3.5; without old 3/4
	want := []LeftOut{
		{Talk: 1, Question: "q", Turn: 0, Quote: "as noted", Heard: true, Delta: 2/3.5 - 3/4.5, Verdict: Unclear},
		{Talk: 1, Question: "r", Turn: 2, ByCoach: true, Heard: true, Delta: 2/3.5 - 3/4.5, Verdict: Unclear},
		{Talk: 0, Question: "old", Turn: 0, Heard: true, Delta: 3./4 - 3/4.5, Verdict: Unclear},
	}
	got := s.LeaveOneOut(talks)
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if !equal(got[i].Delta, want[i].Delta) {
			t.Errorf("%s: got delta %v, want %v", got[i].Question, got[i].Delta, want[i].Delta)
		}
		got[i].Delta = want[i].Delta
		if got[i] != want[i] {
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
	}
	only := s.LeaveOneOut([]Talk{days(0, turn("q", volunteered("pay", 5)))})
	if len(only) != 1 || only[0].Heard || only[0].Delta != 0 {
		t.Errorf("the only answer: got %+v", only)
	}
	if got := New(catalogue("pay")).LeaveOneOut(talks); got != nil {
		t.Errorf("without goals: got %+v", got)
	}
}

// An answer in whose first part nothing was heard is known by the part that counts.
func TestLeaveOneOutNamesThePartThatCounts(t *testing.T) {
	s := New(catalogue("pay", "craft"), offering(map[string]int{"pay": 5}))
	bare := motive.Turn{Question: "q", Answer: "nothing in it"}
	for name, second := range map[string]motive.Turn{
		"as noted":      {Question: "q", Answer: "the money", Evidence: []motive.Evidence{volunteered("pay", 5)}},
		"not looked at": {Question: "q", Answer: "the money", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Volunteered, ByCoach: true}}},
		"without words": {Question: "q", Evidence: []motive.Evidence{volunteered("pay", 5)}},
	} {
		got := s.LeaveOneOut([]Talk{days(0, bare, second)})
		if len(got) != 1 || got[0].Turn != 1 || got[0].Quote == bare.Answer {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
