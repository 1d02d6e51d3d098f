package stated

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// This file shows what a report said about the ask: the goals that they refuse,
// whether they asked for more time, and the effect of the ask on each motivator
// as they see it.

// RefusesAll reports whether the report refuses every goal.
func RefusesAll(r *overlap.Result) bool { return len(r.Refused) > 0 && len(r.Refused) == len(r.Goals) }

// RefusedBriefly says in a word or two whether a report refuses goals or asked
// for more time. It is empty if they did neither.
func RefusedBriefly(r *overlap.Result) page.Inline {
	var out page.Inline
	switch n := len(r.Refused); {
	case n > 1 && RefusesAll(r):
		out = page.Inline{page.OurSpan(page.Bad, ", said no to every goal")}
	case n > 0:
		out = page.Inline{page.OurSpan(page.Bad, ", said no to %s", page.Counted(n, "goal").Text)}
	}
	if r.YesSince {
		out = append(out, page.OurSpan(page.Doubtful, ", then yes"))
	}
	if r.NotYet {
		out = append(out, page.OurSpan(page.Doubtful, ", asked for more time"))
	}
	return out
}

// maxStatements is how many refused goals a sentence names.
const maxStatements = 5

// refusedPart returns the goal with this id. A result without evidence has no parts;
// then the goal is in the only goals file that has one of that id.
func refusedPart(goals []motive.Goals, r *overlap.Result, id string) overlap.GoalPart {
	if i := slices.IndexFunc(r.Goals, func(p overlap.GoalPart) bool { return p.Goal == id }); i >= 0 {
		return r.Goals[i]
	}
	for _, g := range goals {
		if slices.ContainsFunc(g.Goals, func(goal motive.Goal) bool { return goal.ID == id || g.ID+"/"+goal.ID == id }) {
			return overlap.GoalPart{Goal: id, File: g.ID}
		}
	}
	return overlap.GoalPart{Goal: id}
}

// StatementsOf lists the statements of the refused goals in a result.
func StatementsOf(goals []motive.Goals, r *overlap.Result) page.Inline {
	var parts []page.Inline
	for _, id := range r.Refused {
		parts = append(parts, page.Textf("\"%s\"", page.Shorten(GoalStatement(goals, refusedPart(goals, r, id)))))
	}
	if n := len(parts) - maxStatements; n > 0 {
		parts = append(parts[:maxStatements], page.Inline{page.Counted(n, "other goal")})
	}
	return page.Join(parts, ", ", " and ")
}

// SummaryOf sums up in a few words what a report said about the ask: ", said no to
// "Ship 4.2"; asked for more time". It is empty if they refuse nothing and did
// not ask for more time.
func SummaryOf(goals []motive.Goals, r *overlap.Result) page.Inline {
	var parts []page.Inline
	switch {
	case RefusesAll(r) && len(r.Refused) > 1:
		parts = append(parts, page.Inline{page.OurSpan(page.Bad, "said no to every goal")})
	case len(r.Refused) > 0:
		parts = append(parts, page.Textf("%s %s", page.OurSpan(page.Bad, "said no to"), StatementsOf(goals, r)))
	}
	if r.YesSince {
		parts = append(parts, page.Inline{page.OurSpan(page.Doubtful, "then yes to the ask; ask whether the no still holds")})
	}
	if r.NotYet {
		parts = append(parts, page.Inline{page.OurSpan(page.Doubtful, "asked for more time")})
	}
	if len(parts) == 0 {
		return nil
	}
	return append(page.Ours("; "), page.Join(parts, "; ", "; ")...)
}

// WordlessPromise stands for the text of a promise whose words may not be shown.
const WordlessPromise = "something (words not shown)"
