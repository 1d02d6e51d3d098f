package present

import (
	"fmt"
	"io"

	"buyin/internal/motive"
	"buyin/internal/page"
	"buyin/internal/present/show"
	"buyin/internal/present/stated"
)

// Goals shows an ask. For each goal it shows the offers, how they are made, and
// the costs.
func Goals(w io.Writer, g motive.Goals, c motive.Catalogue, width int, color bool) error {
	p := page.Page{Title: page.Textf("%s: %s", g.ID, g.Ask)}
	p.Intro = []page.Inline{page.Textf("Asked by %s (%s). Enough would be %s.", g.Owner.Name, g.Owner.Kind, stated.EnoughFrom(g.Threshold))}
	for _, goal := range g.Goals {
		s := page.Section{Title: page.Textf("%s: %s", goal.ID, goal.Statement)}
		var items []page.Inline
		for _, m := range c.Motivators {
			offer, named := goal.Offers[m.ID]
			if !named {
				continue
			}
			item := page.Textf("%s: %s", m.Name, offerInWords(offer))
			if how := goal.How[m.ID]; how != "" {
				item = append(item, page.Textf(": %s", how)...)
			} else if offer >= 3 {
				item = append(item, page.OurSpan(page.Doubtful, "; say how first"))
			}
			items = append(items, item)
		}
		if len(items) == 0 {
			items = []page.Inline{page.Ours("offers nothing")}
		}
		s.Blocks = []page.Block{page.List(items)}
		p.Add(s)
	}
	if len(g.OwnDrivers) > 0 {
		drives := show.Strengths(c, g.OwnDrivers)
		p.Add(page.Section{Title: page.Textf("What drives %s", g.Owner.Name), Blocks: []page.Block{page.Paragraph(drives)}})
	}
	return p.Text(w, width, color)
}

// offerInWords describes an offer in -5..5 in words.
func offerInWords(n int) string {
	switch {
	case n < 0:
		return fmt.Sprintf("costs them %d of 5", -n)
	case n == motive.MaxStrength:
		return "offered 5 of 5 (named, dated and theirs to give)"
	}
	return fmt.Sprintf("offered %d of 5", n)
}
