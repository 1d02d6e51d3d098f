package brief

import (
	"fmt"
	"math"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/stated"
)

// This file shows where the two sides see the ask differently, and what is not
// known yet.

// maxEffects is how many differences the page shows before the figures.
const maxEffects = 3

// differs reports whether the report sees the ask differently from the offer.
func differs(st *overlap.Standing) bool { return st.HasEffect && float64(st.Effect) != st.Offer() }

// effects lists the motivators for which the report sees the ask differently
// from the offer, the largest difference first. What the page says to put to them again
// is not repeated, unless there is nothing else.
func (b *Brief) effects() page.Section {
	all := slices.DeleteFunc(slices.Clone(b.Result.Standings), func(st overlap.Standing) bool { return !differs(&st) })
	if others := slices.DeleteFunc(slices.Clone(all), func(st overlap.Standing) bool { return b.isPutAgain(st.Motivator) }); len(others) > 0 {
		all = others
	}
	size := func(st overlap.Standing) float64 { return math.Abs(float64(st.Effect) - st.Offer()) }
	all = stated.SortStable(all, func(a, b overlap.Standing) bool { return size(a) > size(b) })
	var items []page.Inline
	for _, st := range all[:min(maxEffects, len(all))] {
		items = append(items, page.Textf("%s: %s; they see %s.", b.strongName(st.Motivator), b.offerClause(st.Offer()), page.Ours(effectText(st.Effect))))
	}
	if rest := all[min(maxEffects, len(all)):]; len(rest) > 0 {
		items = append(items, page.Textf("Also %s; see the figures below.", b.namesWithin(motivatorsOf(rest))))
	}
	return document.ListSection("effects", page.Ours("Where they see it differently"), items)
}

// isPutAgain reports whether what to change shows the effect as overtaken.
func (b *Brief) isPutAgain(motivator string) bool {
	shown := b.Overtaken[:min(maxChanges, len(b.Overtaken))]
	return b.Result.Verdict != overlap.Sufficient && slices.ContainsFunc(shown, func(o stated.Overtaken) bool { return o.Motivator == motivator })
}

func motivatorsOf(standings []overlap.Standing) []string {
	ids := make([]string, len(standings))
	for i, st := range standings {
		ids[i] = st.Motivator
	}
	return ids
}

// offerClause describes an offer as a part of a sentence: "you offer 4 of 5".
func (b *Brief) offerClause(offer float64) page.Inline {
	who := page.Textf("%s offers", asker(b.Goals))
	switch {
	case len(b.Goals) > 1:
		who = page.Ours("all of you offer")
	case asker(b.Goals)[0].Ours:
		who = page.Ours("you offer")
	}
	switch {
	case offer > 0:
		return page.Textf("%s %s of 5", who, page.Number(offer))
	case offer < 0:
		return page.Textf("the ask says that it costs them %s of 5", page.Number(-offer))
	}
	return page.Textf("%s nothing", who)
}

// effectText describes the effect of the ask on a motivator as the report sees
// it.
func effectText(effect int) string {
	switch {
	case effect > 0:
		return fmt.Sprint(effect)
	case effect < 0:
		return fmt.Sprintf("%d (worse)", effect)
	}
	return "no difference"
}

// neverAsked lists the offers that nobody asked them about.
func (b *Brief) neverAsked() page.Section {
	s := page.Section{ID: "never-asked", Title: page.Ours("Offered, but never asked about")}
	if len(b.NeverAsked) > 0 {
		var offers []page.Inline
		for _, id := range b.NeverAsked {
			offer, _ := motive.LargestOffer(id, b.Goals...)
			offers = append(offers, append(b.strongName(id), page.Textf(" (%s of 5)", offer)...))
		}
		s.Blocks = []page.Block{page.Paragraph(page.Textf("%s. This may not matter to them, or may even put them off.", page.Join(offers, ", ", " and ")))}
	}
	return s
}

// maxUnknown is how many unknown motivators the page names.
const maxUnknown = 4

// unknown says of what nothing was heard, and which question would tell most. It
// names first what the ask offers or costs.
func (b *Brief) unknown() page.Section {
	s := page.Section{ID: "unknown", Title: page.Ours("Not known yet")}
	var parts []page.Inline
	if len(b.Unknown) == len(b.Result.Standings) {
		parts = append(parts, page.Ours("Nothing was heard of what drives them."))
	} else if named := b.otherUnknown(); len(named) > 0 {
		line := page.Textf("Nothing was heard of %s.", b.namesWithin(named[:min(maxUnknown, len(named))]))
		if n := len(named) - maxUnknown; n > 0 {
			line = page.Textf("Nothing was heard of %s, and %s.", page.Join(b.eachWithin(named[:maxUnknown]), ", ", ", "), page.Counted(n, "other", "others"))
		}
		parts = append(parts, line)
	}
	if least := b.Scorer.NamedLeast(b.Talks); len(least) > 0 {
		parts = append(parts, page.Textf("Asked which of four they would miss least, they named %s.", b.namesWithin(least)))
	}
	if b.Settle != "" && b.Result.Verdict != overlap.Sufficient && !b.saidNo() {
		parts = append(parts, page.Textf("The question that would tell most: %s", page.UntrustedSpan(page.Strong, b.Settle)))
	}
	if len(parts) > 0 {
		s.Blocks = []page.Block{page.Paragraph(page.Join(parts, " ", " "))}
	}
	return s
}

// otherUnknown returns the unknown motivators that neverAsked does not list. It
// begins with those that the ask offers or costs.
func (b *Brief) otherUnknown() []string {
	var touched, others []string
	for _, id := range b.Unknown {
		st, _ := b.Result.Standing(id)
		switch {
		case slices.Contains(b.NeverAsked, id):
		case st.Served > 0 || st.Against > 0:
			touched = append(touched, id)
		default:
			others = append(others, id)
		}
	}
	return slices.Concat(touched, others)
}

// eachWithin returns the names of motivators for use within a sentence.
func (b *Brief) eachWithin(ids []string) []page.Inline {
	parts := make([]page.Inline, len(ids))
	for i, id := range ids {
		parts[i] = page.Untrusted(stated.NameWithin(b.Catalogue, id))
	}
	return parts
}
