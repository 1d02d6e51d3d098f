package overlap

import (
	"fmt"
	"slices"
	"testing"

	"buyin/internal/fixture/growth"
	"buyin/internal/motive"
	"pgregory.net/rapid"
)

// withoutGoal returns the files without goal j of file i. If that was the only
// goal, the file is left out.
func withoutGoal(files []motive.Goals, i, j int) []motive.Goals {
	files = slices.Clone(files)
	if len(files[i].Goals) == 1 {
		return slices.Delete(files, i, i+1)
	}
	files[i].Goals = slices.Delete(slices.Clone(files[i].Goals), j, j+1)
	return files
}

// The parts of the goals are what the formula gives for each goal alone, and for
// all others.
func TestGoalPartsByDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := make([]motive.Goals, rapid.IntRange(1, 3).Draw(t, "files"))
		for i := range files {
			files[i] = offering(rapid.SliceOfN(anyOffers(-5, 5), 1, 4).Draw(t, "goals")...)
		}
		s := New(catalogue(sixIDs...), files...)
		r := s.Score(anyInterview(t))
		n := 0
		for i, file := range files {
			for j, goal := range file.Goals {
				if !r.Heard {
					continue
				}
				alone, _ := s.offerLevels([]motive.Goal{goal})
				others, _ := s.groupOffers(withoutGoal(files, i, j))
				got := r.Goals[n]
				if got.Overlap != weightedSum(r.Standings, alone) || got.Without != weightedSum(r.Standings, others) {
					t.Fatalf("goal %d of file %d: got %v and %v, want %v and %v", j, i, got.Overlap, got.Without, weightedSum(r.Standings, alone), weightedSum(r.Standings, others))
				}
				n++
			}
		}
		if n != len(r.Goals) {
			t.Fatalf("%d parts of %d goals", len(r.Goals), n)
		}
	})
}

// wideGoals returns n goals that each offer three of the motivators.
func wideGoals(n int) motive.Goals {
	g := motive.Goals{ID: "wide", Threshold: 0.5}
	for i := range n {
		offers := map[string]int{sixIDs[i%6]: i % 6, sixIDs[(i+1)%6]: -(i % 4), sixIDs[(i+2)%6]: 3}
		g.Goals = append(g.Goals, motive.Goal{ID: fmt.Sprintf("g%d", i), Offers: offers})
	}
	return g
}

func TestGoalsCostLinearly(t *testing.T) {
	growth.Linear(t, "goals", 2000, func(n int) func() {
		g, iv := wideGoals(n), joined(say("pay", 6))
		return func() { New(catalogue(sixIDs...), g).Score(iv) }
	})
	growth.Linear(t, "turns", 2000, func(n int) func() {
		s := New(catalogue(sixIDs...), wideGoals(3))
		var iv motive.Interview
		for i := range n {
			iv.Turns = append(iv.Turns, turn(fmt.Sprintf("q%d", i), volunteered("pay", 5), volunteered("craft", -3)))
		}
		return func() { s.Score(iv) }
	})
}

func BenchmarkThousandGoals(b *testing.B) {
	g, iv := wideGoals(1000), joined(say("pay", 6))
	for b.Loop() {
		New(catalogue(sixIDs...), g).Score(iv)
	}
}
