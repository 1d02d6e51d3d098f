package show

import (
	"io"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/page"
)

// Room writes what was written down while an ask was put, as it is shown to the report
// at its end, for them to correct. It names the ask if that was put today. It says "I"
// for the manager. It has no figure about
// them, no path and no manager's note; that there is one, it says. What it leaves out is
// on the page of ReportData.
func Room(w io.Writer, c motive.Catalogue, ask string, iv motive.Interview, width int) error {
	h := ReportData{Catalogue: c, ForThem: true}
	p := page.Page{Title: page.Ours("What I wrote down")}
	if ask != "" && iv.Put != nil {
		p.Intro = append(p.Intro, page.Textf("I asked: %s", joinLines(ask)))
	}
	said := h.room(iv)
	if len(said) == 0 {
		said = []page.Inline{page.Ours("nothing so far")}
	}
	p.Add(page.Section{Title: page.Ours("What you said"), Blocks: []page.Block{page.List(said)}})
	if len(iv.Promises) > 0 {
		var items []page.Inline
		for _, promise := range iv.Promises {
			items = append(items, roomPromise(promise))
		}
		p.Add(page.Section{Title: page.Ours("Who does what"), Blocks: []page.Block{page.List(items)}})
	}
	if iv.Told != nil && !iv.Told.Quotes {
		p.Footer = append(p.Footer, page.Ours("None of your words of today are kept."))
	}
	if len(iv.Notes) > 0 {
		p.Footer = append(p.Footer, page.Ours("I also made a note of my own."))
	}
	p.Footer = append(p.Footer, page.Ours("You can ask to see all that is kept about you, and have it corrected or deleted."))
	return p.Text(w, width, false)
}

// room lists what they said: what the ask does for them, how much they want it, their
// words and what was understood from them, and their answer.
func (h ReportData) room(iv motive.Interview) (items []page.Inline) {
	counts, against := map[string]bool{}, map[string]bool{}
	for _, t := range iv.Turns {
		items = append(items, h.roomEffects(t.Effects)...)
		if t.Scale != nil {
			items = append(items, page.Textf("You want it %s of %s.", *t.Scale, motive.MaxScale))
		}
		if t.Answer != "" {
			items = append(items, append(page.Textf("%s ", asked(t)), page.Quote(joinLines(t.Answer))))
		}
		items = append(items, roomPositions(t)...)
		for _, e := range t.Evidence {
			counts[e.Motivator] = counts[e.Motivator] || e.Strength > 0
			against[e.Motivator] = against[e.Motivator] || e.Strength < 0
		}
	}
	if names := h.namesOf(counts); len(names) > 0 {
		items = append(items, page.Textf("I took from your words that this counts for you: %s.", page.Join(names, ", ", " and ")))
	}
	if names := h.namesOf(against); len(names) > 0 {
		items = append(items, page.Textf("I took from your words that this won't win you over: %s.", page.Join(names, ", ", " and ")))
	}
	if iv.Reply != "" {
		items = append(items, page.Textf("Your answer: %s.", page.Ours(roomReply(iv))))
	}
	return items
}

// roomReply returns their answer. If they set a condition of which nothing was written
// down, it says so.
func roomReply(iv motive.Interview) string {
	switch written := func(t motive.Turn) bool { return t.Question == motive.Closing && t.Answer != "" }; {
	case iv.Reply != motive.ReplyIf:
		return replyText(iv.Reply)
	case slices.ContainsFunc(iv.Turns, written):
		return "yes, with a condition"
	}
	return "yes, with a condition (not written down)"
}

// asked returns the question of a turn on one line. Of two questions, the first is how
// much they want it, which is said before.
func asked(t motive.Turn) string {
	text := joinLines(t.Asked)
	if _, second, two := strings.Cut(text, "? "); two && t.Scale != nil {
		return second
	}
	return text
}

// roomPositions says how the terms of a turn were taken, each way once. Their words come
// before it, if they are kept.
func roomPositions(t motive.Turn) (items []page.Inline) {
	terms := "that"
	if t.Answer == "" {
		terms = "something you said"
	}
	if slices.ContainsFunc(t.Positions, motive.Position.Agrees) {
		items = append(items, page.Textf("I took %s as a condition for your saying yes.", page.Ours(terms)))
	}
	if slices.ContainsFunc(t.Positions, motive.Position.Contradicts) {
		items = append(items, page.Textf("I took %s as a reason for you to say no.", page.Ours(terms)))
	}
	return items
}

// namesOf names motivators in catalogue order.
func (h ReportData) namesOf(ids map[string]bool) (names []page.Inline) {
	for _, m := range h.Catalogue.Motivators {
		if ids[m.ID] {
			names = append(names, page.Untrusted(h.Catalogue.ChoiceOf(m.ID)))
		}
	}
	return names
}

// roomEffects says what the ask makes better, worse and neither.
func (h ReportData) roomEffects(effects map[string]int) (items []page.Inline) {
	for _, kind := range []struct {
		text string
		fits func(int) bool
	}{
		{"It makes this better for you: %s.", func(e int) bool { return e > 0 }},
		{"It makes this worse for you: %s.", func(e int) bool { return e < 0 }},
		{"It changes nothing here: %s.", func(e int) bool { return e == 0 }},
	} {
		var names []page.Inline
		for _, m := range h.Catalogue.Motivators {
			if e, ok := effects[m.ID]; ok && kind.fits(e) {
				names = append(names, append(page.Untrusted(h.Catalogue.ChoiceOf(m.ID)), page.Ours(howMuch(e))...))
			}
		}
		if len(names) > 0 {
			items = append(items, page.Textf(kind.text, page.Join(names, ", ", " and ")))
		}
	}
	return items
}

// howMuch says how large an effect is, if it is small or large.
func howMuch(effect int) string {
	switch max(effect, -effect) {
	case motive.MaxStrength:
		return " (much)"
	case 1:
		return " (a little)"
	}
	return ""
}

func roomPromise(p motive.Promise) page.Inline {
	who := "I"
	if p.By == motive.ByReport {
		who = "you"
	}
	item := append(page.Ours(who+": "), page.Untrusted(joinLines(p.Text))...)
	if p.Due != "" {
		item = append(item, page.Textf(", by %s", p.Due)...)
	}
	return item
}
