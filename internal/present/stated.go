package present

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// This file shows what a report said about the ask: the goals that they refuse,
// whether they asked for more time, and the effect of the ask on each motivator
// as they see it.

// refusesAll reports whether the report refuses every goal.
func refusesAll(r *overlap.Result) bool { return len(r.Refused) > 0 && len(r.Refused) == len(r.Goals) }

// refused lists the goals that the report refuses, and says whether they asked
// for more time. It returns nil if they did neither.
func (b *Brief) refused() []page.Inline {
	var lines []page.Inline
	r := &b.Result
	switch {
	case refusesAll(r) && len(r.Refused) > 1:
		lines = append(lines, page.Textf("%s every goal of this ask. While they do, it cannot be sufficient.", page.OurSpan(page.Bad, "They refuse")))
	case len(r.Refused) > 0:
		lines = append(lines, page.Textf("%s %s. While they do, the ask cannot be sufficient.", page.OurSpan(page.Bad, "They refuse"), statementsOf(b.Goals, r)))
	}
	if r.NotYet {
		lines = append(lines, page.Textf("%s: their answer is \"not yet\". Until it changes, the ask cannot be sufficient.", page.OurSpan(page.Doubtful, "They asked for more time")))
	}
	return lines
}

// refusedBriefly says in a word or two whether a report refuses goals or asked
// for more time. It is empty if they did neither.
func refusedBriefly(r *overlap.Result) page.Inline {
	var out page.Inline
	switch n := len(r.Refused); {
	case n > 1 && refusesAll(r):
		out = page.Inline{page.OurSpan(page.Bad, ", every goal refused")}
	case n > 0:
		out = page.Inline{page.OurSpan(page.Bad, ", %s refused", page.Counted(n, "goal").Text)}
	}
	if r.NotYet {
		out = append(out, page.OurSpan(page.Doubtful, ", asked for more time"))
	}
	return out
}

// statementsOf lists the statements of the refused goals in a result.
func statementsOf(goals []motive.Goals, r *overlap.Result) page.Inline {
	var parts []page.Inline
	for _, part := range r.Goals {
		if slices.Contains(r.Refused, part.Goal) {
			parts = append(parts, page.Textf("\"%s\"", goalStatement(goals, part)))
		}
	}
	return page.Join(parts, ", ", " and ")
}

// effectText describes the effect of the ask on a motivator as the report sees
// it.
func effectText(effect int) string {
	switch {
	case effect > 0:
		return fmt.Sprintf("makes it better (+%d)", effect)
	case effect < 0:
		return fmt.Sprintf("makes it worse (%d)", effect)
	}
	return "makes no difference (0)"
}

// differs reports whether the report sees the ask differently from the offer.
func differs(st *overlap.Standing) bool { return st.HasEffect && float64(st.Effect) != st.Offer() }

// effects lists the motivators for which the report sees the ask differently
// from the offer.
func (b *Brief) effects() page.Section {
	var items []page.Inline
	for i := range b.Result.Standings {
		st := &b.Result.Standings[i]
		if differs(st) {
			items = append(items, page.Textf("%s: %s; they say that it %s.", page.UntrustedSpan(page.Strong, b.Catalogue.NameOf(st.Motivator)), offerClause(st.Offer()), page.Ours(effectText(st.Effect))))
		}
	}
	return listSection("effects", page.Ours("Where they see it differently"), items)
}

// offerClause describes an offer as a part of a sentence.
func offerClause(offer float64) page.Inline {
	switch {
	case offer > 0:
		return page.Textf("the ask offers %s of 5", page.Number(offer))
	case offer < 0:
		return page.Textf("the ask costs them %s", page.Number(-offer))
	}
	return page.Ours("the ask offers nothing")
}

// statedOf sums up in a few words what a report said about the ask: ", refuses
// "Ship 4.2"; asked for more time". It is empty if they refuse nothing and did
// not ask for more time.
func statedOf(goals []motive.Goals, r *overlap.Result) page.Inline {
	var parts []page.Inline
	switch {
	case refusesAll(r) && len(r.Refused) > 1:
		parts = append(parts, page.Inline{page.OurSpan(page.Bad, "refuses every goal")})
	case len(r.Refused) > 0:
		parts = append(parts, page.Textf("%s %s", page.OurSpan(page.Bad, "refuses"), statementsOf(goals, r)))
	}
	if r.NotYet {
		parts = append(parts, page.Inline{page.OurSpan(page.Doubtful, "asked for more time")})
	}
	if len(parts) == 0 {
		return nil
	}
	return append(page.Ours("; "), page.Join(parts, "; ", "; ")...)
}
