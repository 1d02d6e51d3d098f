package overlap

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"gonum.org/v1/gonum/mathext"

	"buyin/internal/motive"
)

// A reading is a second, independent implementation of the formula. It is as
// simple as possible and uses gonum's Beta distribution.
type reading struct {
	overlap, low, high, probability float64
	heard                           bool
	verdict                         Verdict
	lead, raise, avoid, blocked     []string
	answers                         int
}

const close9 = 1e-9

func readFormula(c motive.Catalogue, g motive.Goals, iv motive.Interview) reading {
	n := len(c.Motivators)
	units, extremes, cold, answers := readUnits(c, iv)
	alpha, total, belief := make([]float64, n), 0.0, 0.0
	for k, u := range units {
		alpha[k] = math.Max(0, u) + 2/float64(n)
		if u <= 0 && cold[k] {
			alpha[k] = 0
		}
		total += alpha[k]
		belief += math.Max(0, u)
	}
	s, t := readOffers(c, g)
	out := reading{heard: answers > 0 && total > 0, verdict: Unclear, answers: answers}
	for k, m := range c.Motivators {
		share := 0.0
		if total > 0 {
			share = alpha[k] / total
		}
		costs, repels := t[k] > 0 && units[k] > 0, s[k] > 0 && units[k] < 0
		if costs || repels {
			out.avoid = append(out.avoid, m.ID)
		}
		if costs && (share >= 0.15-close9 || extremes[k][1] >= 4) || repels && extremes[k][0] <= -4 {
			out.blocked = append(out.blocked, m.ID)
		}
	}
	if !out.heard {
		return out
	}
	spread := 0.0
	for k := range alpha {
		out.overlap += alpha[k] / total * s[k]
		spread += alpha[k] / total * s[k] * s[k]
	}
	spread = (spread - out.overlap*out.overlap) / (total + 1)
	out.readDoubt(spread, g.Threshold)
	if answers >= 5 && belief >= 2-close9 {
		switch {
		case out.probability >= 0.8-close9 && len(out.blocked) == 0:
			out.verdict = Sufficient
		case out.probability <= 0.2+close9:
			out.verdict = Insufficient
		}
	}
	out.lead = readList(c, func(k int) float64 {
		if units[k] <= 0 || slices.Contains(out.avoid, c.Motivators[k].ID) {
			return 0
		}
		return alpha[k] / total * s[k]
	})
	out.raise = readList(c, func(k int) float64 {
		if units[k] <= 0 {
			return 0
		}
		return alpha[k] / total * (1 - s[k])
	})
	return out
}

func (r *reading) readDoubt(spread, threshold float64) {
	if spread <= 1e-15 {
		r.low, r.high = r.overlap, r.overlap
		if r.overlap >= threshold-close9 {
			r.probability = 1
		}
		return
	}
	nu := r.overlap*(1-r.overlap)/spread - 1
	a, b := r.overlap*nu, (1-r.overlap)*nu
	r.low, r.high = mathext.InvRegIncBeta(a, b, 0.05), mathext.InvRegIncBeta(a, b, 0.95)
	r.probability = 1 - mathext.RegIncBeta(a, b, threshold)
}

// readUnits returns, by motivator, the units, the lowest and highest strength
// and whether an entry left them cold, and the number of answers with evidence.
func readUnits(c motive.Catalogue, iv motive.Interview) (units []float64, extremes [][2]int, cold []bool, answers int) {
	n := len(c.Motivators)
	units, extremes, cold = make([]float64, n), make([][2]int, n), make([]bool, n)
	weight := map[motive.Kind]float64{motive.Volunteered: 1, motive.Prompted: 0.5, motive.Chosen: 0.7, motive.Confirmed: 0.7}
	sizes := map[string]float64{}
	for _, turn := range iv.Turns {
		for _, e := range turn.Evidence {
			sizes[turn.Question] += weight[e.Kind] * math.Abs(float64(e.Strength)) / 5
		}
	}
	last := map[int]float64{}
	lastPositive := map[int]bool{}
	for _, turn := range iv.Turns {
		for _, e := range turn.Evidence {
			k := c.Index(e.Motivator)
			unit := weight[e.Kind] * float64(e.Strength) / 5
			if sizes[turn.Question] > 1 {
				unit /= sizes[turn.Question]
			}
			units[k] += unit
			extremes[k][0], extremes[k][1] = min(extremes[k][0], e.Strength), max(extremes[k][1], e.Strength)
			cold[k] = cold[k] || e.Strength <= 0
			if e.Kind == motive.Confirmed {
				last[k], lastPositive[k] = unit, e.Strength > 0
			}
		}
	}
	for k, word := range last {
		if lastPositive[k] {
			units[k] = math.Max(units[k], word)
		} else {
			units[k] = math.Min(units[k], word)
		}
	}
	for k := range units {
		if math.Abs(units[k]) < close9 {
			units[k] = 0
		}
	}
	return units, extremes, cold, len(sizes)
}

func readOffers(c motive.Catalogue, g motive.Goals) (s, t []float64) {
	for _, m := range c.Motivators {
		large, small := -5, 5
		for _, goal := range g.Goals {
			large, small = max(large, goal.Offers[m.ID]), min(small, goal.Offers[m.ID])
		}
		s = append(s, math.Max(0, float64(large+min(0, small)))/5)
		t = append(t, math.Max(0, float64(-small))/5)
	}
	return s, t
}

func readList(c motive.Catalogue, value func(k int) float64) (ids []string) {
	var order []int
	for k := range c.Motivators {
		if value(k) >= 0.05-close9 {
			order = append(order, k)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch d := value(j) - value(i); {
		case d > close9:
			return 1
		case d < -close9:
			return -1
		}
		return 0
	})
	for _, k := range order {
		ids = append(ids, c.Motivators[k].ID)
	}
	return ids
}

func TestScoresEqualASecondImplementation(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 11))
	kinds := []motive.Kind{motive.Volunteered, motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed}
	verdicts := map[Verdict]int{}
	for i := range 2000 {
		ids := make([]string, 2+chance.IntN(14))
		for k := range ids {
			ids[k] = "m" + strconv.Itoa(k)
		}
		c := catalogue(ids...)
		g := offering()
		g.Threshold = []float64{0.5, 0.3, 0.7, 0.01, 0.99}[chance.IntN(5)]
		least := []int{-2, 0, 2}[chance.IntN(3)] // a third of the asks cost nothing, a third serve a lot
		for j := range 1 + chance.IntN(3) {
			offers := map[string]int{}
			for _, id := range ids {
				if chance.IntN(2) == 0 {
					offers[id] = least + chance.IntN(6-least)
				}
			}
			g.Goals = append(g.Goals, motive.Goal{ID: strconv.Itoa(j), Offers: offers})
		}
		var iv motive.Interview
		for range chance.IntN(15) {
			turn := motive.Turn{Question: "q" + strconv.Itoa(chance.IntN(12))}
			for range chance.IntN(4) {
				strength := chance.IntN(9) - 3
				turn.Evidence = append(turn.Evidence, entryOf(ids[chance.IntN(len(ids))], strength, kinds[chance.IntN(len(kinds))]))
			}
			iv.Turns = append(iv.Turns, turn)
		}
		got, want := Score(iv, g, c), readFormula(c, g, iv)
		verdicts[got.Verdict]++
		differs := got.Heard != want.heard || got.Verdict != want.verdict || got.Answers != want.answers ||
			!slices.Equal(got.LeadWith, want.lead) || !slices.Equal(got.Raise, want.raise) ||
			!slices.Equal(got.Avoid, want.avoid) || !slices.Equal(got.BlockedBy, want.blocked)
		for _, pair := range [][2]float64{{got.Overlap, want.overlap}, {got.Low, want.low}, {got.High, want.high}, {got.Probability, want.probability}} {
			differs = differs || math.Abs(pair[0]-pair[1]) > 2e-4
		}
		if differs {
			t.Errorf("interview %d: got %+v\nwant %+v", i, got, want)
		}
	}
	for _, v := range []Verdict{Sufficient, Insufficient, Unclear} {
		if verdicts[v] < 50 {
			t.Errorf("only %d of 2000 are %s: too few to tell", verdicts[v], v)
		}
	}
}
