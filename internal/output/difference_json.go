package output

import (
	"io"

	"buyin/internal/check/diff"
)

type (
	differenceJSON struct {
		Changes  []changeJSON  `json:"changes"`
		From     string        `json:"version_from"`
		To       string        `json:"version_to"`
		Needed   *string       `json:"version_needed"`
		Enough   bool          `json:"version_enough"`
		Rescored *rescoredJSON `json:"rescored"`
	}
	changeJSON struct {
		Class string `json:"class"` // "breaks", "scores" or "wording"
		What  string `json:"what"`
		How   string `json:"how"`
	}
	rescoredJSON struct {
		Count          int                  `json:"interviews"`
		OverlapChanged int                  `json:"overlap_changed"`
		VerdictChanged []changedVerdictJSON `json:"verdict_changed"`
	}
	changedVerdictJSON struct {
		ID            string   `json:"id"`
		From          string   `json:"from"`
		To            *string  `json:"to"`
		OverlapBefore *decimal `json:"overlap_was"`
		OverlapAfter  *decimal `json:"overlap_is"`
		MovedBy       *decimal `json:"moved_by"`
	}
)

var classNames = map[diff.Class]string{diff.BreaksSaved: "breaks", diff.ChangesScores: "scores", diff.WordingOnly: "wording"}

// WriteDifference writes the difference of two catalogues as JSON.
func WriteDifference(w io.Writer, d Difference) error {
	out := differenceJSON{
		Changes: listOf(d.Changes, func(c diff.Change) changeJSON { return changeJSON{classNames[c.Class], c.What, c.How} }),
		From:    d.Bump.From, To: d.Bump.To, Needed: textOrNull(d.Bump.Needed), Enough: d.Bump.Enough,
	}
	if r := d.Rescored; r != nil {
		out.Rescored = &rescoredJSON{r.Count, r.OverlapChanged, listOf(r.VerdictChanged, changedVerdictOf)}
	}
	return writeJSON(w, out)
}

func changedVerdictOf(v ChangedVerdict) changedVerdictJSON {
	out := changedVerdictJSON{ID: v.ID, From: v.From, To: textOrNull(v.To)}
	if v.OverlapBefore != nil {
		out.OverlapBefore = optional(*v.OverlapBefore, true)
	}
	if v.OverlapAfter != nil {
		out.OverlapAfter = optional(*v.OverlapAfter, true)
	}
	if v.OverlapBefore != nil && v.OverlapAfter != nil {
		out.MovedBy = optional(*v.OverlapAfter-*v.OverlapBefore, true)
	}
	return out
}
