package plan_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"buyin/internal/codec"
	"buyin/internal/overlap/overlaptest"
	"buyin/internal/overlap/plan"
	"buyin/internal/overlap/plan/plantest"
)

// teams is how many random teams are compared.
const teams = 500

// sizes are small, because brute force tries every set of three changes.
var sizes = []struct{ motivators, goals int }{
	{2, 1}, {2, 2}, {2, 3}, {3, 1}, {2, 2}, {2, 3}, {4, 1}, {2, 3}, {3, 1}, {2, 2}, {3, 2}, {5, 1},
}

func TestPlanEqualsBruteForce(t *testing.T) {
	t.Parallel()
	seen := map[string]int{}
	if testing.Short() {
		t.Skip("brute force takes many seconds")
	}
	for seed := range uint64(teams) {
		size := sizes[seed%uint64(len(sizes))]
		w := newWorld(seed, size.motivators, size.goals, 1+int(seed/12%3))
		s, people := w.scored()
		got, want := plan.New(s, people, w.limits).Plan(), plantest.Brute(w.forBrute(t))
		if !equalPlans(t, got, want) {
			t.Fatalf("seed %d:\ngot  %+v\nwant %+v", seed, got, want)
		}
		tally(seen, w, want)
	}
	t.Log(seen)
	for _, what := range []string{"single", "lost", "lifted", "sets", "set of 2", "set of 3", "limits", "more than one"} {
		if seen[what] < 10 {
			t.Errorf("only %d of %d teams have this: %s", seen[what], teams, what)
		}
	}
}

// tally counts what the random teams hold, so that the test cannot pass by
// comparing nothing.
func tally(seen map[string]int, w *world, p plantest.Plan) {
	has := map[string]bool{"single": len(p.Single) > 0, "sets": len(p.Sets) > 0, "limits": len(w.limits) > 0}
	for _, s := range p.Single {
		has["lost"] = has["lost"] || len(s.Lost) > 0
		has["lifted"] = has["lifted"] || s.From < 0
	}
	for _, s := range p.Sets {
		has["set of 2"] = has["set of 2"] || len(s.Changes) == 2
		has["set of 3"] = has["set of 3"] || len(s.Changes) == 3
		has["more than one"] = has["more than one"] || len(s.Sufficient) > 1
	}
	for what, yes := range has {
		if yes {
			seen[what]++
		}
	}
}

// equalPlans compares a plan with that of brute force, which has no sets of more
// than three changes.
func equalPlans(t *testing.T, got plan.Plan, want plantest.Plan) bool {
	t.Helper()
	short := plantest.Plan{Now: orEmpty(got.Sufficient), Single: []plantest.Single{}}
	for _, s := range got.Singles {
		short.Single = append(short.Single, plantest.Single{Change: plantest.Change(s.Change), Gained: orEmpty(s.Gained), Lost: orEmpty(s.Lost)})
	}
	for _, s := range got.Sets {
		if len(s.Changes) > 3 {
			continue
		}
		if !s.Exact {
			t.Errorf("a set of %d changes is not exact", len(s.Changes))
		}
		set := plantest.Set{Steps: s.Steps, Sufficient: orEmpty(s.Sufficient)}
		for _, c := range s.Changes {
			set.Changes = append(set.Changes, plantest.Change(c))
		}
		short.Sets = append(short.Sets, set)
	}
	return reflect.DeepEqual(short, want)
}

func orEmpty(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}

// Sets of more than three changes need not be the best, but what they say must
// be true, and each must win more people than the one before.
func TestLargeSetsAreTrue(t *testing.T) {
	t.Parallel()
	large := 0
	for seed := range uint64(150) {
		w := newWorld(seed, 10, 3, 9)
		s, people := w.scored()
		got, team := plan.New(s, people, w.limits).Plan(), w.forBrute(t)
		most, size := len(got.Sufficient), 0
		for _, set := range got.Sets {
			var all []plantest.Change
			steps, offers := 0, map[[2]string]bool{}
			for _, c := range set.Changes {
				all = append(all, plantest.Change(c))
				steps += c.To - c.From
				offers[[2]string{c.Goal, c.Motivator}] = true
				if limit, limited := w.limits[c.Motivator]; c.To > 5 || c.To <= c.From || limited && c.To > limit {
					t.Errorf("seed %d: %+v may not be", seed, c)
				}
			}
			want := plantest.Sufficient(team, all)
			if !reflect.DeepEqual(orEmpty(set.Sufficient), want) || steps != set.Steps || len(offers) != len(all) {
				t.Errorf("seed %d: %+v, want sufficient for %v in %d steps", seed, set, want, steps)
			}
			if len(want) <= most || len(all) <= size || set.Exact != (len(all) <= 3) {
				t.Errorf("seed %d: %+v comes after a set of %d changes with %d people", seed, set, size, most)
			}
			most, size = len(want), len(all)
			if size > 3 {
				large++
			}
		}
	}
	if large < 10 {
		t.Errorf("only %d large sets", large)
	}
}

// forBrute returns the world as documents.
func (w *world) forBrute(t *testing.T) plantest.Team {
	t.Helper()
	team := plantest.Team{Records: map[string][]map[string]any{}, Limits: w.limits, Now: now.Format(time.RFC3339)}
	team.Catalogue = overlaptest.Catalogue{Extrinsic: map[string]bool{}}
	for _, m := range w.catalogue.Motivators {
		team.Catalogue.IDs = append(team.Catalogue.IDs, m.ID)
	}
	goals := []any{}
	for _, g := range w.goals.Goals {
		offers := map[string]any{}
		for k, o := range g.Offers {
			offers[k] = float64(o)
		}
		goals = append(goals, map[string]any{"id": g.ID, "offers": offers})
	}
	team.Goals = map[string]any{"id": w.goals.ID, "threshold": w.goals.Threshold, "goals": goals}
	for name, held := range w.records {
		for _, iv := range held {
			line, err := codec.EncodeInterview(iv, codec.NDJSON)
			if err != nil {
				t.Fatal(err)
			}
			var doc map[string]any
			if err := json.Unmarshal(line, &doc); err != nil {
				t.Fatal(err)
			}
			team.Records[name] = append(team.Records[name], doc)
		}
	}
	return team
}
