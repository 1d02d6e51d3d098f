package present

import (
	"slices"
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// overlapNumber gives the overlap and the verdict, and says how far to trust
// them.
func (b *Brief) overlapNumber() page.Section {
	s := page.Section{ID: "number", Title: page.Ours("How far the ask serves them")}
	r := b.Result
	s.Blocks = append(s.Blocks, page.Paragraph(overlapSentence(r, b.ReportName)))
	s.Blocks = append(s.Blocks, withPicture(overlapChart(&r, b.ReportName), []page.Block{page.Paragraph(verdictSentence(r))})...)
	if len(r.BlockedBy) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Blocked by %s: put like this, the ask cannot be sufficient.", b.motivatorNames(r.BlockedBy))))
	}
	for _, line := range b.refused() {
		s.Blocks = append(s.Blocks, page.Paragraph(line))
	}
	if len(r.Warnings) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Inline{page.OurSpan(page.Doubtful, "How far to trust it: "), page.Span{Text: strings.Join(r.Warnings, "; ")}, page.OurSpan(page.Plain, ".")}))
	}
	return s
}

// overlapSentence gives the overlap and its interval.
func overlapSentence(r overlap.Result, name string) page.Inline {
	if !r.Heard {
		return page.Textf("How much of what drives %s this ask serves cannot be said yet.", name)
	}
	return page.Textf("This ask serves %s of what drives %s; between %s and %s %%.",
		page.OurSpan(page.Strong, "%s %%", page.Percent(r.Overlap)), name, page.Percent(r.Low), page.Percent(r.High))
}

// verdictSentence gives the verdict and the reason for it.
func verdictSentence(r overlap.Result) page.Inline {
	verdict := page.OurSpan(VerdictTone(r.Verdict), "%s", page.Capitalize(string(r.Verdict)))
	needed, chance := page.Percent(r.Threshold)+" %", page.Ours(page.Chance(r.Probability))
	switch {
	case r.Verdict == overlap.Sufficient:
		return page.Textf("%s: the chance that it serves the %s it needs is %s.", verdict, needed, chance)
	case r.Verdict == overlap.Insufficient:
		return page.Textf("%s: the chance that it serves the %s it needs is only %s. That is said of the ask, not of them.", verdict, needed, chance)
	case !r.Heard || r.Answers < overlap.MinAnswers || r.Belief < overlap.MinBelief:
		return page.Textf("%s: too little was heard for a verdict, which needs %s answers that tell.", verdict, overlap.MinAnswers)
	case len(r.BlockedBy) > 0 && r.Probability >= overlap.SufficientFrom:
		return page.Textf("%s: it would serve enough (the chance that it serves %s is %s), were it not for what it goes against.", verdict, needed, chance)
	case len(r.Refused) > 0 && r.Probability >= overlap.SufficientFrom:
		return page.Textf("%s: it would serve enough (the chance that it serves %s is %s), but they refuse a part of it.", verdict, needed, chance)
	case r.NotYet && r.Probability >= overlap.SufficientFrom:
		return page.Textf("%s: it would serve enough (the chance that it serves %s is %s), but they asked for more time.", verdict, needed, chance)
	}
	return page.Textf("%s: the chance that it serves the %s it needs is %s; a firm word takes %s or more, or %s or less.",
		verdict, needed, chance, page.Points(overlap.SufficientFrom), page.Points(overlap.InsufficientUpTo))
}

// motivatorNames joins the names of motivators.
func (b *Brief) motivatorNames(ids []string) page.Inline {
	return page.Names(namesOf(b.Catalogue, ids))
}

// drivers returns a table of the report's drivers, with the offer to each.
func (b *Brief) drivers() page.Section {
	s := page.Section{ID: "drivers", Title: page.Textf("What drives %s", b.ReportName)}
	t := &page.Table{
		Caption: "Drivers, the largest share first, and what is offered",
		Head:    []string{"driver", "share", "offered", "how"}, Numeric: []bool{false, true, false, false},
	}
	unheard := 0.0
	for _, st := range byShare(b.Result.Standings) {
		if !st.IsDriver() {
			unheard += st.Share
			continue
		}
		row := []page.Inline{page.Untrusted(b.Catalogue.NameOf(st.Motivator)), page.Ours(page.Percent(st.Share) + " %"), offerAndEffect(st), nil}
		if st.Offer() > 0 {
			row[3] = b.offerText(st.Motivator)
		}
		t.Rows = append(t.Rows, row)
	}
	s.Blocks = withPicture(driversChart(&b.Result, b.Catalogue, b.ReportName), nil)
	if len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, page.Block{Table: t})
	} else {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("No driver was heard yet.")))
	}
	return b.addOtherMotivators(s, t, unheard)
}

// addOtherMotivators adds the share that is still unknown, the motivators that
// leave the report cold, and those that put them off.
func (b *Brief) addOtherMotivators(s page.Section, t *page.Table, unheard float64) page.Section {
	var rest []page.Inline
	var cold, off, unseen []string
	for _, st := range b.Result.Standings {
		if st.CoachOnly {
			unseen = append(unseen, b.Catalogue.NameOf(st.Motivator))
		}
		switch {
		case st.PutsOff:
			off = append(off, b.Catalogue.NameOf(st.Motivator))
		case st.Cold:
			cold = append(cold, b.Catalogue.NameOf(st.Motivator))
		}
	}
	if unheard > 0.005 && len(t.Rows) > 0 {
		rest = append(rest, page.Textf("Not known yet: %s %% of the whole is kept for what was not heard.", page.Percent(unheard)))
	}
	if len(cold) > 0 {
		rest = append(rest, page.Textf("Leaves them cold: %s.", page.Names(cold)))
	}
	if len(off) > 0 {
		rest = append(rest, page.Textf("Puts them off: %s.", page.Names(off)))
	}
	if len(unseen) > 0 && b.Result.AnswersLookedAt() > 0 {
		rest = append(rest, page.Textf("Heard by the coach alone: %s.", page.Names(unseen)))
	}
	if len(rest) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Join(rest, " ", " ")))
	}
	return s
}

// byShare sorts standings by share, the largest first. Ties keep catalogue
// order.
func byShare(standings []overlap.Standing) []overlap.Standing {
	return sortStable(standings, func(a, b overlap.Standing) bool { return a.Share > b.Share+1e-9 })
}

// offerOf returns how much the ask offers to a motivator, or how much it costs.
func offerOf(st overlap.Standing) page.Inline {
	o := st.Offer()
	switch {
	case o > 0 && st.Against > 0 && !st.HasEffect:
		return page.Inline{page.OurSpan(page.Good, "%s of 5", page.Number(o)), page.OurSpan(page.Bad, " (costs)")}
	case o > 0:
		return page.Inline{page.OurSpan(page.Good, "%s of 5", page.Number(o))}
	case o < 0:
		return page.Inline{page.OurSpan(page.Bad, "costs %s", page.Number(-o))}
	}
	return page.Inline{page.OurSpan(page.Quiet, "nothing")}
}

// offerAndEffect returns the ask's offer to a motivator. If the report sees it
// differently, it adds the effect that they named.
func offerAndEffect(st overlap.Standing) page.Inline {
	if !differs(&st) {
		return offerOf(st)
	}
	return page.Textf("%s, to them %s", offerOf(st), page.OurSpan(page.Doubtful, "%+d", st.Effect))
}

// offerText returns the offer to a motivator in words, without its strength.
func (b *Brief) offerText(id string) page.Inline {
	if hows := b.OfferTexts(id); len(hows) > 0 {
		return page.Join(hows, "; ", "; ")
	}
	return page.Inline{page.OurSpan(page.Doubtful, "say how first")}
}

// sortStable returns a sorted copy. Equal elements keep their order.
func sortStable[T any](all []T, before func(a, b T) bool) []T {
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
