package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/motive"
)

// listed is a numbered list of what was heard.
func listed(heard []motive.Evidence, c motive.Catalogue) string {
	var b strings.Builder
	for i, e := range heard {
		fmt.Fprintf(&b, "\n  %d %s, %s", i+1, c.NameOf(e.Motivator), said(e.Strength))
		if e.Quote != "" {
			fmt.Fprintf(&b, ": “%s”", clipped(e.Quote, 160))
		}
	}
	return b.String()
}

// said says a strength in words.
func said(strength int) string {
	switch {
	case strength > 0:
		return fmt.Sprintf("pulls %d of 5", strength)
	case strength < 0:
		return fmt.Sprintf("puts off %d of 5", -strength)
	}
	return "leaves them cold"
}
