package render

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"buyin/internal/motive"
)

// Goals writes an ask for reading: what is asked, and for each goal what it
// offers, how, and what it costs.
func Goals(w io.Writer, g motive.Goals, c motive.Catalogue, width int, color bool) error {
	p := page{Title: say("%s: %s", g.ID, g.Ask)}
	p.Under = []inline{say("Asked by %s (%s); served well enough from %s %% on.", g.Owner.Name, g.Owner.Kind, strconv.Itoa(int(math.Round(100*g.Threshold))))}
	for _, goal := range g.Goals {
		s := section{Title: say("%s: %s", goal.ID, goal.Statement)}
		var items []inline
		for _, m := range c.Motivators {
			offer, named := goal.Offers[m.ID]
			if !named {
				continue
			}
			item := say("%s: %s", m.Name, offerSaid(offer))
			if how := goal.How[m.ID]; how != "" {
				item = append(item, say(": %s", how)...)
			} else if offer >= 3 {
				item = append(item, own(doubtful, "; say how first"))
			}
			items = append(items, item)
		}
		if len(items) == 0 {
			items = []inline{words("offers nothing")}
		}
		s.Blocks = []block{list(items)}
		p.add(s)
	}
	if len(g.OwnDrivers) > 0 {
		drives := (Held{Catalogue: c}).strengths(g.OwnDrivers)
		p.add(section{Title: say("What drives %s", g.Owner.Name), Blocks: []block{para(drives)}})
	}
	return p.text(w, width, color)
}

func offerSaid(n int) string {
	switch {
	case n < 0:
		return fmt.Sprintf("costs them %d of 5", -n)
	case n == motive.MaxStrength:
		return "offered 5 of 5, named, dated and theirs to give"
	}
	return fmt.Sprintf("offered %d of 5", n)
}
