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

// TeamResult is the team's map. Names are in order of the alphabet,
// motivators in catalogue order.
type TeamResult struct {
	Reports      []Member
	HeldBy       map[string][]string // who has the motivator as a main driver
	Appeals      []Appeal
	SmallestSize int
	SmallestSet  []string
	Exact        bool // the smallest set is known to be smallest
	Unreached    []string
}

// Team pools each report's records and puts the reports side by side. Who has
// no record that is pooled is not in it (R15).
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

// mainDrivers: c_k > 0 and share_k >= 1.5/K or the report's largest. Shares
// that tie for the largest are all the largest (R16).
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

// mistakes: "The manager's two mistakes".
func (m *Member) mistakes(c Catalogue, ask asked, talks []*talk, j judged) {
	guess := newestGuess(talks)
	n := 0
	for _, k := range c.IDs {
		if guess[k] > 0 { // a guess of 0 guesses nothing (R17)
			n++
		}
	}
	own := map[string]float64{}
	if len(ask.files) > 0 {
		own = ask.files[0].own // a group's are those of the first file
	}
	guessed := toOne(c, guess, n)
	driven := toOne(c, j.C, n)
	lookedAt := toOne(c, j.lookedAt, n) // no projection or bias from by: coach (R22)
	theirs := toOne(c, own, n)

	if guessed != nil && driven != nil {
		m.Accuracy = common(c, guessed, driven)
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

// newestGuess is the guess of the newest record that holds one (R18).
func newestGuess(talks []*talk) map[string]float64 {
	var newest map[string]float64
	for _, t := range talks {
		if g := numbers(t.record, "guess"); len(g) > 0 {
			newest = g
		}
	}
	return newest
}

// toOne keeps the n largest (ties: catalogue order) and makes them sum to 1;
// nil where there is nothing.
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

// common is sum min(a_k, b_k).
func common(c Catalogue, a, b map[string]float64) *float64 {
	sum := 0.0
	for _, k := range c.IDs {
		sum += min(a[k], b[k])
	}
	return &sum
}

// appeal fills the appeals, the smallest set and the unreached. An appeal
// exists when the offers, without anybody's effects, serve its motivator.
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

// smallest finds the smallest set of appeals that reaches all who can be
// reached: exact up to 24 appeals, greedy beyond. Of several sets of one size
// it takes the one whose appeals come first in the catalogue (R19).
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

// exact tries all sets of no appeal, of one, of two and so on.
func exact(reach []map[string]bool, can int) []int {
	for size := 0; ; size++ {
		if set := cover(reach, can, nil, 0, size); set != nil {
			return set
		}
	}
}

// cover adds size appeals from the given one on to those chosen and gives the
// first set, in catalogue order, that reaches all; nil if none does.
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

// greedy takes the appeal that reaches most of those not yet reached (ties:
// catalogue order) until all are.
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
