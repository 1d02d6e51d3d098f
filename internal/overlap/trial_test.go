package overlap_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Trial gives, to the last bit, the figures of a Scorer for the changed goals.
func TestATrialIsTheScoreOfOtherGoals(t *testing.T) {
	verdicts, heard := map[overlap.Verdict]int{}, 0
	for seed := range uint64(2000) {
		w := newWorld(rand.New(rand.NewPCG(seed, 77)))
		w.goals = w.goals[:1]
		talks, _ := w.person()
		scorer := overlap.New(w.catalogue, w.goals...)
		trial := scorer.NewTrial(scorer.Pool(talks))
		other := w.newGoals(w.goals[0].ID)
		other.Threshold = w.goals[0].Threshold
		for len(other.Goals) < len(w.goals[0].Goals) {
			other.Goals = append(other.Goals, motive.Goal{})
		}
		for i := range other.Goals { // the positions are about the same goals
			if i < len(w.goals[0].Goals) {
				other.Goals[i].ID = w.goals[0].Goals[i].ID
			}
		}
		other.Goals = other.Goals[:len(w.goals[0].Goals)]
		for k, m := range w.catalogue.Motivators {
			largest, smallest := other.Goals[0].Offers[m.ID], other.Goals[0].Offers[m.ID]
			for _, g := range other.Goals {
				largest, smallest = max(largest, g.Offers[m.ID]), min(smallest, g.Offers[m.ID])
			}
			trial.SetOffers(k, largest, smallest)
		}
		got, want := trial.Judge(), overlap.New(w.catalogue, other).Pool(talks)
		if got.Overlap != want.Overlap || got.Probability != want.Probability || got.Verdict != want.Verdict || got.Flat != want.Flat ||
			!slices.Equal(got.BlockedBy, want.BlockedBy) || !slices.Equal(got.Avoid, want.Avoid) {
			t.Fatalf("seed %d: got %v, %v, %s, blocked by %v; want %v, %v, %s, %v", seed,
				got.Overlap, got.Probability, got.Verdict, got.BlockedBy, want.Overlap, want.Probability, want.Verdict, want.BlockedBy)
		}
		verdicts[got.Verdict]++
		if got.Heard {
			heard++
		}
	}
	if len(verdicts) != 3 || heard < 500 {
		t.Errorf("too little was compared: %v, %d heard", verdicts, heard)
	}
}

func TestATrialRaisesAnEffect(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "craft"}}}
	g := motive.Goals{ID: "ship", Goals: []motive.Goal{{ID: "a", Offers: map[string]int{"pay": 5}}}}
	iv := motive.Interview{Goals: "ship", Turns: []motive.Turn{
		{Question: "q", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5}}},
		{Question: motive.Effect, Effects: map[string]int{"pay": -4}},
	}}
	s := overlap.New(c, g)
	trial := s.NewTrial(s.Score(iv))
	if !trial.Blocks(0) {
		t.Error("an effect of -4 does not block")
	}
	trial.SetOffers(0, 5, 5)
	if st := trial.Standing(0); st.Served != 0 || st.Against != 0.8 {
		t.Errorf("an offer replaced an effect: %+v", st)
	}
	trial.SetEffect(0, 3)
	if st := trial.Standing(0); st.Served != 0.6 || st.Against != 0 || trial.Blocks(0) {
		t.Errorf("after an effect of 3: %+v", st)
	}
	// alpha 2 and 1; A = 3
	if r := trial.Judge(); r.Overlap < 0.4-1e-12 || r.Overlap > 0.4+1e-12 || trial.Weight() != 3 {
		t.Errorf("overlap %v, weight %v; want 0.4, 3", r.Overlap, trial.Weight())
	}
}
