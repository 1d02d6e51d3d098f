package output

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/check/diff"
	"buyin/internal/visible"
)

// A Difference holds the changes between two versions of a catalogue, and the
// resulting changes in the scores of interviews held with the older version.
type Difference struct {
	Changes  []diff.Change
	Bump     diff.Bump
	Rescored *Rescored // nil if no interviews were given
}

// Rescored counts interviews that were scored with both catalogues.
type Rescored struct {
	Count          int              // interviews that the old catalogue can score
	OverlapChanged int              // number of interviews whose overlap changed by 0.0001 or more
	VerdictChanged []ChangedVerdict // interviews whose verdict changed, or that now have none
}

// A ChangedVerdict is an interview whose verdict changes with the new
// catalogue. The overlaps are in [0,1], or nil if there is none.
type ChangedVerdict struct {
	ID, From, To                string // To is "" if the new catalogue cannot score the interview
	OverlapBefore, OverlapAfter *float64
}

// Text writes the difference as text.
func (d Difference) Text(w io.Writer, width int) error {
	var b strings.Builder
	class := diff.Class(-1)
	for _, c := range d.Changes {
		if c.Class != class {
			class = c.Class
			fmt.Fprintf(&b, "%s (a %s step)\n", class, class.Step())
		}
		fmt.Fprintf(&b, "  %s\n", visible.Wrap(visible.Line(c.What+": "+c.How), width-2, 4))
	}
	if len(d.Changes) == 0 {
		b.WriteString("nothing changed\n")
	}
	if r := d.Rescored; r != nil {
		fmt.Fprintf(&b, "of %d interviews %d change their overlap and %d their verdict\n", r.Count, r.OverlapChanged, len(r.VerdictChanged))
		for _, t := range r.VerdictChanged {
			to := t.To
			if to == "" {
				to = "can no longer be scored"
			}
			fmt.Fprintf(&b, "  %s: %s -> %s%s\n", visible.Line(t.ID), t.From, to, moved(t))
		}
	}
	switch {
	case d.Bump.Needed == "":
	case d.Bump.Enough:
		fmt.Fprintf(&b, "version %s to %s is step enough\n", visible.Line(d.Bump.From), visible.Line(d.Bump.To))
	default:
		fmt.Fprintf(&b, "version %s to %s is too small a step; write %s\n", visible.Line(d.Bump.From), visible.Line(d.Bump.To), d.Bump.Needed)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func moved(t ChangedVerdict) string {
	if t.OverlapBefore == nil || t.OverlapAfter == nil {
		return ""
	}
	return fmt.Sprintf(" (overlap %.4f -> %.4f, %+.4f)", *t.OverlapBefore, *t.OverlapAfter, *t.OverlapAfter-*t.OverlapBefore)
}
