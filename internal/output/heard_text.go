package output

import (
	"fmt"
	"strings"

	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// HeardText says in words what the coach hears in a note, one line for each
// motivator; "nothing heard" where it hears nothing. Every line ends with a
// line break.
func HeardText(found []motive.Heard, c motive.Catalogue) string {
	if len(found) == 0 {
		return "nothing heard\n"
	}
	var b strings.Builder
	for _, h := range found {
		fmt.Fprintf(&b, "%s %+d  \"%s\"\n", visible.Line(c.NameOf(h.Motivator)), h.Strength, visible.Line(h.Quote))
	}
	return b.String()
}

// ExplanationText says in words what the coach hears in a note, and how it came to it:
// which words weighed most, and which texts of the catalogue the note is like.
func ExplanationText(why listen.Explanation, c motive.Catalogue) string {
	var b strings.Builder
	b.WriteString(HeardText(why.Heard, c))
	for _, r := range why.Reasons {
		way := "pulling"
		if r.Pull < 0 {
			way = "putting off"
		}
		fmt.Fprintf(&b, "\n%s: %.2f, %s\n", visible.Line(c.NameOf(r.Motivator)), r.Score, way)
		if len(r.Words) > 0 {
			fmt.Fprintf(&b, "  weighed most: %s\n", visible.Line(strings.Join(r.Words, ", ")))
		}
		for _, x := range r.Examples {
			kind := "example"
			if x.Sign < 0 {
				kind = "refusal"
			}
			fmt.Fprintf(&b, "  like the %s (%.2f): \"%s\"\n", kind, x.Likeness, visible.Line(x.Text))
		}
	}
	if len(why.Reasons) > 0 {
		fmt.Fprintf(&b, "\nThe first is heard from %.2f on, and only where examples are near enough.\n", why.MinScore)
	}
	return b.String()
}
