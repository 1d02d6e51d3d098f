package plan

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// The search finds the set that trying every set finds, one by one and with the
// formula itself, also for more people than brute force can do.
func TestTheSearchMissesNothing(t *testing.T) {
	t.Parallel()
	won := map[[2]int]int{} // by changes and people
	for seed := range uint64(40) {
		p := crowded(rand.New(rand.NewPCG(seed, 5)))
		before := 0 // sets that win no more people than fewer changes are not looked for
		for n := 1; n <= maxExactChanges; n++ {
			want := everySet(p, n)
			if want.people <= before {
				want = found{}
			}
			got, whole := newFinder(p).find(n, before)
			if !whole || got.people != want.people || got.people > 0 && compareFound(got, want) != 0 {
				t.Fatalf("seed %d, %d changes: got %+v (whole: %v), want %+v", seed, n, got, whole, want)
			}
			before = max(before, got.people)
			won[[2]int{n, got.people}]++
		}
	}
	if len(won) < 15 {
		t.Errorf("the sets win few different numbers of people: %v", won)
	}
}

// crowded makes up an ask of two goals, with costs, and twelve people, some of
// whom named effects or are put off.
func crowded(chance *rand.Rand) *Planner {
	var c motive.Catalogue
	for k := range 4 {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: "m" + strconv.Itoa(k)})
	}
	any := func() string { return c.Motivators[chance.IntN(len(c.Motivators))].ID }
	g := motive.Goals{ID: "ship"}
	for i := range 2 {
		offers := map[string]int{any(): chance.IntN(8) - 3, any(): chance.IntN(8) - 3, any(): chance.IntN(4)}
		g.Goals = append(g.Goals, motive.Goal{ID: "g" + strconv.Itoa(i), Offers: offers})
	}
	s := overlap.New(c, g)
	var people []overlap.Member
	for i := range 12 {
		iv := motive.Interview{Goals: "ship"}
		drivers := []string{any(), any()}
		for q := range 5 + chance.IntN(5) {
			e := motive.Evidence{Motivator: drivers[chance.IntN(2)], Strength: 3 + chance.IntN(3)}
			if chance.IntN(6) == 0 {
				e = motive.Evidence{Motivator: any(), Strength: -4}
			}
			iv.Turns = append(iv.Turns, motive.Turn{Question: strconv.Itoa(q), Evidence: []motive.Evidence{e}})
		}
		if chance.IntN(3) == 0 {
			iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Effect, Effects: map[string]int{any(): chance.IntN(8) - 4}})
		}
		people = append(people, overlap.Member{Name: "P" + strconv.Itoa(i), Result: s.Score(iv)})
	}
	return New(s, people, map[string]int{"m0": 4})
}

// everySet tries every set of n moves.
func everySet(p *Planner, n int) (best found) {
	var moves []move
	for g := range p.goals {
		for k := range p.motivators {
			for to := p.offers.now[g][k] + 1; to <= p.limits[k]; to++ {
				moves = append(moves, move{g, k, to})
			}
		}
	}
	var try func(from int, chosen []move)
	try = func(from int, chosen []move) {
		if len(chosen) == n {
			set := found{moves: append([]move(nil), chosen...), steps: stepsOf(p.offers, chosen), people: p.judgeMoves(chosen).people}
			if set.people > 0 && (best.people == 0 || compareFound(set, best) < 0) {
				best = set
			}
			return
		}
		for i := from; i < len(moves); i++ {
			if last := len(chosen) - 1; last < 0 || chosen[last].goal != moves[i].goal || chosen[last].k != moves[i].k {
				try(i+1, append(chosen, moves[i]))
			}
		}
	}
	try(0, nil)
	return best
}

// A search that is cut short says so, and what it returns is true.
func TestASearchThatIsCutShort(t *testing.T) {
	t.Parallel()
	cut := 0
	for seed := range uint64(20) {
		p := crowded(rand.New(rand.NewPCG(seed, 5)))
		f := newFinder(p)
		f.budget = 200
		got, whole := f.find(3, 0)
		if !whole {
			cut++
		}
		if got.people > 0 && (p.judgeMoves(got.moves).people != got.people || stepsOf(p.offers, got.moves) != got.steps) {
			t.Errorf("seed %d: %+v is not so", seed, got)
		}
	}
	if cut == 0 {
		t.Error("no search was cut short")
	}
}

func TestTooManyPeopleForSets(t *testing.T) {
	p := crowded(rand.New(rand.NewPCG(4, 5)))
	for len(p.people) <= maxCrowd {
		p.people = append(p.people, p.people...)
	}
	if out := p.Plan(); !out.SinglesOnly || out.Sets != nil || len(out.Singles) == 0 {
		t.Errorf("got %d sets, %d single changes; singles only: %v", len(out.Sets), len(out.Singles), out.SinglesOnly)
	}
}
