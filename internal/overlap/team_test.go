package overlap

import (
	"slices"
	"testing"

	"buyin/internal/motive"
)

func TestMainDrivers(t *testing.T) {
	s := New(catalogue("a", "b", "c", "d")) // 0.5 each; a main driver needs a share of 1.5/4 = 0.375
	tests := []struct {
		name string
		iv   motive.Interview
		want string
	}{
		{"nothing heard", talk(), ""},
		{"the largest", joined(say("a", 1)), "a"}, // 1.5/3 = 0.5
		{"the largest though small", joined(say("a", 1), say("b", 1), say("c", 1), say("d", 1)), "a b c d"}, // 0.25 each
		{"a large second", joined(say("a", 3), say("b", 2), cold("c")), "a b"},                              // 3.5/6.5, 2.5/6.5 = 0.385
		{"a small second", joined(say("a", 3), say("b", 1)), "a"},                                           // 3.5/6, 1.5/6 = 0.25
		{"what puts them off is none", talk(turn("", volunteered("a", -5))), ""},
	}
	for _, tt := range tests {
		if got := spaced(s.Score(tt.iv).MainDrivers()); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// cold returns a turn that leaves the report cold about a motivator.
func cold(id string) []motive.Turn { return []motive.Turn{turn("cold", prompted(id, 0))} }

func TestTeam(t *testing.T) {
	c := catalogue("pay", "craft", "fame")
	goals := offering(map[string]int{"pay": 5, "craft": 3, "fame": -1})
	goals.OwnDrivers = map[string]int{"fame": 5}
	s := New(c, goals)
	member := func(name string, guess map[string]int, turns ...[]motive.Turn) Member {
		return Member{name, s.Score(joined(turns...)), guess}
	}
	off := []motive.Turn{turn("off", volunteered("pay", -2))}
	team := s.Team([]Member{
		member("zoe", map[string]int{"fame": 5}, say("pay", 6)),
		member("Émile", nil, say("craft", 3), off),
		member("Ada", map[string]int{"fame": 5}, say("pay", 2), say("craft", 2)),
		member("bob", nil, say("fame", 9)),
		member("Mute", nil),
	})
	check := func(name string, got []string, want string) {
		t.Helper()
		if spaced(got) != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	check("sufficient", team.Sufficient, "zoe")
	check("insufficient", team.Insufficient, "bob")
	check("unclear", team.Unclear, "Ada Émile Mute")
	check("unreached", team.Unreached, "bob Mute")
	check("smallest set", team.SmallestSet, "pay craft")
	if len(team.Appeals) != 2 || len(team.Drivers) != 3 || team.Greedy {
		t.Fatalf("got %+v", team)
	}
	check("pay reaches", team.Appeals[0].Reaches, "Ada zoe")
	check("pay puts off", team.Appeals[0].PutsOff, "Émile")
	check("craft reaches", team.Appeals[1].Reaches, "Ada Émile")
	check("fame drives", team.Drivers[2].HeldBy, "bob")
	check("missed by the commonest", team.Missed, "bob Émile Mute")
	if team.Commonest != "pay" {
		t.Errorf("commonest: got %q", team.Commonest)
	}
	if ada := team.Reports[0]; ada.Name != "Ada" || ada.Accuracy != knownFigure(0) || ada.Projection.Known || spaced(ada.Main) != "pay craft" {
		t.Errorf("on four answers: got %+v", ada)
	}
	if zoe := team.Reports[4]; zoe.Name != "zoe" || zoe.Accuracy != knownFigure(0) || zoe.Projection != knownFigure(1) {
		t.Errorf("got %+v", zoe.Mistakes)
	}
	if bob := team.Reports[1]; bob.Accuracy.Known || bob.Projection.Known {
		t.Errorf("got %+v", bob.Mistakes)
	}
}

func TestAnAppealInConflictReachesNobody(t *testing.T) {
	// one goal serves pay and another costs it
	s := New(catalogue("pay", "craft"), offering(map[string]int{"pay": 5}, map[string]int{"pay": -1}))
	team := s.Team([]Member{{Name: "Ada", Result: s.Score(joined(say("pay", 5)))}})
	if len(team.Appeals) != 1 || len(team.Appeals[0].Reaches) != 0 || spaced(team.Unreached) != "Ada" || team.SmallestSet != nil {
		t.Errorf("got %+v", team)
	}
}

func TestSmallestBreaksTiesInOrder(t *testing.T) {
	tests := []struct {
		name    string
		n       int
		reached [][]int
		want    []int
	}{
		{"nobody", 3, nil, nil},
		{"nobody can be reached", 3, [][]int{{}, nil}, nil},
		{"either will do", 2, [][]int{{0, 1}}, []int{0}},
		{"the later one reaches more", 2, [][]int{{0, 1}, {1}}, []int{1}},
		{"greed would take three", 3, [][]int{{0, 2}, {0, 2}, {1, 2}, {1}, {0}}, []int{0, 1}},
	}
	for _, tt := range tests {
		if got, greedy := smallestSet(tt.n, tt.reached); !slices.Equal(got, tt.want) || greedy {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestManyAppealsAreTakenGreedily(t *testing.T) {
	var reached [][]int
	for i := range 25 {
		reached = append(reached, []int{i})
	}
	reached = append(reached, []int{3, 4}, []int{3, 5})
	set, greedy := smallestSet(25, reached)
	if !greedy || len(set) != 25 || !slices.IsSorted(set) {
		t.Errorf("got %v, greedy %v", set, greedy)
	}
	if set, greedy := smallestSet(24, reached[:24]); greedy || len(set) != 24 {
		t.Errorf("24: got %v, greedy %v", set, greedy)
	}
}

func TestSortNames(t *testing.T) {
	names := []string{"zoe", "Émile", "ada", "Eve", "Ada", "Bob", "e\u0301mile", "Ångström"}
	slices.SortFunc(names, compareNames)
	if got, want := spaced(names), "Ada ada Ångström Bob e\u0301mile Émile Eve zoe"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
