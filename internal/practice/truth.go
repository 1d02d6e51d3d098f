package practice

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Truth is what a persona hides, beside what the goals offer.
type Truth struct {
	Known   bool // false: no driver of it pulls; the rest then means nothing
	Shares  map[string]float64
	Overlap float64         // in [0,1]; 0 without goals
	Verdict overlap.Verdict // sufficient or insufficient; "" without goals
}

// TruthOf is the truth about a persona: the shares of its drivers that pull,
// and the overlap that the goals have with them.
func TruthOf(p motive.Persona, c motive.Catalogue, goals ...motive.Goals) Truth {
	total := 0.0
	for _, m := range c.Motivators {
		total += float64(max(0, p.Drivers[m.ID]))
	}
	t := Truth{Known: total > 0, Shares: map[string]float64{}}
	if !t.Known {
		return t
	}
	blank := overlap.New(c, goals...).Score(motive.Interview{})
	for _, st := range blank.Standings {
		share := float64(max(0, p.Drivers[st.Motivator])) / total
		t.Shares[st.Motivator] = share
		t.Overlap += share * st.Served
	}
	if len(goals) == 0 {
		return t
	}
	t.Verdict = overlap.Insufficient
	if t.Overlap >= blank.Threshold-1e-9 { // so near counts as equal, as in scoring
		t.Verdict = overlap.Sufficient
	}
	return t
}
