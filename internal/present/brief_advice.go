package present

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/guess"
)

// leadWith lists the drivers to mention first. Each has the offer and the
// catalogue's advice.
func (b *Brief) leadWith() page.Section {
	var items []page.Inline
	for _, id := range b.Result.LeadWith {
		m, _ := b.Catalogue.Motivator(id)
		item := page.Textf("%s: %s.", page.UntrustedSpan(page.Strong, b.Catalogue.NameOf(id)), b.offerText(id))
		if m.Appeal.Say != "" {
			item = append(item, page.Textf(" %s", m.Appeal.Say)...)
		}
		if m.Appeal.Avoid != "" {
			item = append(item, page.Textf(" What backfires: %s", m.Appeal.Avoid)...)
		}
		items = append(items, item)
	}
	return listSection("lead", page.Ours("Lead with"), items)
}

// neverLead lists the motivators that the ask goes against and those that put
// the report off. It gives the reason for each.
func (b *Brief) neverLead(q *quoter) page.Section {
	var items []page.Inline
	for i := range b.Result.Standings {
		st := &b.Result.Standings[i]
		if !st.Conflict && !st.PutsOff {
			continue
		}
		item := page.Inline{page.UntrustedSpan(page.Strong, b.Catalogue.NameOf(st.Motivator))}
		switch {
		case st.Conflict && st.HasEffect:
			item = append(item, page.Textf(": they say that the ask %s", page.Ours(effectText(st.Effect)))...)
		case st.Against > 0 && st.IsDriver():
			item = append(item, page.Textf(": it drives them, and the ask costs them %s", page.Number(5*st.Against))...)
		case st.Conflict:
			item = append(item, page.Ours(": it is offered, and it puts them off")...)
		default:
			item = append(item, page.Ours(": it puts them off")...)
		}
		if said := q.reason(st, 2); len(said) > 0 {
			item = append(item, page.Textf(" (%s)", said)...)
		}
		item = append(item, page.Ours(".")...)
		if slices.Contains(b.Result.BlockedBy, st.Motivator) {
			item = append(item, page.OurSpan(page.Bad, " This alone blocks the ask."))
		}
		items = append(items, item)
	}
	return listSection("never", page.Ours("Never lead with"), items)
}

// whatToRaise lists the drivers that need a stronger offer. It says how many
// points each could add.
func (b *Brief) whatToRaise(q *quoter) page.Section {
	var items []page.Inline
	for _, id := range b.Result.Raise {
		st, _ := b.Result.Standing(id)
		item := page.Textf("%s: serving it fully adds %s (now: %s)", page.UntrustedSpan(page.Strong, b.Catalogue.NameOf(id)),
			page.OurSpan(page.Strong, "%d points", page.Points(st.PossibleGain())), offerAndEffect(st))
		if said := q.reason(&st, 1); len(said) > 0 {
			item = append(item, page.Textf("; %s", said)...)
		}
		items = append(items, append(item, page.Ours(".")...))
	}
	return listSection("raise", page.Ours("Raise this"), items)
}

// waysOut lists three honest options for an ask that does not serve the report.
func (b *Brief) waysOut() page.Section {
	s := page.Section{ID: "exits", Title: page.Ours("Three honest ways on")}
	if b.Result.Verdict != overlap.Insufficient {
		return s
	}
	change := page.Ours("Change the offer: put more of what drives them into it")
	if len(b.Result.Raise) > 0 {
		change = page.Textf("Change the offer: more of %s would bring the most", b.motivatorNames(b.Result.Raise[:1]))
	}
	s.Blocks = []page.Block{page.List([]page.Inline{
		append(change, page.Ours("; promise only what is yours to give.")...),
		page.Ours("Change the task: give this part to somebody whom it drives, or shape it so that it serves them."),
		page.Ours("Do it without their buy-in, and say so: ask for it as work to be done, thank them for it, and promise nothing else."),
	})}
	return s
}

// nextQuestion returns the question to ask next, if the verdict is still open.
func (b *Brief) nextQuestion() page.Section {
	s := page.Section{ID: "next", Title: page.Ours("The question that would settle most")}
	if b.Result.Verdict == overlap.Unclear && b.Settle != "" {
		s.Blocks = []page.Block{page.Paragraph(page.Inline{page.Span{Text: b.Settle}})}
	}
	return s
}

// reportsTerms lists the beliefs and wanted outcomes of the report, and the
// report's answers to the closing question.
func (b *Brief) reportsTerms() page.Section {
	var items []page.Inline
	for _, t := range b.Talks {
		for _, turn := range t.Interview.Turns {
			if !isTerm(turn) {
				continue
			}
			item := quoteInline(turn.Answer)
			if turn.Answer == "" {
				item = page.Ours("(words not kept)")
			}
			for i, p := range turn.Positions {
				between := ": "
				if i > 0 {
					between = "; "
				}
				item = append(append(item, page.Ours(between)...), b.position(p)...)
			}
			items = append(items, append(item, page.Ours(".")...))
		}
	}
	return listSection("terms", page.Ours("Their own terms"), items)
}

// position describes one of the report's own beliefs or wanted outcomes.
func (b *Brief) position(p motive.Position) page.Inline {
	what := page.Ours("a belief of theirs")
	if p.Says == motive.Outcome {
		what = page.Ours("an outcome they want")
	}
	switch {
	case p.Agrees():
		return page.Textf("%s that %s %s", what, page.OurSpan(page.Good, "meets"), b.goalLabel(p.Goal))
	case p.Contradicts():
		return page.Textf("%s that %s %s", what, page.OurSpan(page.Bad, "contradicts"), b.goalLabel(p.Goal))
	}
	return what
}

// goalLabel names a goal by its statement. A goal of another ask, from an
// earlier talk, is named by its id.
func (b *Brief) goalLabel(id string) page.Inline {
	for _, g := range b.Goals {
		for _, goal := range g.Goals {
			if goal.ID == id && goal.Statement != "" {
				return page.Textf("the goal \"%s\"", goal.Statement)
			}
		}
	}
	return page.Textf("the goal %s of another ask", id)
}

// oneStepLess says how large the overlap would be if every offer were one step
// lower.
func (b *Brief) oneStepLess() page.Section {
	s := page.Section{ID: "less", Title: page.Ours("If every offer were one step less")}
	if !b.Result.Heard || !b.Result.HasGoals || b.LowerOffers.Overlap == b.Result.Overlap {
		return s
	}
	s.Blocks = []page.Block{page.Paragraph(page.Textf("It would serve %s, and the verdict would be %s. Most of this number is %s own word on what is offered; 5 means named, dated and there to give.",
		page.OurSpan(page.Strong, "%s %%", page.Percent(b.LowerOffers.Overlap)), page.OurSpan(VerdictTone(b.LowerOffers.Verdict), "%s", b.LowerOffers.Verdict), page.Ours(guess.Possessive(b.Goals))))}
	return s
}

// maxInfluential is how many of the most influential answers the brief lists.
const maxInfluential = 3

// influentialAnswers lists the answers that the overlap depends on most:
// without them it would change most.
func (b *Brief) influentialAnswers(q *quoter) page.Section {
	var items []page.Inline
	for _, r := range b.LeftOut[:min(maxInfluential, len(b.LeftOut))] {
		item := b.answerLabel(q, r)
		if r.Heard {
			item = append(item, page.Textf(": without it %s %% (%s), %s", page.Percent(b.Result.Overlap+r.Delta), signedPoints(r.Delta), page.OurSpan(VerdictTone(r.Verdict), "%s", r.Verdict))...)
		} else {
			item = append(item, page.Ours(": without it nothing was heard")...)
		}
		items = append(items, append(item, page.Ours(".")...))
	}
	return listSection("rests", page.Ours("The notes it rests on most"), items)
}

// answerLabel names an answer: by its words, or by the number of its line if
// the page quotes them already or they are not kept.
func (b *Brief) answerLabel(q *quoter, r overlap.LeftOut) page.Inline {
	talk := b.Talks[r.Talk].Interview
	var label, where page.Inline
	if len(b.Talks) > 1 {
		where = page.Textf(" of %s", talkLabel(talk))
	}
	if q.take(r.Talk, r.Turn, r.Quote) {
		label = quoteInline(r.Quote)
		if where != nil {
			label = append(label, page.Textf(" (%s)", talkLabel(talk))...)
		}
	} else {
		label = page.Textf("Line %s%s", r.Turn+1, where)
		if names := b.heardIn(talk, r.Question); len(names) > 0 {
			label = append(label, page.Textf(", on %s", page.Names(names))...)
		}
	}
	if r.ByCoach && !q.nothing {
		label = append(label, page.OurSpan(page.Quiet, " (%s)", coachOnly))
	}
	return label
}

// heardIn returns the names of the motivators that were heard in the answer to
// a question.
func (b *Brief) heardIn(iv motive.Interview, question string) []string {
	var names []string
	for _, turn := range iv.Turns {
		for _, e := range turn.Evidence {
			if name := b.Catalogue.NameOf(e.Motivator); turn.Question == question && e.Kind != motive.Withdrawn && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// signedPoints returns a difference in percentage points: "+3 points", "-12
// points", "no change".
func signedPoints(x float64) string {
	switch n := page.Points(x); {
	case n == 0:
		return "no change"
	case n == 1 || n == -1:
		return fmt.Sprintf("%+d point", n)
	default:
		return fmt.Sprintf("%+d points", n)
	}
}
