package render

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// parts is each goal's own part of the overlap, and what is left without it.
func (b *Brief) parts() section {
	s := section{ID: "goals", Title: words("Each goal's own part")}
	if len(b.now.Goals) < 2 || !b.now.HasGoals {
		return s
	}
	t := &table{
		Caption: "What each goal would serve by itself, and the others without it",
		Head:    []string{"goal", "alone", "without it"}, Right: []bool{false, true, true},
	}
	for _, g := range b.now.Goals {
		t.Rows = append(t.Rows, []inline{
			theirText(b.statement(g)), words(percent(g.Overlap) + " %"), words(percent(g.Without) + " %"),
		})
	}
	s.Blocks = []block{{Table: t}}
	return s
}

func (b *Brief) statement(p overlap.GoalPart) string {
	for _, g := range b.goals {
		for _, goal := range g.Goals {
			if (goal.ID == p.Goal || g.ID+"/"+goal.ID == p.Goal) && g.ID == p.File && goal.Statement != "" {
				return goal.Statement
			}
		}
	}
	return p.Goal
}

// bySome is what only some of a group on the other side offer.
func (b *Brief) bySome() section {
	s := section{ID: "some", Title: words("Promised by some")}
	if len(b.now.PromisedBySome) == 0 {
		return s
	}
	s.Blocks = []block{list(bySome(b.Catalogue, b.goals, b.now.PromisedBySome))}
	return s
}

// bySome says of each motivator which of the other side offer it.
func bySome(c motive.Catalogue, goals []motive.Goals, ids []string) []inline {
	var items []inline
	for _, id := range ids {
		var who []string
		for _, g := range goals {
			if slices.ContainsFunc(g.Goals, func(goal motive.Goal) bool { return goal.Offers[id] > 0 }) {
				who = append(who, ownerOf(g))
			}
		}
		items = append(items, say("%s, offered by %s and not by the others: agree on it before anybody promises it.", foreign(strong, c.NameOf(id)), people(who)))
	}
	return items
}

// hows are what exactly is offered to a motivator, by whoever offers it.
func (b *Brief) hows(id string) []inline {
	var hows []inline
	for _, g := range b.goals {
		best, how := 0, ""
		for _, goal := range g.Goals {
			if o := goal.Offers[id]; o > best || o == best && how == "" {
				best, how = o, goal.How[id]
			}
		}
		if best > 0 && how != "" && !slices.ContainsFunc(hows, func(h inline) bool { return h.plainly() == how }) {
			hows = append(hows, theirText(how))
		}
	}
	return hows
}

// sorted is a stable copy in the order of before.
func sorted[T any](all []T, before func(a, b T) bool) []T {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b T) int {
		switch {
		case before(a, b):
			return -1
		case before(b, a):
			return 1
		}
		return 0
	})
	return all
}
