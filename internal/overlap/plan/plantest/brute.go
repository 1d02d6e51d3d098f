// Package plantest is a second, independent way to plan: it tries every change,
// and every set of up to three, and reads the verdicts from overlaptest. It was
// written from the text of the contract ("buyin plan" in section 6) and shares
// no code with package plan. It is for small teams only.
//
// Documents are maps as encoding/json returns them.
package plantest

import (
	"maps"
	"slices"
	"sort"
	"strings"

	"buyin/internal/overlap/overlaptest"
)

// A Team is an ask and the people whom it is put to.
type Team struct {
	Catalogue overlaptest.Catalogue
	Goals     map[string]any              // one goals file
	Records   map[string][]map[string]any // of each report, by name
	Now       string                      // RFC 3339
	Limits    map[string]int              // by motivator
}

// A Change is one change, as in the JSON of the plan.
type Change struct {
	Goal, Motivator string
	From, To        int
}

// A Single is one change and its outcome.
type Single struct {
	Change
	Gained, Lost []string
}

// A Set is several changes and their outcome.
type Set struct {
	Steps      int
	Changes    []Change
	Sufficient []string
}

// A Plan is what the contract asks for. Sets has those of up to three changes.
type Plan struct {
	Now    []string
	Single []Single
	Sets   []Set
}

// Sufficient returns the names of those for whom the ask is sufficient with some
// changes.
func Sufficient(t Team, changes []Change) []string { return newBrute(t).sufficient(changes) }

// Brute tries everything.
func Brute(t Team) Plan {
	b := newBrute(t)
	p := Plan{Now: b.sufficient(nil)}
	p.Single = b.singles(p.Now)
	most := len(p.Now)
	for n := 1; n <= 3; n++ {
		best, found := b.bestSet(n)
		if found && len(best.Sufficient) > most {
			p.Sets = append(p.Sets, best)
			most = len(best.Sufficient)
		}
	}
	return p
}

type brute struct {
	Team
	names   []string
	offers  map[[2]string]int // by goal and motivator
	goals   []string
	changes []Change // all of them: goals' order, catalogue order, then the smaller first
	known   map[string]bool
}

func newBrute(t Team) *brute {
	b := &brute{Team: t, known: map[string]bool{}, names: slices.Sorted(maps.Keys(t.Records))}
	b.listChanges()
	return b
}

// listChanges lists every change that there is.
func (b *brute) listChanges() {
	b.offers = map[[2]string]int{}
	for _, goal := range b.Goals["goals"].([]any) {
		g := goal.(map[string]any)
		id := g["id"].(string)
		b.goals = append(b.goals, id)
		for k, v := range g["offers"].(map[string]any) {
			b.offers[[2]string{id, k}] = int(v.(float64))
		}
		for _, k := range b.Catalogue.IDs {
			highest := 5
			if limit, ok := b.Limits[k]; ok {
				highest = limit
			}
			from := b.offers[[2]string{id, k}]
			for to := from + 1; to <= highest; to++ {
				b.changes = append(b.changes, Change{id, k, from, to})
			}
		}
	}
}

// sufficient returns for whom the ask is sufficient with some changes.
func (b *brute) sufficient(changes []Change) []string {
	who := []string{}
	for _, name := range b.names {
		if b.verdict(name, changes) == "sufficient" {
			who = append(who, name)
		}
	}
	return who
}

// verdict scores one report's records against the changed goals. Effects in the
// records rise by the same steps. The formula reads only the largest and the
// smallest offer to each motivator, so changes that agree in these and in the
// steps have one verdict, which is worked out once.
func (b *brute) verdict(name string, changes []Change) string {
	offers := maps.Clone(b.offers)
	steps := map[string]int{}
	for _, c := range changes {
		offers[[2]string{c.Goal, c.Motivator}] = c.To
		steps[c.Motivator] += c.To - c.From
	}
	key := []byte(name)
	for _, k := range b.Catalogue.IDs {
		largest, smallest := -5, 5
		for _, g := range b.goals {
			made := offers[[2]string{g, k}]
			largest, smallest = max(largest, made), min(smallest, made)
		}
		key = append(key, byte(largest), byte(smallest), byte(steps[k]))
	}
	if known, ok := b.known[string(key)]; ok {
		return map[bool]string{true: "sufficient"}[known]
	}
	goals := b.goalsWith(offers)
	records := b.recordsWith(name, steps)
	verdict := overlaptest.Verdict(b.Catalogue, []map[string]any{goals}, records, b.Now)
	b.known[string(key)] = verdict == "sufficient"
	return verdict
}

// goalsWith returns the goals file with other offers.
func (b *brute) goalsWith(offers map[[2]string]int) map[string]any {
	file := maps.Clone(b.Goals)
	var goals []any
	for _, goal := range b.Goals["goals"].([]any) {
		g := maps.Clone(goal.(map[string]any))
		made := map[string]any{}
		for _, k := range b.Catalogue.IDs {
			made[k] = float64(offers[[2]string{g["id"].(string), k}])
		}
		g["offers"] = made
		goals = append(goals, g)
	}
	file["goals"] = goals
	return file
}

// recordsWith returns a report's records in which every effect on a motivator
// is some steps higher, and at most 5.
func (b *brute) recordsWith(name string, steps map[string]int) (records []map[string]any) {
	for _, record := range b.Records[name] {
		r := maps.Clone(record)
		turns, _ := r["turns"].([]any)
		var raised []any
		for _, turn := range turns {
			t := maps.Clone(turn.(map[string]any))
			if effects, ok := t["effects"].(map[string]any); ok {
				higher := map[string]any{}
				for k, e := range effects {
					higher[k] = min(5, e.(float64)+float64(steps[k]))
				}
				t["effects"] = higher
			}
			raised = append(raised, t)
		}
		r["turns"] = raised
		records = append(records, r)
	}
	return records
}

// singles returns the smallest change of every different outcome, sorted.
func (b *brute) singles(now []string) []Single {
	all := []Single{}
	seen := map[string]bool{}
	for _, c := range b.changes {
		then := b.sufficient([]Change{c})
		outcome := c.Goal + " " + c.Motivator + " " + strings.Join(then, ",")
		if seen[outcome] || slices.Equal(then, now) {
			continue
		}
		seen[outcome] = true
		all = append(all, Single{c, without(then, now), without(now, then)})
	}
	sort.SliceStable(all, func(i, j int) bool {
		x, y := all[i], all[j]
		if won, other := len(x.Gained)-len(x.Lost), len(y.Gained)-len(y.Lost); won != other {
			return won > other
		}
		return x.To-x.From < y.To-y.From
	})
	return all
}

// without returns the names that are in a and not in b.
func without(a, b []string) []string {
	rest := []string{}
	for _, name := range a {
		if !slices.Contains(b, name) {
			rest = append(rest, name)
		}
	}
	return rest
}

// bestSet returns the best set of n changes of different offers.
func (b *brute) bestSet(n int) (best Set, found bool) {
	var try func(from int, chosen []Change)
	try = func(from int, chosen []Change) {
		if len(chosen) == n {
			s := Set{Changes: slices.Clone(chosen), Sufficient: b.sufficient(chosen)}
			for _, c := range chosen {
				s.Steps += c.To - c.From
			}
			if !found || len(s.Sufficient) > len(best.Sufficient) ||
				len(s.Sufficient) == len(best.Sufficient) && s.Steps < best.Steps {
				best, found = s, true
			}
			return
		}
		for i := from; i < len(b.changes); i++ {
			c := b.changes[i]
			if last := len(chosen) - 1; last >= 0 && chosen[last].Goal == c.Goal && chosen[last].Motivator == c.Motivator {
				continue
			}
			try(i+1, append(chosen, c))
		}
	}
	try(0, nil)
	return best, found
}
