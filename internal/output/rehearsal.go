package output

import (
	"cmp"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/present"
)

// WriteRehearsal writes the figures for programs. Those that need goals are null without
// them.
func WriteRehearsal(w io.Writer, x present.Rehearsal) error {
	var verdict, truly *overlap.Verdict
	if x.Scored.HasGoals {
		verdict = &x.Scored.Verdict
	}
	truth := x.Review.Truth
	if truth.Verdict != "" {
		truly = &truth.Verdict
	}
	known := x.Scored.HasGoals && x.Scored.Heard
	return writeJSON(w, struct {
		Persona      string           `json:"persona"`
		Questions    int              `json:"questions"`
		Verdict      *overlap.Verdict `json:"verdict"`
		Overlap      *decimal         `json:"overlap"`
		Low          *decimal         `json:"low"`
		High         *decimal         `json:"high"`
		TruthOverlap *decimal         `json:"truth_overlap"`
		TruthVerdict *overlap.Verdict `json:"truth_verdict"`
		Shares       shares           `json:"shares"`
	}{
		cmp.Or(x.Persona.ID, x.Persona.Name), x.Review.Questions, verdict,
		optional(x.Scored.Overlap, known), optional(x.Scored.Low, known), optional(x.Scored.High, known),
		optional(truth.Overlap, truly != nil), truly, x.Scored.Standings,
	})
}
