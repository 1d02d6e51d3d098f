package present

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/page"
	"buyin/internal/present/changes"
	"buyin/internal/present/stated"
)

// firstSentence counts for how many reports the ask is enough: "Enough for 2 of
// 6; not enough for 3; unclear for 1."
func (t *Team) firstSentence(singles []plan.Single) []page.Inline {
	n := len(t.Result.Reports)
	if n == 0 {
		return nil
	}
	var parts []string
	for _, v := range []struct {
		words string
		names []string
	}{{"enough", t.Result.Sufficient}, {"not enough", t.Result.Insufficient}, {"unclear", t.Result.Unclear}} {
		switch {
		case len(v.names) == 0:
		case len(parts) == 0:
			parts = append(parts, fmt.Sprintf("%s for %d of %d", page.Capitalize(v.words), len(v.names), n))
		default:
			parts = append(parts, fmt.Sprintf("%s for %d", v.words, len(v.names)))
		}
	}
	sentence := page.Inline{page.OurSpan(page.Strong, "%s", strings.Join(parts, "; "))}
	return []page.Inline{append(append(sentence, t.bestChange(singles)...), page.Ours(".")...)}
}

// maxPlanned is the largest team for which the page looks for the best change.
const maxPlanned = 500

// singleChanges returns the changes of one offer that would win or lose somebody,
// the best one first. It returns nil for a group's ask, an empty team, or one that
// is too large.
func (t *Team) singleChanges() []plan.Single {
	if n := len(t.Result.Reports); n == 0 || n > maxPlanned {
		return nil
	}
	members := make([]overlap.Member, len(t.Result.Reports))
	for i := range t.Result.Reports {
		members[i] = overlap.Member{Name: t.Result.Reports[i].Name, Result: t.Result.Reports[i].Result}
	}
	if planner := plan.New(t.Scorer, members, nil); planner != nil {
		return planner.Singles()
	}
	return nil
}

// bestChange says which change of one offer would win most people, and whom. It
// returns nil if there is none.
func (t *Team) bestChange(singles []plan.Single) page.Inline {
	if len(singles) == 0 || singles[0].Net() <= 0 {
		return nil
	}
	c := singles[0]
	what := page.Textf("; raising %s from %s to %s", stated.NameWithin(t.Catalogue, c.Motivator), c.From, c.To)
	if c.From < 0 {
		what = page.Textf("; lifting what it costs in %s from %s to %s", stated.NameWithin(t.Catalogue, c.Motivator), c.From, c.To)
	}
	for _, g := range t.goals[0].Goals {
		if how := g.How[c.Motivator]; g.ID == c.Goal && how != "" {
			what = append(what, page.Textf(" (now: %s)", page.Quote(page.Shorten(how)))...)
		}
	}
	what = append(what, page.Textf(" would win %s", fewNames(c.Gained))...)
	if len(c.Lost) > 0 {
		what = append(what, page.Textf(" and lose %s", fewNames(c.Lost))...)
	}
	return what
}

// maxNames is how many names the first sentence of the page holds.
const maxNames = 4

// fewNames joins a few names, and counts many.
func fewNames(names []string) page.Inline {
	if len(names) > maxNames {
		return page.Inline{page.Counted(len(names), "person", "people")}
	}
	return page.Names(names)
}

// whatWouldWin is a table of the single changes that would win somebody.
func (t *Team) whatWouldWin(singles []plan.Single) page.Section {
	if len(singles) == 0 {
		return page.Section{}
	}
	s := changes.Page{Catalogue: t.Catalogue, Goals: t.goals[0], Plan: plan.Plan{Singles: singles}}.Single()
	s.ID, s.Title = "changes", page.Ours("Which change would win whom")
	return s
}

// verdicts lists the reports by verdict, and marks those that rest on thin
// evidence.
func (t *Team) verdicts() page.Section {
	s := page.Section{ID: "whom", Title: page.Ours("For whom the ask is enough")}
	var items []page.Inline
	thin := 0
	for _, v := range []struct {
		verdict overlap.Verdict
		names   []string
	}{{overlap.Sufficient, t.Result.Sufficient}, {overlap.Insufficient, t.Result.Insufficient}, {overlap.Unclear, t.Result.Unclear}} {
		who := page.Ours("nobody yet")
		if len(v.names) == 0 && v.verdict != overlap.Sufficient {
			continue
		}
		if len(v.names) > 0 {
			who = page.Textf("%s (%s)", t.marked(v.names), len(v.names))
		}
		items = append(items, page.Textf("%s for %s.", page.OurSpan(stated.VerdictTone(v.verdict), "%s", page.Capitalize(stated.VerdictBriefly(v.verdict).Text)), who))
	}
	for i := range t.Result.Reports {
		if t.Result.Reports[i].Result.Thin() {
			thin++
		}
	}
	s.Blocks = []page.Block{page.List(items)}
	if thin > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("%s: fewer than %s answers, too little said in them, or mostly answers that nobody has looked at.", page.OurSpan(page.Doubtful, "* Thin evidence"), page.Numeral(overlap.MinAnswers))))
	}
	return s
}

// marked joins the names of reports, with a mark after those that rest on thin
// evidence.
func (t *Team) marked(names []string) page.Inline {
	parts := make([]page.Inline, len(names))
	for i, name := range names {
		parts[i] = page.Untrusted(name)
		if t.reportOf(name).Result.Thin() {
			parts[i] = append(parts[i], page.OurSpan(page.Doubtful, "*"))
		}
	}
	if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, ",") }) {
		return page.Join(parts, "; ", "; and ")
	}
	return page.Join(parts, ", ", " and ")
}

// overlapAndVerdict gives the overlap, its interval, the verdict, what the report
// said about the ask, and whether it rests on thin evidence.
func (t *Team) overlapAndVerdict(r *overlap.Result) page.Inline {
	cell := page.Inline{page.OurSpan(page.Doubtful, "unclear: no driver heard yet")}
	if r.Heard {
		cell = page.Textf("%s (%s): %s", page.Ours(stated.Fraction(r.Overlap)), stated.Range(r), stated.VerdictBriefly(r.Verdict))
	}
	cell = append(cell, stated.SummaryOf(t.goals, r)...)
	if r.Thin() {
		cell = append(cell, page.Textf("; %s (%s)", page.OurSpan(page.Doubtful, "thin evidence"), thinReason(r))...)
	}
	return cell
}

// thinReason says why evidence is thin.
func thinReason(r *overlap.Result) page.Inline {
	switch {
	case r.Answers < overlap.MinAnswers:
		return page.Inline{page.Counted(r.Answers, "answer")}
	case 2*r.NotLookedAt > r.Answers:
		return page.Textf("nobody has looked at %s of %s", r.NotLookedAt, page.Counted(r.Answers, "answer"))
	}
	return page.Ours("little said")
}
