package present

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// goalParts returns a table with a row for each goal: the overlap of that goal
// alone, and the overlap of all others.
func (b *Brief) goalParts() page.Section {
	s := page.Section{ID: "goals", Title: page.Ours("Each goal's own part")}
	if len(b.Result.Goals) < 2 || !b.Result.HasGoals {
		return s
	}
	t := &page.Table{
		Caption: "What each goal would serve by itself, and the others without it",
		Head:    []string{"goal", "alone", "without it"}, Numeric: []bool{false, true, true},
	}
	for _, g := range b.Result.Goals {
		t.Rows = append(t.Rows, []page.Inline{
			page.Untrusted(goalStatement(b.Goals, g)), page.Ours(page.Percent(g.Overlap) + " %"), page.Ours(page.Percent(g.Without) + " %"),
		})
	}
	s.Blocks = []page.Block{{Table: t}}
	return s
}

// goalStatement returns the statement of a goal, or its id if there is none.
func goalStatement(goals []motive.Goals, p overlap.GoalPart) string {
	for _, g := range goals {
		for _, goal := range g.Goals {
			if (goal.ID == p.Goal || g.ID+"/"+goal.ID == p.Goal) && g.ID == p.File && goal.Statement != "" {
				return goal.Statement
			}
		}
	}
	return p.Goal
}

// promisedBySome lists the offers that only some of several asking sides make.
func (b *Brief) promisedBySome() page.Section {
	s := page.Section{ID: "some", Title: page.Ours("Promised by some")}
	if len(b.Result.PromisedBySome) == 0 {
		return s
	}
	s.Blocks = []page.Block{page.List(offeredBySome(b.Catalogue, b.Goals, b.Result.PromisedBySome))}
	return s
}

// offeredBySome says for each motivator which of the asking sides offer it.
func offeredBySome(c motive.Catalogue, goals []motive.Goals, ids []string) []page.Inline {
	var items []page.Inline
	for _, id := range ids {
		var who []string
		for _, g := range goals {
			if slices.ContainsFunc(g.Goals, func(goal motive.Goal) bool { return goal.Offers[id] > 0 }) {
				who = append(who, ownerName(g))
			}
		}
		items = append(items, page.Textf("%s, offered by %s and not by the others: agree on it before anybody promises it.", page.UntrustedSpan(page.Strong, c.NameOf(id)), page.Names(who)))
	}
	return items
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
