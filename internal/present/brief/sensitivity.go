package brief

import (
	"slices"
	"strconv"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/guess"
	"buyin/internal/present/stated"
)

// oneStepLess says how large the overlap would be if every offer were one step
// lower.
func (b *Brief) oneStepLess() page.Section {
	s := page.Section{ID: "less", Title: page.Ours("If every offer were one step less")}
	if !b.Result.Heard || !b.Result.HasGoals || b.LowerOffers.Overlap == b.Result.Overlap {
		return s
	}
	s.Blocks = []page.Block{page.Paragraph(page.Textf("It would serve %s, and the verdict would be %s. Most of this number is %s own word on what is offered; 5 means named, dated and there to give.",
		page.OurSpan(page.Strong, "%s %%", page.Percent(b.LowerOffers.Overlap)), page.OurSpan(stated.VerdictTone(b.LowerOffers.Verdict), "%s", b.LowerOffers.Verdict), page.Ours(guess.Possessive(b.Goals))))}
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
			item = append(item, page.Textf(": without it %s %% (%s), %s", page.Percent(b.Result.Overlap+r.Delta), stated.SignedPoints(r.Delta), page.OurSpan(stated.VerdictTone(r.Verdict), "%s", r.Verdict))...)
		} else {
			item = append(item, page.Ours(": without it nothing was heard")...)
		}
		items = append(items, append(item, page.Ours(".")...))
	}
	return document.ListSection("rests", page.Ours("The notes it rests on most"), items)
}

// answerLabel names an answer: by its words, or by the number of its line if
// the page quotes them already or they are not kept.
func (b *Brief) answerLabel(q *quoter, r overlap.LeftOut) page.Inline {
	talk := b.Talks[r.Talk].Interview
	var label, where page.Inline
	if len(b.Talks) > 1 {
		where = page.Textf(" of %s", stated.TalkLabel(talk))
	}
	if q.take(r.Talk, r.Turn, r.Quote) {
		label = stated.QuoteInline(r.Quote)
		if where != nil {
			label = append(label, page.Textf(" (%s)", stated.TalkLabel(talk))...)
		}
	} else {
		lines, names := b.heardIn(talk, r.Question)
		label = page.Textf("Line %s%s", r.Turn+1, where)
		if len(lines) > 1 {
			label = page.Textf("Lines %s%s", page.Names(lines), where)
		}
		if len(names) > 0 {
			label = append(label, page.Textf(", on %s", page.Names(names))...)
		}
	}
	if r.ByCoach && !q.nothing {
		label = append(label, page.OurSpan(page.Quiet, " (%s)", coachOnly))
	}
	return label
}

// heardIn returns the numbers of the lines in which something was heard in answer to a
// question and its follow-ups, and the names of the motivators that were heard there.
func (b *Brief) heardIn(iv motive.Interview, question string) (lines, names []string) {
	for i, turn := range iv.Turns {
		if turn.Question != question {
			continue
		}
		line := strconv.Itoa(i + 1)
		for _, e := range turn.Evidence {
			if e.Kind == motive.Withdrawn {
				continue
			}
			if !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
			if name := b.Catalogue.NameOf(e.Motivator); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return lines, names
}
