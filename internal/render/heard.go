package render

import (
	"fmt"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// Heard says in words what the coach hears in a note, one line for each
// motivator; "nothing heard" where it hears nothing. Every line ends with a
// line break.
func Heard(found []motive.Heard, c motive.Catalogue) string {
	if len(found) == 0 {
		return "nothing heard\n"
	}
	var b strings.Builder
	for _, h := range found {
		fmt.Fprintf(&b, "%s %+d  \"%s\"\n", visible.Line(c.NameOf(h.Motivator)), h.Strength, visible.Line(h.Quote))
	}
	return b.String()
}
