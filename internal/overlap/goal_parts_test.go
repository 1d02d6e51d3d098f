package overlap

import (
	"fmt"
	"slices"
	"testing"

	"buyin/internal/fixture/growth"
	"buyin/internal/fixture/property"
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
	property.Check(t, func(t *rapid.T) {
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
					if r.Goals[n].Overlap != 0 || r.Goals[n].Without != 0 {
						t.Fatalf("an overlap although nothing was heard: %+v", r.Goals[n])
					}
					n++
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

// To leave out each of a thousand answers of 64 entries would take 64 million
// steps. A thousand usual answers are left out, one after the other.
func TestLeaveOneOutIsBounded(t *testing.T) {
	s := New(catalogue(sixIDs...), wideGoals(3))
	talkOf := func(entries int) []Talk {
		var turns []motive.Turn
		for i := range motive.MaxTurns {
			heard := make([]motive.Evidence, entries)
			for j := range heard {
				heard[j] = volunteered(sixIDs[j%6], 4)
			}
			turns = append(turns, turn(fmt.Sprintf("q%d", i), heard...))
		}
		return []Talk{days(0, turns...)}
	}
	if got := len(s.LeaveOneOut(talkOf(2))); got != motive.MaxTurns {
		t.Errorf("%d answers with 2 entries were left out, want %d", got, motive.MaxTurns)
	}
	if got := s.LeaveOneOut(talkOf(motive.MaxEvidence)); got != nil {
		t.Errorf("%d answers with %d entries were left out, want none", len(got), motive.MaxEvidence)
	}
}

func BenchmarkThousandGoals(b *testing.B) {
	g, iv := wideGoals(1000), joined(say("pay", 6))
	for b.Loop() {
		New(catalogue(sixIDs...), g).Score(iv)
	}
}

// weightedSum returns the sum of share times serves, limited to [0,1].
func weightedSum(standings []Standing, serves []float64) float64 {
	sum := 0.0
	for k := range standings {
		sum += standings[k].Share * serves[k]
	}
	return min(max(sum, 0), 1)
}
