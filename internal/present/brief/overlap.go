package brief

import (
	"slices"
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/stated"
)

// overlapNumber gives the overlap and the chance that it is enough, and says how
// far to trust them.
func (b *Brief) overlapNumber() page.Section {
	s := page.Section{ID: "number", Title: page.Ours("How far the ask serves them")}
	r := &b.Result
	s.Blocks = append(s.Blocks, page.Paragraph(b.overlapSentence()))
	if r.Heard {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Enough would be %s.", stated.Enough(r.Threshold, b.Tested))))
	}
	if len(b.Talks) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Based on %s: %s.", page.Counted(r.Answers, "answer"), b.talkLabels())))
	}
	s.Blocks = document.WithPicture(overlapChart(r, b.ReportName), s.Blocks)
	if warnings := b.otherWarnings(); len(warnings) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Inline{page.OurSpan(page.Doubtful, "How far to trust it: "), page.Span{Text: strings.Join(warnings, "; ")}, page.OurSpan(page.Plain, ".")}))
	}
	return s
}

// overlapSentence gives the overlap, its interval, the chance that it is enough,
// and what a firm verdict takes.
func (b *Brief) overlapSentence() page.Inline {
	r := &b.Result
	if !r.Heard {
		return page.Textf("How much of what drives %s this ask serves cannot be said yet.", b.ReportName)
	}
	return page.Textf("This ask serves %s of what drives %s; between %s and %s %%. The chance that it serves %s %% or more is %s; a firm verdict takes %s %% or more, or %s %% or less. The verdict: %s.",
		page.OurSpan(page.Strong, "%s %%", page.Percent(r.Overlap)), b.ReportName, page.Percent(r.Low), page.Percent(r.High),
		page.Percent(r.Threshold), page.Ours(page.Chance(r.Probability)), page.Points(overlap.SufficientFrom), page.Points(overlap.InsufficientUpTo), page.OurSpan(stated.VerdictTone(r.Verdict), "%s", r.Verdict))
}

// otherWarnings returns the warnings of the result without those about offers
// that do not say how, which the page begins with.
func (b *Brief) otherWarnings() []string {
	return slices.DeleteFunc(slices.Clone(b.Result.Warnings), func(w string) bool { return slices.Contains(b.Scorer.VagueOffers(), w) })
}

// drivers returns a table of the report's drivers, with the offer to each.
func (b *Brief) drivers() page.Section {
	s := page.Section{ID: "drivers", Title: page.Textf("What drives %s", b.ReportName)}
	t := &page.Table{
		Caption: "Drivers, the largest share first, and what is offered",
		Head:    []string{"driver", "share", "offered", "how"}, Numeric: []bool{false, true, false, false},
	}
	unheard := 0.0
	for _, st := range stated.ByShare(b.Result.Standings) {
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
	s.Blocks = document.WithPicture(driversChart(&b.Result, b.Catalogue, b.ReportName), nil)
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
	var cold, lost, off, unseen []string
	for _, st := range b.Result.Standings {
		if st.CoachOnly {
			unseen = append(unseen, b.Catalogue.NameOf(st.Motivator))
		}
		switch {
		case st.PutsOff && !st.IsDisliked():
			lost = append(lost, b.Catalogue.NameOf(st.Motivator))
		case st.PutsOff:
			off = append(off, b.Catalogue.NameOf(st.Motivator))
		case st.Cold:
			cold = append(cold, b.Catalogue.NameOf(st.Motivator))
		}
	}
	if unheard > 0.005 && len(t.Rows) > 0 {
		rest = append(rest, page.Textf("%s %% is still unknown.", page.Percent(unheard)))
	}
	if len(cold) > 0 {
		rest = append(rest, page.Textf("Leaves them cold: %s.", page.Names(cold)))
	}
	if len(lost) > 0 {
		rest = append(rest, page.Textf("Won't win them over: %s.", page.Names(lost)))
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
	return page.Inline{page.OurSpan(page.Quiet, "not said yet")}
}
