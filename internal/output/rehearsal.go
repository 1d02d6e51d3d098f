package output

import (
	"cmp"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/practice"
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
		Before       heardUnits       `json:"before_playback"`
		Moves        map[string]int   `json:"moves"`
		Talk         []lineJSON       `json:"talk"`
	}{
		cmp.Or(x.Persona.ID, x.Persona.Name), x.Review.Questions, verdict, intervalOf(x.Scored),
		optional(truth.Overlap, truth.Verdict != ""), textOrNull(truth.Verdict), x.Scored.Standings,
		x.Review.Before, countMoves(x.Review.Talk), listOf(x.Review.Talk, lineOf),
	})
}

// heardUnits are written as a JSON object: the units by motivator, in catalogue
// order.
type heardUnits []practice.Heard

// MarshalJSON writes the object.
func (h heardUnits) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for k, heard := range h {
		if k > 0 {
			out = append(out, ',')
		}
		out = append(appendString(out, heard.Motivator), ':')
		out = page.AppendNumber(out, heard.Units)
	}
	return append(out, '}'), nil
}

// countMoves returns how often each move was made.
func countMoves(talk []practice.Line) map[string]int {
	count := map[string]int{}
	for _, l := range talk {
		count[string(l.Move)]++
	}
	return count
}

// lineJSON is one move of a talk.
type lineJSON struct {
	Move     string  `json:"move"`
	Question *string `json:"question"`
	Says     string  `json:"says"`
	Answer   *string `json:"answer"`
}

func lineOf(l practice.Line) lineJSON {
	line := lineJSON{Move: string(l.Move), Says: l.Says}
	if l.Asks() {
		line.Question, line.Answer = &l.Question, &l.Answer
	}
	return line
}
