package output

import (
	"encoding/json"
	"io"
	"math"

	"buyin/internal/check"
)

// WriteDifference writes what became of a catalogue for programs.
func WriteDifference(w io.Writer, d Difference) error {
	type change struct {
		Class string `json:"class"` // breaks, scores or wording
		What  string `json:"what"`
		How   string `json:"how"`
	}
	type turned struct {
		ID       string   `json:"id"`
		From     string   `json:"from"`
		To       *string  `json:"to"`
		WasAt    *float64 `json:"overlap_was"`
		IsAt     *float64 `json:"overlap_is"`
		Movement *float64 `json:"moved_by"`
	}
	type rescored struct {
		Count  int      `json:"interviews"`
		Moved  int      `json:"overlap_changed"`
		Turned []turned `json:"verdict_changed"`
	}
	out := struct {
		Changes  []change  `json:"changes"`
		From     string    `json:"version_from"`
		To       string    `json:"version_to"`
		Needed   *string   `json:"version_needed"`
		Enough   bool      `json:"version_enough"`
		Rescored *rescored `json:"rescored"`
	}{Changes: []change{}, From: d.Bump.From, To: d.Bump.To, Enough: d.Bump.Enough}
	if d.Bump.Needed != "" {
		out.Needed = &d.Bump.Needed
	}
	names := map[check.Class]string{check.BreaksSaved: "breaks", check.ChangesScores: "scores", check.WordingOnly: "wording"}
	for _, c := range d.Changes {
		out.Changes = append(out.Changes, change{names[c.Class], c.What, c.How})
	}
	if r := d.Rescored; r != nil {
		out.Rescored = &rescored{r.Count, r.OverlapChanged, []turned{}}
		for _, t := range r.VerdictChanged {
			entry := turned{ID: t.ID, From: t.From, WasAt: rounded4(t.OverlapBefore), IsAt: rounded4(t.OverlapAfter)}
			if t.To != "" {
				entry.To = &t.To
			}
			if t.OverlapBefore != nil && t.OverlapAfter != nil {
				by := *t.OverlapAfter - *t.OverlapBefore
				entry.Movement = rounded4(&by)
			}
			out.Rescored.Turned = append(out.Rescored.Turned, entry)
		}
	}
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(SafeJSON(data), '\n'))
	return err
}

// rounded4 rounds for output; nil stays nil.
func rounded4(x *float64) *float64 {
	if x == nil {
		return nil
	}
	y := math.Round(*x*1e4) / 1e4
	return &y
}
