package brief

import (
	"slices"

	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// goalParts returns a table with a row for each goal: the overlap of that goal
// alone, and the overlap of all others.
func (b *Brief) goalParts() page.Section {
	s := page.Section{ID: "goals", Title: page.Ours("Each goal's own part")}
	if len(b.Result.Goals) < 2 || !b.Result.HasGoals || !b.Result.Heard {
		return s
	}
	t := &page.Table{
		Caption: "What each goal would serve by itself, and the others without it",
		Head:    []string{"goal", "alone", "without it"}, Numeric: []bool{false, true, true},
	}
	for _, g := range b.Result.Goals {
		t.Rows = append(t.Rows, []page.Inline{
			page.Untrusted(stated.GoalStatement(b.Goals, g)), page.Ours(page.Percent(g.Overlap) + " %"), page.Ours(page.Percent(g.Without) + " %"),
		})
	}
	s.Blocks = []page.Block{{Table: t}}
	return s
}

// promisedBySome lists the offers that only some of several asking sides make.
func (b *Brief) promisedBySome() page.Section {
	s := page.Section{ID: "some", Title: page.Ours("Promised by some")}
	if len(b.Result.PromisedBySome) == 0 {
		return s
	}
	s.Blocks = []page.Block{page.List(stated.OfferedBySome(b.Catalogue, b.Goals, b.Result.PromisedBySome))}
	return s
}

// OfferTexts lists the offers of each asking side to a motivator, in the words
// of its goals. It leaves out duplicates.
func (b *Brief) OfferTexts(id string) []page.Inline {
	var hows []page.Inline
	for _, g := range b.Goals {
		best, how := 0, ""
		for _, goal := range g.Goals {
			if o := goal.Offers[id]; o > best || o == best && how == "" {
				best, how = o, goal.How[id]
			}
		}
		if best > 0 && how != "" && !slices.ContainsFunc(hows, func(h page.Inline) bool { return h.PlainText() == how }) {
			hows = append(hows, page.Untrusted(how))
		}
	}
	return hows
}
