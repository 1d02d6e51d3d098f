package output

import (
	"io"

	"buyin/internal/overlap"
	"buyin/internal/present"
)

type (
	teamJSON struct {
		Verdicts struct {
			Sufficient   []string `json:"sufficient"`
			Insufficient []string `json:"insufficient"`
			Unclear      []string `json:"unclear"`
		} `json:"verdicts"`
		Reports     []reportJSON     `json:"reports"`
		Drivers     []teamDriverJSON `json:"drivers"`
		Appeals     []appealJSON     `json:"appeals"`
		SmallestSet []string         `json:"smallest_set"`
		Unreached   []string         `json:"unreached"`
	}
	reportJSON struct {
		Report string `json:"report"`
		intervalJSON
		Verdict overlap.Verdict `json:"verdict"`
		Shares  shares          `json:"shares"`
		mistakesJSON
		BlockedBy   []string `json:"blocked_by"`
		Refused     []string `json:"refused"`       // the refused goals
		NotLookedAt int      `json:"not_looked_at"` // number of answers that nobody has looked at
	}
	teamDriverJSON struct {
		Motivator string   `json:"motivator"`
		HeldBy    []string `json:"held_by"`
	}
	appealJSON struct {
		Motivator string   `json:"motivator"`
		Reaches   []string `json:"reaches"`
		PutsOff   []string `json:"puts_off"`
	}
)

// WriteTeam writes a team as JSON.
func WriteTeam(w io.Writer, t *present.Team) error {
	m := &t.Result
	out := teamJSON{
		Reports: listOf(m.Reports, func(r overlap.TeamReport) reportJSON {
			return reportJSON{
				r.Name, intervalOf(r.Result), r.Result.Verdict, r.Result.Standings, mistakesOf(r.Mistakes),
				nonNil(r.Result.BlockedBy), nonNil(r.Result.Refused), r.Result.NotLookedAt,
			}
		}),
		Drivers: listOf(m.Drivers, func(d overlap.Driver) teamDriverJSON { return teamDriverJSON{d.Motivator, nonNil(d.HeldBy)} }),
		Appeals: listOf(m.Appeals, func(a overlap.Appeal) appealJSON {
			return appealJSON{a.Motivator, nonNil(a.Reaches), nonNil(a.PutsOff)}
		}),
		SmallestSet: nonNil(m.SmallestSet), Unreached: nonNil(m.Unreached),
	}
	out.Verdicts.Sufficient, out.Verdicts.Insufficient, out.Verdicts.Unclear = nonNil(m.Sufficient), nonNil(m.Insufficient), nonNil(m.Unclear)
	return writeJSON(w, out)
}
