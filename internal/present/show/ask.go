package show

import (
	"fmt"

	"buyin/internal/motive"
	"buyin/internal/page"
)

// their returns "your" if the page is for the report, else "their".
func (h ReportData) their() string {
	if h.ForThem {
		return "your"
	}
	return "their"
}

// they returns "you" if the page is for the report, else "they".
func (h ReportData) they() string {
	if h.ForThem {
		return "you"
	}
	return "they"
}

// them returns "you" if the page is for the report, else "them".
func (h ReportData) them() string {
	if h.ForThem {
		return "you"
	}
	return "them"
}

// asked describes an ask: when it was put, the report's answer, the promises of
// both, and the outcome.
func (h ReportData) asked(iv motive.Interview) []page.Inline {
	var items []page.Inline
	if iv.Put != nil {
		served := page.Ours("nothing was known yet of what drives " + h.them())
		if iv.Put.Overlap != nil {
			served = page.Textf("it served %s %% of what drives %s", page.Ours(page.Percent(*iv.Put.Overlap)), page.Ours(h.them()))
		}
		items = append(items, page.Textf("put on %s, when %s (catalogue %s)", iv.Put.On, served, iv.Put.Catalogue))
	}
	if iv.Reply != "" {
		items = append(items, page.Textf("%s answer: %s", page.Ours(h.their()), page.Ours(replyText(iv.Reply))))
	}
	for _, p := range iv.Promises {
		items = append(items, h.promise(p))
	}
	if iv.Outcome != nil {
		items = append(items, page.Textf("what came of it, on %s: %s", iv.Outcome.On, page.Ours(outcomeText(iv.Outcome.Says))))
	}
	return items
}

// replyText returns the report's answer to an ask, as a person would say it.
func replyText(reply motive.Reply) string {
	switch reply {
	case motive.ReplyIf:
		return "yes, if"
	case motive.ReplyNotYet:
		return "not yet"
	}
	return string(reply)
}

// outcomeText describes the outcome of an ask in words.
func outcomeText(outcome string) string {
	if outcome == motive.OutcomeVoid {
		return "nothing that counts"
	}
	return outcome
}

// promise describes a promise: who made it, its date, and whether it was kept.
func (h ReportData) promise(p motive.Promise) page.Inline {
	by := "the manager"
	if p.By == motive.ByReport {
		by = h.them()
	}
	item := page.Textf("promise %s, by %s", p.ID, page.Ours(by))
	if p.Due != "" {
		item = append(item, page.Textf(", due %s", p.Due)...)
	}
	return append(item, page.Textf(": %s; %s", page.Quote(joinLines(p.Text)), page.Ours(promiseState(p)))...)
}

func promiseState(p motive.Promise) string {
	switch {
	case p.Dropped:
		return "taken back"
	case p.Kept == nil:
		return "open"
	case *p.Kept:
		return "kept"
	}
	return "not kept"
}

// stated lists the parts of a turn that are not evidence: positions, the
// motivator that matters least, effects, and how much the report wants the ask.
func (h ReportData) stated(number string, t motive.Turn) []page.Inline {
	var items []page.Inline
	for _, p := range t.Positions {
		items = append(items, h.position(number, p))
	}
	if t.Least != "" {
		items = append(items, page.Textf("in %s, what matters least of the four: %s", number, h.Catalogue.NameOf(t.Least)))
	}
	if len(t.Effects) > 0 {
		items = append(items, page.Textf("in %s, what the ask makes better (+) or worse (-), as %s see it: %s", number, page.Ours(h.they()), h.effects(t.Effects)))
	}
	if t.Scale != nil {
		items = append(items, page.Textf("in %s, how much %s want it: %s of 10", number, page.Ours(h.they()), *t.Scale))
	}
	return items
}

// position says what terms mean for a goal, in the words in which it was asked.
func (h ReportData) position(number string, p motive.Position) page.Inline {
	switch {
	case p.Agrees():
		return page.Textf("in %s, a condition of %s own for saying yes to the goal %s", number, page.Ours(h.their()), p.Goal)
	case p.Contradicts():
		return page.Textf("in %s, a reason of %s own to say no to the goal %s", number, page.Ours(h.their()), p.Goal)
	case p.Says == motive.Outcome:
		return page.Textf("in %s, a wanted outcome of %s own", number, page.Ours(h.their()))
	}
	return page.Textf("in %s, a belief of %s own", number, page.Ours(h.their()))
}

// effects lists effects by motivator, in catalogue order.
func (h ReportData) effects(by map[string]int) page.Inline {
	var parts []page.Inline
	for _, m := range h.Catalogue.Motivators {
		switch e, ok := by[m.ID]; {
		case !ok:
		case e == 0:
			parts = append(parts, page.Textf("%s 0", m.Name))
		default:
			parts = append(parts, page.Textf("%s %s", m.Name, page.Ours(fmt.Sprintf("%+d", e))))
		}
	}
	return page.Join(parts, ", ", ", ")
}
