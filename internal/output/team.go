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
		Report        string   `json:"report"`
		Overlap       *decimal `json:"overlap"`
		Low           *decimal `json:"low"`
		High          *decimal `json:"high"`
		Verdict       string   `json:"verdict"`
		Shares        shares   `json:"shares"`
		Accuracy      *decimal `json:"accuracy"`
		Projection    *decimal `json:"projection"`
		ExtrinsicBias *decimal `json:"extrinsic_bias"`
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
	out := jsonTeam{Reports: []jsonReport{}, Drivers: []jsonTeamDriver{}, Appeals: []jsonAppeal{}, SmallestSet: nonNil(m.SmallestSet), Unreached: nonNil(m.Unreached)}
	out.Verdicts.Sufficient, out.Verdicts.Insufficient, out.Verdicts.Unclear = nonNil(m.Sufficient), nonNil(m.Insufficient), nonNil(m.Unclear)
	for _, r := range m.Reports {
		known := r.Result.Heard && r.Result.HasGoals
		out.Reports = append(out.Reports, jsonReport{
			Report: r.Name, Overlap: optional(r.Result.Overlap, known), Low: optional(r.Result.Low, known), High: optional(r.Result.High, known),
			Verdict: string(r.Result.Verdict), Shares: r.Result.Standings,
			Accuracy: optionalFigure(r.Accuracy), Projection: optionalFigure(r.Projection), ExtrinsicBias: optionalFigure(r.ExtrinsicBias),
		})
	}
	for _, d := range m.Drivers {
		out.Drivers = append(out.Drivers, jsonTeamDriver{d.Motivator, nonNil(d.HeldBy)})
	}
	for _, a := range m.Appeals {
		out.Appeals = append(out.Appeals, jsonAppeal{a.Motivator, nonNil(a.Reaches), nonNil(a.PutsOff)})
	}
	return writeJSON(w, out)
}
