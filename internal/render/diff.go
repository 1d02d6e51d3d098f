package render

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"buyin/internal/check"
	"buyin/internal/visible"
)

// A Difference is what became of a catalogue, and of the scores of interviews
// that were held with it.
type Difference struct {
	Changes  []check.Change
	Bump     check.Bump
	Rescored *Rescored // nil where no interviews were given
}

// Rescored are interviews scored with both catalogues.
type Rescored struct {
	Count  int            // that could be scored with the old one
	Moved  int            // of which the overlap changed by 0.0001 or more
	Turned []TurnedResult // of which the verdict changed, or can no longer be given
}

// A TurnedResult is an interview whose verdict the new catalogue changes.
type TurnedResult struct {
	ID, From, To string // To is "" where it can no longer be scored
	Was, Is      *float64
}

// Write writes the difference as text or json.
func (d Difference) Write(w io.Writer, format string, width int) error {
	if format == "json" {
		return d.json(w)
	}
	return d.text(w, width)
}

func (d Difference) text(w io.Writer, width int) error {
	var b strings.Builder
	class := check.Class(-1)
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
		fmt.Fprintf(&b, "of %d interviews %d change their overlap and %d their verdict\n", r.Count, r.Moved, len(r.Turned))
		for _, t := range r.Turned {
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

func moved(t TurnedResult) string {
	if t.Was == nil || t.Is == nil {
		return ""
	}
	return fmt.Sprintf(" (overlap %.4f -> %.4f, %+.4f)", *t.Was, *t.Is, *t.Is-*t.Was)
}

func (d Difference) json(w io.Writer) error {
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
		out.Rescored = &rescored{r.Count, r.Moved, []turned{}}
		for _, t := range r.Turned {
			entry := turned{ID: t.ID, From: t.From, WasAt: rounded4(t.Was), IsAt: rounded4(t.Is)}
			if t.To != "" {
				entry.To = &t.To
			}
			if t.Was != nil && t.Is != nil {
				by := *t.Is - *t.Was
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
