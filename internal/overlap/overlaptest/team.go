package overlaptest

import "sort"

// Member is one report of a team.
type Member struct {
	Name string
	Result
	Accuracy, Projection, ExtrinsicBias *float64

	MainDrivers []string
}

// Appeal is an appeal to one motivator that the offers serve.
type Appeal struct {
	Motivator        string
	Reaches, PutsOff []string
}

// TeamResult is the figures for a team. Names are in alphabetical order,
// motivators in catalogue order.
type TeamResult struct {
	Reports      []Member
	HeldBy       map[string][]string // the reports who have the motivator as a main driver
	Appeals      []Appeal
	SmallestSize int
	SmallestSet  []string
	Exact        bool // the set is known to be the smallest
	Unreached    []string
}

// Team pools the records of each report and combines the results. A report
// without a pooled record is not in it (R15).
func Team(c Catalogue, goals []map[string]any, byReport map[string][]map[string]any, now string) TeamResult {
	ask := readAsk(c, goals)
	out := TeamResult{HeldBy: map[string][]string{}, Unreached: []string{}}
	var all []judged
	for _, name := range sortedNames(byReport) {
		talks := readTalks(c, byReport[name], now)
		if len(talks) == 0 {
			continue
		}
		j := judge(c, goals, talks)
		m := Member{Name: name, Result: j.Result, MainDrivers: mainDrivers(c, j)}
		m.mistakes(c, ask, talks, j)
		for _, k := range m.MainDrivers {
			out.HeldBy[k] = append(out.HeldBy[k], name)
		}
		out.Reports = append(out.Reports, m)
		all = append(all, j)
	}
	out.appeal(c, ask, all)
	return out
}

func sortedNames(byReport map[string][]map[string]any) []string {
	var names []string
	for name := range byReport {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// mainDrivers returns the main drivers: c_k > 0, and either share_k >= 1.5/K or
// share_k is the report's largest. All shares that tie for the largest count
// (R16).
func mainDrivers(c Catalogue, j judged) []string {
	largest := 0.0
	for _, k := range c.IDs {
		largest = max(largest, j.Shares[k])
	}
	out := []string{}
	for _, k := range c.IDs {
		share := j.Shares[k]
		if j.C[k] > 0 && (atLeast(share, 1.5/float64(len(c.IDs))) || atLeast(share, largest)) {
			out = append(out, k)
		}
	}
	return out
}

// mistakes computes the figures of "The manager's two mistakes".
func (m *Member) mistakes(c Catalogue, ask asked, talks []*talk, j judged) {
	guess := newestGuess(talks)
	n := 0
	for _, k := range c.IDs {
		if guess[k] > 0 { // a guess of 0 is no guess (R17)
			n++
		}
	}
	own := map[string]float64{}
	if len(ask.files) > 0 {
		own = ask.files[0].own // a group's own drivers are those of the first file
	}
	guessed := toOne(c, guess, n)
	driven := toOne(c, j.C, n)
	lookedAt := toOne(c, j.lookedAt, n) // projection and bias leave out entries by the coach (R22)
	theirs := toOne(c, own, n)

	if guessed != nil && driven != nil {
		m.Accuracy = common(c, guessed, driven)
	}
	if countLookedAt(talks) < 5 {
		return // no projection or bias figures on fewer (R27)
	}
	if guessed != nil && lookedAt != nil && theirs != nil {
		p := *common(c, guessed, theirs) - *common(c, lookedAt, theirs)
		m.Projection = &p
	}
	if guessed != nil && lookedAt != nil {
		bias := 0.0
		for _, k := range c.IDs {
			if c.Extrinsic[k] {
				bias += guessed[k] - lookedAt[k]
			}
		}
		m.ExtrinsicBias = &bias
	}
}

// newestGuess returns the guess of the newest record that holds one (R18).
func newestGuess(talks []*talk) map[string]float64 {
	var newest map[string]float64
	for _, t := range talks {
		if g := numbers(t.record, "guess"); len(g) > 0 {
			newest = g
		}
	}
	return newest
}

// toOne keeps the n largest values and scales them to sum to 1. Ties keep
// catalogue order. It returns nil if no value is left.
func toOne(c Catalogue, values map[string]float64, n int) map[string]float64 {
	ks := append([]string(nil), c.IDs...)
	largestFirst(ks, values)
	kept := map[string]float64{}
	for _, k := range ks[:n] {
		kept[k] = max(0, values[k])
	}
	sum := 0.0
	for _, k := range c.IDs {
		sum += kept[k]
	}
	if sum == 0 {
		return nil
	}
	for k := range kept {
		kept[k] /= sum
	}
	return kept
}

// common returns the sum of min(a_k, b_k).
func common(c Catalogue, a, b map[string]float64) *float64 {
	sum := 0.0
	for _, k := range c.IDs {
		sum += min(a[k], b[k])
	}
	return &sum
}

// appeal fills in the appeals, the smallest set and the unreached reports.
// There is an appeal to a motivator if the offers alone, without anybody's
// effects, serve it.
func (t *TeamResult) appeal(c Catalogue, ask asked, all []judged) {
	var reach []map[string]bool
	for _, k := range c.IDs {
		if !above(ask.served[k], 0) {
			continue
		}
		a := Appeal{Motivator: k, Reaches: []string{}, PutsOff: []string{}}
		reached := map[string]bool{}
		for i, j := range all {
			name := t.Reports[i].Name
			if contains(t.Reports[i].MainDrivers, k) && !j.conflict[k] && above(j.own.served[k], 0) {
				a.Reaches = append(a.Reaches, name)
				reached[name] = true
			}
			if j.U[k] < 0 {
				a.PutsOff = append(a.PutsOff, name)
			}
		}
		t.Appeals = append(t.Appeals, a)
		reach = append(reach, reached)
	}
	can := map[string]bool{}
	for _, reached := range reach {
		for name := range reached {
			can[name] = true
		}
	}
	for _, m := range t.Reports {
		if !can[m.Name] {
			t.Unreached = append(t.Unreached, m.Name)
		}
	}
	t.smallest(reach, len(can))
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// smallest finds the smallest set of appeals that reaches everyone who can be
// reached. Up to 24 appeals the search is exact, beyond that greedy. Of several
// sets of one size, it takes the one whose appeals come first in the catalogue
// (R19).
func (t *TeamResult) smallest(reach []map[string]bool, can int) {
	t.SmallestSet = []string{}
	var chosen []int
	if t.Exact = len(reach) <= 24; t.Exact {
		chosen = exact(reach, can)
	} else {
		chosen = greedy(reach, can)
	}
	for _, i := range chosen {
		t.SmallestSet = append(t.SmallestSet, t.Appeals[i].Motivator)
	}
	t.SmallestSize = len(chosen)
}

// exact tries all sets of no appeal, then of one, then of two, and so on.
func exact(reach []map[string]bool, can int) []int {
	for size := 0; ; size++ {
		if set := cover(reach, can, nil, 0, size); set != nil {
			return set
		}
	}
}

// cover looks for size more appeals, from the given one on, that reach everyone
// together with those already chosen. It returns the first such set in
// catalogue order, or nil if there is none.
func cover(reach []map[string]bool, can int, chosen []int, from, size int) []int {
	if size == 0 {
		if len(reachedBy(reach, chosen)) == can {
			return append([]int{}, chosen...)
		}
		return nil
	}
	for i := from; i <= len(reach)-size; i++ {
		next := append(append([]int{}, chosen...), i)
		if set := cover(reach, can, next, i+1, size-1); set != nil {
			return set
		}
	}
	return nil
}

func reachedBy(reach []map[string]bool, chosen []int) map[string]bool {
	got := map[string]bool{}
	for _, i := range chosen {
		for name := range reach[i] {
			got[name] = true
		}
	}
	return got
}

// greedy adds the appeal that reaches the most reports not yet reached, until
// all are reached. Ties keep catalogue order.
func greedy(reach []map[string]bool, can int) []int {
	var chosen []int
	for {
		got := reachedBy(reach, chosen)
		if len(got) == can {
			sort.Ints(chosen)
			return chosen
		}
		best, most := -1, 0
		for i := range reach {
			fresh := 0
			for name := range reach[i] {
				if !got[name] {
					fresh++
				}
			}
			if fresh > most {
				best, most = i, fresh
			}
		}
		chosen = append(chosen, best)
	}
}
