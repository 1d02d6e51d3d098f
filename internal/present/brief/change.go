package brief

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// maxChanges is how many changes of the ask the page shows.
const maxChanges = 3

// whatToChange says which raises of one offer would help most, and whether one of
// them is enough. If the ask is enough already, it says nothing.
func (b *Brief) whatToChange(q *quoter) page.Section {
	s := page.Section{ID: "change", Title: page.Ours("What would help most")}
	if b.Result.Verdict == overlap.Sufficient {
		return s
	}
	items := b.overtakenItems()
	if line := b.leaveOut(); line != nil {
		items = append(items, line)
	}
	raises := b.mostHelpful(max(1, maxChanges-len(items)))
	if len(b.Goals) > 1 {
		items = append(items, b.groupItems(q)...)
	} else {
		for _, raise := range raises {
			items = append(items, b.raiseItem(raise, q))
		}
	}
	if len(items) > 0 {
		s.Blocks = append(s.Blocks, page.List(items))
	}
	last := b.noneIsEnough(raises)
	if b.Result.Verdict == overlap.Insufficient && len(b.Overtaken) == 0 {
		if last != nil {
			last = append(last, page.Ours(" ")...)
		}
		last = append(last, page.Ours(b.otherwise())...)
	}
	if last != nil {
		s.Blocks = append(s.Blocks, page.Paragraph(last))
	}
	return s
}

// otherwise says what is left to do about an ask that is not enough. Somebody who said
// yes has decided: that counts more than the figures.
func (b *Brief) otherwise() string {
	switch reply, _ := b.newestReply(); reply {
	case motive.ReplyYes:
		return "They said yes all the same: keep what you promised for it."
	case motive.ReplyIf:
		return "They said yes, if their terms are met: meet those first, or say that you can't."
	}
	return "If you can't change the offer: give this part to somebody who would like it, or ask for it as work to be done, and say so."
}

// overtakenItems lists the effects that the offers have overtaken. The last one says
// what to do.
func (b *Brief) overtakenItems() (items []page.Inline) {
	for _, o := range b.Overtaken[:min(maxChanges, len(b.Overtaken))] {
		items = append(items, append(b.strongName(o.Motivator), page.Textf(": %s.", o.Numbers())...))
	}
	if n := len(items); n > 0 {
		items[n-1] = append(items[n-1], page.Textf(" %s", stated.PutAgain(b.ShellName, b.Result.Declined()))...)
	}
	return items
}

// leaveOut names the offers that put them off so much that they are deal-breakers, and
// says that only leaving them out helps. It returns nil if there are none.
func (b *Brief) leaveOut() page.Inline {
	if len(b.LeaveOut) == 0 {
		return nil
	}
	item := page.Textf("They are put off by %s: don't offer it to them", b.namesWithin(b.LeaveOut))
	if len(b.LeaveOut) > 1 {
		item = page.Textf("They are put off by %s: don't offer these to them", b.namesWithin(b.LeaveOut))
	}
	item = append(item, page.Ours(".")...)
	if b.EnoughThen {
		item = append(item, page.OurSpan(page.Good, " Without that, the ask would be enough."))
	}
	return item
}

// noneIsEnough says that no single raise makes the ask enough, and why. It returns
// nil if one does, and if too little was heard for a verdict.
func (b *Brief) noneIsEnough(raises []plan.Raise) page.Inline {
	r := &b.Result
	switch {
	case len(raises) == 0 || b.EnoughThen || !r.EnoughHeard():
		return nil
	case slices.ContainsFunc(raises, func(r plan.Raise) bool { return r.Sufficient }):
		return nil
	case len(r.Refused) > 0:
		return page.Ours("No higher offer is enough while they say no to a part of the ask.")
	case r.NotYet:
		return page.Ours("No higher offer is enough while their answer is \"not yet\".")
	}
	return page.Ours("No higher offer is enough alone.")
}

// mostHelpful returns at most the given number of raises: those that make the ask enough first,
// then those that take away a deal-breaker, then the largest gains.
func (b *Brief) mostHelpful(most int) []plan.Raise {
	rank := func(r plan.Raise) int {
		switch {
		case r.Sufficient:
			return 0
		case r.Unblocks:
			return 1
		}
		return 2
	}
	overtaken := func(r plan.Raise) bool {
		return slices.ContainsFunc(b.Overtaken, func(o stated.Overtaken) bool { return o.Motivator == r.Motivator })
	}
	changesNothing := func(r plan.Raise) bool { return rank(r) == 2 && page.Points(r.Adds) == 0 }
	sorted := slices.DeleteFunc(slices.Clone(b.Raises), func(r plan.Raise) bool {
		return overtaken(r) || changesNothing(r) // of what is overtaken they have to hear first
	})
	slices.SortStableFunc(sorted, func(a, b plan.Raise) int { return rank(a) - rank(b) })
	return sorted[:min(most, len(sorted))]
}

// raiseItem describes a raise: "Balance, from 2 to 4 (+12 points). That would be
// enough."
func (b *Brief) raiseItem(r plan.Raise, q *quoter) page.Inline {
	st, _ := b.Result.Standing(r.Motivator)
	item := b.strongName(r.Motivator)
	if st.HasEffect { // it rises by as many steps as the offer
		item = append(item, page.Textf(", if they see %s in it instead of %s", min(st.Effect+r.Steps(), motive.MaxStrength), st.Effect)...)
	} else {
		item = append(item, page.Textf(", from %s to %s", r.From, r.To)...)
	}
	if page.Points(r.Adds) != 0 {
		item = append(item, page.Textf(" (%s)", page.OurSpan(page.Strong, "%s", stated.SignedPoints(r.Adds)))...)
	}
	if !st.HasEffect && b.offeredElsewhere(r) {
		item = append(item, page.Textf(" in %s", b.goalLabel(r.Goal))...)
	}
	if said := q.orCoach(q.pulls(st.Motivator, 1), &st); len(said) > 0 {
		item = append(item, page.Textf("; %s", said)...)
	}
	item = append(item, page.Ours(".")...)
	switch {
	case r.Sufficient:
		item = append(item, page.OurSpan(page.Good, " That would be enough."))
	case r.Unblocks:
		item = append(item, page.Textf(" That takes away %s.", b.oneDealBreaker())...)
	}
	return item
}

// oneDealBreaker names the deal-breaker that a raise takes away, and how many there are.
func (b *Brief) oneDealBreaker() page.Inline {
	if n := len(b.Result.BlockedBy); n > 1 {
		return page.Textf("one of %s deal-breakers", page.Numeral(n))
	}
	return page.Ours("the deal-breaker")
}

// groupItems says what a driver adds if every asking side offers it fully. Which of
// them would have to offer more is for them to agree on.
func (b *Brief) groupItems(q *quoter) (items []page.Inline) {
	for _, id := range b.Result.Raise[:min(maxChanges, len(b.Result.Raise))] {
		st, _ := b.Result.Standing(id)
		item := append(b.strongName(id), page.Textf(", offered fully by all of you (%s)", page.OurSpan(page.Strong, "%s", stated.SignedPoints(st.PossibleGain())))...)
		if said := q.orCoach(q.pulls(st.Motivator, 1), &st); len(said) > 0 {
			item = append(item, page.Textf("; %s", said)...)
		}
		items = append(items, append(item, page.Ours(".")...))
	}
	return items
}

// offeredElsewhere reports whether a goal other than the raise's offers or costs
// the motivator, so that the page has to say which goal it means.
func (b *Brief) offeredElsewhere(r plan.Raise) bool {
	return slices.ContainsFunc(b.Goals, func(file motive.Goals) bool {
		return slices.ContainsFunc(file.Goals, func(g motive.Goal) bool { return g.ID != r.Goal && g.Offers[r.Motivator] != 0 })
	})
}
