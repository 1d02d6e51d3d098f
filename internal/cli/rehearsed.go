package cli

import (
	"cmp"
	"encoding/json"
	"io"
	"math"

	"buyin/internal/interview"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/render"
)

// rehearsed is what came of a rehearsal, as JSON. Figures that need goals are
// null without them.
type rehearsed struct {
	Persona      string             `json:"persona"`
	Questions    int                `json:"questions"`
	Verdict      *overlap.Verdict   `json:"verdict"`
	Overlap      *float64           `json:"overlap"`
	Low          *float64           `json:"low"`
	High         *float64           `json:"high"`
	TruthOverlap *float64           `json:"truth_overlap"`
	TruthVerdict *overlap.Verdict   `json:"truth_verdict"`
	Shares       map[string]float64 `json:"shares"`
}

func (r *rehearsal) asJSON(w io.Writer, s interview.Session, scored overlap.Result) error {
	four := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	figure := func(x float64) *float64 { x = four(x); return &x }
	out := rehearsed{Persona: cmp.Or(r.persona.ID, r.persona.Name), Questions: s.Questions(), Shares: map[string]float64{}}
	for _, st := range scored.Standings {
		out.Shares[st.Motivator] = four(st.Share)
	}
	if scored.HasGoals {
		out.Verdict = &scored.Verdict
		if scored.Heard {
			out.Overlap, out.Low, out.High = figure(scored.Overlap), figure(scored.Low), figure(scored.High)
		}
		if truth := practice.Hidden(r.persona, r.catalogue, r.goals...); truth.Known {
			out.TruthOverlap, out.TruthVerdict = figure(truth.Overlap), &truth.Verdict
		}
	}
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(render.SafeJSON(data), '\n'))
	return err
}
