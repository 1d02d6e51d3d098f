package output

import (
	"cmp"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/present"
)

// WriteRehearsal writes the figures of a rehearsal as JSON. Figures that need
// goals are null if there are none.
func WriteRehearsal(w io.Writer, x present.Rehearsal) error {
	var verdict *overlap.Verdict
	if x.Scored.HasGoals {
		verdict = &x.Scored.Verdict
	}
	truth := x.Review.Truth
	return writeJSON(w, struct {
		Persona   string           `json:"persona"`
		Questions int              `json:"questions"`
		Verdict   *overlap.Verdict `json:"verdict"`
		intervalJSON
		TruthOverlap *decimal         `json:"truth_overlap"`
		TruthVerdict *overlap.Verdict `json:"truth_verdict"`
		Shares       shares           `json:"shares"`
	}{
		cmp.Or(x.Persona.ID, x.Persona.Name), x.Review.Questions, verdict, intervalOf(x.Scored),
		optional(truth.Overlap, truth.Verdict != ""), textOrNull(truth.Verdict), x.Scored.Standings,
	})
}
