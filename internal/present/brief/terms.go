package brief

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/stated"
)

// Terms are what would have to be true for the report to want the ask: their
// newest answer to the closing question, held for these goals.
type Terms struct {
	Text string // in their words; "" if they are not kept
	Day  string // the day they said it; "" if it is not known
}

// findTerms returns the newest terms, or nil if there are none.
func findTerms(talks []overlap.Talk, goals []motive.Goals) *Terms {
	for i := len(talks) - 1; i >= 0; i-- {
		iv := &talks[i].Interview
		if !heldFor(iv, goals) {
			continue
		}
		for j := len(iv.Turns) - 1; j >= 0; j-- {
			if turn := &iv.Turns[j]; turn.Question == motive.Closing {
				return &Terms{Text: turn.Answer, Day: iv.Day()}
			}
		}
	}
	return nil
}

// mostConditions is how many of their conditions are among the terms.
const mostConditions = 5

// A place is a turn of a talk.
type place struct{ talk, turn int }

// findConditions returns the newest terms, and before them the others that still count:
// those of the same record, and those of earlier ones up to the last yes, which settles
// what was said before it. The same words count once.
func findConditions(talks []overlap.Talk, goals []motive.Goals) (found []place) {
	said, settled := map[string]bool{}, false
	for i := len(talks) - 1; i >= 0; i-- {
		iv := &talks[i].Interview
		if !heldFor(iv, goals) {
			continue
		}
		if iv.Reply == motive.ReplyYes && len(found) > 0 {
			break
		}
		settled = settled || iv.Reply == motive.ReplyYes
		for j := len(iv.Turns) - 1; j >= 0; j-- {
			turn := &iv.Turns[j]
			if turn.Question != motive.Closing || said[turn.Answer] || len(found) > 0 && turn.Answer == "" {
				continue
			}
			if said[turn.Answer] = true; len(found) < mostConditions {
				found = append(found, place{i, j})
			}
		}
		if settled && len(found) > 0 {
			break
		}
	}
	slices.Reverse(found)
	return found
}

// heldFor reports whether a record was held for one of the asks, or for none in
// particular.
func heldFor(iv *motive.Interview, goals []motive.Goals) bool {
	return iv.Goals == "" || slices.ContainsFunc(goals, func(g motive.Goals) bool { return g.ID == iv.Goals })
}

// terms gives the report's answer to the ask, their terms, and the goals that
// they refuse.
func (b *Brief) terms() page.Section {
	items := b.replyLines()
	for _, one := range b.conditions {
		items = append(items, b.termsItem(one.talk, one.turn))
	}
	return document.ListSection("terms", page.Ours("Their terms"), append(items, b.refused()...))
}

// replies puts a reply in words.
var replies = map[motive.Reply]string{motive.ReplyYes: "yes", motive.ReplyIf: "yes, if their terms are met", motive.ReplyNotYet: "not yet", motive.ReplyNo: "no"}

// newestReply returns the newest answer to this ask and its record, "" if there
// is none.
func (b *Brief) newestReply() (motive.Reply, *motive.Interview) {
	for _, t := range slices.Backward(b.Talks) {
		if iv := &t.Interview; iv.Reply != "" && heldFor(iv, b.Goals) {
			return iv.Reply, iv
		}
	}
	return "", nil
}

// saidNo reports whether their newest answer to this ask is no.
func (b *Brief) saidNo() bool {
	reply, _ := b.newestReply()
	return reply == motive.ReplyNo
}

// replyLines gives the newest answer to this ask, how much they want it, what that
// means for the verdict, and what came of the ask.
func (b *Brief) replyLines() (lines []page.Inline) {
	reply, iv := b.newestReply()
	if reply != "" {
		lines = append(lines, replyLine(reply, iv))
	}
	if came := b.outcome(); came != nil {
		lines = append(lines, came)
	}
	return lines
}

// replyLine says what they answered, and how much they want it.
func replyLine(reply motive.Reply, iv *motive.Interview) page.Inline {
	line := page.Ours("They said: ")
	if day := iv.Day(); day != "" {
		line = page.Textf("On %s they said: ", day)
	}
	line = append(line, page.OurSpan(page.Strong, "%s", replies[reply]))
	for _, turn := range iv.Turns {
		if turn.Question == motive.Readiness && turn.Scale != nil {
			line = append(line, page.Ours(fmt.Sprintf("; they want it %d of %d", *turn.Scale, motive.MaxScale))...)
		}
	}
	line = append(line, page.Ours(".")...)
	if reply == motive.ReplyNo || reply == motive.ReplyNotYet {
		line = append(line, page.Ours(" Until that changes, the ask can't count as enough.")...)
	}
	return line
}

// outcomes puts an outcome in words.
var outcomes = map[string]string{motive.OutcomeYes: "yes", motive.OutcomePartly: "partly", motive.OutcomeNo: "no", motive.OutcomeVoid: "nothing to judge it by (void)"}

// outcome says what came of the newest ask of these goals whose outcome is recorded;
// nil if there is none.
func (b *Brief) outcome() page.Inline {
	for _, t := range slices.Backward(b.Talks) {
		if iv := &t.Interview; iv.Outcome != nil && heldFor(iv, b.Goals) {
			return page.Textf("What came of it, recorded on %s: %s.", iv.Outcome.On, page.OurSpan(page.Strong, "%s", outcomes[iv.Outcome.Says]))
		}
	}
	return nil
}

// maxPositions is how many goals the terms are related to.
const maxPositions = 5

// termsItem quotes the terms of a turn, and says what they touch.
func (b *Brief) termsItem(talk, turn int) page.Inline {
	t := &b.Talks[talk].Interview.Turns[turn]
	item := stated.QuoteInline(t.Answer)
	if t.Answer == "" {
		item = page.Ours("(words not kept)")
	}
	var parts []page.Inline
	for _, p := range t.Positions {
		if position := b.position(p); position != nil {
			parts = append(parts, position)
		}
	}
	if n := len(parts) - maxPositions; n > 0 {
		parts = append(parts[:maxPositions], page.Textf("%s more", n))
	}
	if about := b.lookedAtIn(t); len(about) > 0 {
		parts = append(parts, page.Textf("about %s", b.namesWithin(about)))
	}
	if len(parts) > 0 {
		item = append(append(item, page.Ours(": ")...), page.Join(parts, "; ", "; ")...)
	}
	return append(item, page.Ours(".")...)
}

// lookedAtIn returns the motivators that somebody heard in a turn.
func (b *Brief) lookedAtIn(t *motive.Turn) (ids []string) {
	for _, e := range t.Evidence {
		if !e.ByCoach && e.Kind != motive.Withdrawn && !slices.Contains(ids, e.Motivator) {
			ids = append(ids, e.Motivator)
		}
	}
	return ids
}

// earlierTerms lists other beliefs, wanted outcomes and terms of the report.
func (b *Brief) earlierTerms() page.Section {
	var items []page.Inline
	for i := range b.Talks {
		for j, turn := range b.Talks[i].Interview.Turns {
			if isTerm(turn) && !slices.Contains(b.conditions, place{i, j}) {
				items = append(items, b.termsItem(i, j))
			}
		}
	}
	return document.ListSection("earlier", page.Ours("What else they said about an ask"), items)
}

// position says what a statement of the report means for a goal. It returns nil
// if the report did not say.
func (b *Brief) position(p motive.Position) page.Inline {
	switch {
	case p.Agrees():
		return page.Textf("%s to %s", page.OurSpan(page.Good, "a condition for saying yes"), b.goalLabel(p.Goal))
	case p.Contradicts():
		return page.Textf("%s to %s", page.OurSpan(page.Bad, "a reason to say no"), b.goalLabel(p.Goal))
	}
	return nil
}

// goalLabel names a goal by its statement. A goal of another ask, from an
// earlier talk, is named by its id.
func (b *Brief) goalLabel(id string) page.Inline {
	for _, g := range b.Goals {
		for _, goal := range g.Goals {
			if goal.ID == id && goal.Statement != "" {
				return page.Textf("\"%s\"", page.Shorten(goal.Statement))
			}
		}
	}
	return page.Textf("the goal %s of another ask", id)
}

// refused lists the goals that the report refuses. It returns nil if there are
// none, or if they said no to the whole ask.
func (b *Brief) refused() []page.Inline {
	r := &b.Result
	switch reply, iv := b.newestReply(); {
	case len(r.Refused) == 0 || reply == motive.ReplyNo:
		return nil
	case r.YesSince:
		return []page.Inline{b.yesAfterANo(reply, iv.Day())}
	case stated.RefusesAll(r) && len(r.Refused) > 1:
		return []page.Inline{page.Textf("%s every goal of this ask. Until that changes, it can't count as enough.", page.OurSpan(page.Bad, "They said no to"))}
	}
	return []page.Inline{page.Textf("%s %s. Until that changes, the ask can't count as enough.", page.OurSpan(page.Bad, "They said no to"), stated.StatementsOf(b.Goals, r))}
}

// yesAfterANo says that they refused goals before they answered the ask with this reply,
// that the no counts until they take it back, and what to ask.
func (b *Brief) yesAfterANo(reply motive.Reply, day string) page.Inline {
	line := page.Textf("Before they answered \"%s\"", page.Ours(replies[reply]))
	if refused := b.refusedOn(); refused != "" && refused != day {
		line = page.Textf("On %s, before they answered \"%s\"", refused, page.Ours(replies[reply]))
	}
	return append(line, page.Textf(", they %s %s. Ask whether the no still holds: until they take it back, the ask can't count as enough.",
		page.OurSpan(page.Bad, "said no to"), stated.StatementsOf(b.Goals, &b.Result))...)
}

// refusedOn returns the day on which they last contradicted a goal of this ask; "" if it
// is not known.
func (b *Brief) refusedOn() string {
	for _, t := range slices.Backward(b.Talks) {
		iv := &t.Interview
		contradicts := func(turn motive.Turn) bool { return slices.ContainsFunc(turn.Positions, motive.Position.Contradicts) }
		if heldFor(iv, b.Goals) && slices.ContainsFunc(iv.Turns, contradicts) {
			return iv.Day()
		}
	}
	return ""
}
