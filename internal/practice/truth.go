package practice

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Truth holds the true drivers of a persona, and how far the goals serve
// them.
type Truth struct {
	Known   bool // false: none of the drivers pulls, and the other fields have no meaning
	Shares  map[string]float64
	Overlap float64         // in [0,1]; 0 if there are no goals
	Verdict overlap.Verdict // sufficient or insufficient; "" if there are no goals
}

// TruthOf returns the truth about a persona. It uses only the drivers that
// pull.
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
	if t.Overlap >= blank.Threshold-overlap.Tolerance {
		t.Verdict = overlap.Sufficient
	}
	return t
}
