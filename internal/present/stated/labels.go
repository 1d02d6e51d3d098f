package stated

import (
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// OwnerName returns the name of the goals' owner. If the owner has no name, it
// returns the id of the goals.
func OwnerName(g motive.Goals) string {
	if g.Owner.Name != "" {
		return g.Owner.Name
	}
	return g.ID
}

// TalkLabel names a talk by its day: "the talk of 2026-11-23".
func TalkLabel(iv motive.Interview) string {
	what := "the talk"
	switch iv.Kind {
	case motive.KindNotebook:
		what = "the notebook"
	case motive.KindAsk:
		what = "the ask"
	}
	on := iv.Day()
	if on == "" {
		return what
	}
	return what + " of " + on
}

// AskLines returns a line for each ask.
func AskLines(goals []motive.Goals) []page.Inline {
	var lines []page.Inline
	for _, g := range goals {
		line := page.Textf("The ask: %s", page.UntrustedSpan(page.Strong, g.Ask))
		if len(goals) > 1 {
			line = page.Textf("The ask of %s: %s", OwnerName(g), page.UntrustedSpan(page.Strong, g.Ask))
		}
		lines = append(lines, line)
	}
	return lines
}

// GoalStatement returns the statement of a goal, or its id if there is none.
func GoalStatement(goals []motive.Goals, p overlap.GoalPart) string {
	for _, g := range goals {
		for _, goal := range g.Goals {
			if (goal.ID == p.Goal || g.ID+"/"+goal.ID == p.Goal) && g.ID == p.File && goal.Statement != "" {
				return goal.Statement
			}
		}
	}
	return p.Goal
}

// OfferedBySome says for each motivator which of the asking sides offer it.
func OfferedBySome(c motive.Catalogue, goals []motive.Goals, ids []string) []page.Inline {
	var items []page.Inline
	for _, id := range ids {
		var who []string
		for _, g := range goals {
			if slices.ContainsFunc(g.Goals, func(goal motive.Goal) bool { return goal.Offers[id] > 0 }) {
				who = append(who, OwnerName(g))
			}
		}
		items = append(items, page.Textf("%s, offered by %s and not by the others: agree on it before anybody promises it.", page.UntrustedSpan(page.Strong, c.NameOf(id)), page.Names(who)))
	}
	return items
}

// NamesOf returns the names of motivators.
func NamesOf(c motive.Catalogue, ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = c.NameOf(id)
	}
	return names
}

// QuoteInline quotes a text on one line, and shortens it.
func QuoteInline(text string) page.Inline {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return page.Inline{page.Quote(page.Shorten(strings.Join(lines, " / ")))}
}

// NameWithin returns the motivator's name as it stands within a sentence. An
// English name that begins with one capital letter loses it.
func NameWithin(c motive.Catalogue, id string) string {
	name := c.NameOf(id)
	if c.IsEnglish() && len(name) > 1 && name[0] >= 'A' && name[0] <= 'Z' && (name[1] >= 'a' && name[1] <= 'z' || name[1] == ' ') {
		return strings.ToLower(name[:1]) + name[1:]
	}
	return name
}

// NoWin says of a motivator that does not drive the report what it does instead.
func NoWin(st *overlap.Standing) string {
	if st.IsDisliked() {
		return "puts them off"
	}
	return "won't win them over"
}
