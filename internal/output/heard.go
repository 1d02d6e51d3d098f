package output

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// HeardText lists the motivators that the coach hears in a note, one on each
// line, or says "nothing heard". A question mark follows the strength of one
// that the coach is not sure of. Every line ends in a line break.
func HeardText(found []motive.Heard, c motive.Catalogue) string {
	if len(found) == 0 {
		return "nothing heard\n"
	}
	var b strings.Builder
	for _, h := range found {
		mark := "?"
		if h.Sure {
			mark = ""
		}
		fmt.Fprintf(&b, "%s %+d%s  \"%s\"\n", visible.Line(c.NameOf(h.Motivator)), h.Strength, mark, visible.Line(h.Quote))
	}
	return b.String()
}

// ExplanationText lists the motivators that the coach hears in a note. For each
// it lists the words that weighed most, what the question added, and the similar
// texts of the catalogue.
func ExplanationText(why listen.Explanation, c motive.Catalogue) string {
	var b strings.Builder
	b.WriteString(HeardText(why.Heard, c))
	for _, r := range why.Reasons {
		way := "pulling"
		if r.PutsOff {
			way = "putting off"
		}
		fmt.Fprintf(&b, "\n%s: %.2f, %s\n", visible.Line(c.NameOf(r.Motivator)), r.Score, way)
		if len(r.Words) > 0 {
			fmt.Fprintf(&b, "  weighed most: %s\n", visible.Line(strings.Join(r.Words, ", ")))
		}
		if math.Abs(r.Question) >= 0.005 { // not "+0.00"
			fmt.Fprintf(&b, "  the question: %+.2f\n", r.Question)
		}
		for _, x := range r.Examples {
			kind := "example"
			if x.PutsOff {
				kind = "refusal"
			}
			fmt.Fprintf(&b, "  like the %s (%.2f): \"%s\"\n", kind, x.Likeness, visible.Line(x.Text))
		}
	}
	if len(why.Reasons) > 0 {
		fmt.Fprintf(&b, "\nThe number after a name is a chance; the first is heard from %.2f on. The number\nbefore a text says how like the note it is, 1 being the same.\n", why.MinScore)
	}
	return b.String()
}

// HeardJSON returns a note, with the motivators that the coach hears in it, as
// a line of NDJSON. The line includes its line break. It fails if a score is
// not a number.
func HeardJSON(note string, found []motive.Heard) (string, error) {
	type entry struct {
		Motivator string  `json:"motivator"`
		Strength  int     `json:"strength"`
		Quote     string  `json:"quote"`
		Score     float64 `json:"score"`
		Sure      bool    `json:"sure"`
	}
	line := struct {
		Text  string  `json:"text"`
		Heard []entry `json:"heard"`
	}{note, []entry{}}
	for _, h := range found {
		line.Heard = append(line.Heard, entry(h))
	}
	data, err := json.Marshal(line)
	if err != nil {
		return "", err
	}
	return string(SafeJSON(data)) + "\n", nil
}
