package output

import (
	"io"

	"buyin/internal/present"
)

type (
	jsonTeam struct {
		Verdicts struct {
			Sufficient   []string `json:"sufficient"`
			Insufficient []string `json:"insufficient"`
			Unclear      []string `json:"unclear"`
		} `json:"verdicts"`
		Reports     []jsonReport     `json:"reports"`
		Drivers     []jsonTeamDriver `json:"drivers"`
		Appeals     []jsonAppeal     `json:"appeals"`
		SmallestSet []string         `json:"smallest_set"`
		Unreached   []string         `json:"unreached"`
	}
	jsonReport struct {
		Report        string  `json:"report"`
		Overlap       *number `json:"overlap"`
		Low           *number `json:"low"`
		High          *number `json:"high"`
		Verdict       string  `json:"verdict"`
		Shares        shares  `json:"shares"`
		Accuracy      *number `json:"accuracy"`
		Projection    *number `json:"projection"`
		ExtrinsicBias *number `json:"extrinsic_bias"`
	}
	jsonTeamDriver struct {
		Motivator string   `json:"motivator"`
		HeldBy    []string `json:"held_by"`
	}
	jsonAppeal struct {
		Motivator string   `json:"motivator"`
		Reaches   []string `json:"reaches"`
		PutsOff   []string `json:"puts_off"`
	}
)

// WriteTeam writes the map for programs.
func WriteTeam(w io.Writer, t *present.Team) error {
	m := &t.Map
	out := jsonTeam{Reports: []jsonReport{}, Drivers: []jsonTeamDriver{}, Appeals: []jsonAppeal{}, SmallestSet: each(m.SmallestSet), Unreached: each(m.Unreached)}
	out.Verdicts.Sufficient, out.Verdicts.Insufficient, out.Verdicts.Unclear = each(m.Sufficient), each(m.Insufficient), each(m.Unclear)
	for _, r := range m.Reports {
		known := r.Result.Heard && r.Result.HasGoals
		out.Reports = append(out.Reports, jsonReport{
			Report: r.Name, Overlap: maybe(r.Result.Overlap, known), Low: maybe(r.Result.Low, known), High: maybe(r.Result.High, known),
			Verdict: string(r.Result.Verdict), Shares: r.Result.Standings,
			Accuracy: figure(r.Accuracy), Projection: figure(r.Projection), ExtrinsicBias: figure(r.ExtrinsicBias),
		})
	}
	for _, d := range m.Drivers {
		out.Drivers = append(out.Drivers, jsonTeamDriver{d.Motivator, each(d.HeldBy)})
	}
	for _, a := range m.Appeals {
		out.Appeals = append(out.Appeals, jsonAppeal{a.Motivator, each(a.Reaches), each(a.PutsOff)})
	}
	return writeJSON(w, out)
}
