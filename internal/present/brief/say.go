package brief

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/page"
)

// whatToSay begins the page: what the ask does not say yet, and the sentences to
// say.
func (b *Brief) whatToSay() page.Section {
	s := page.Section{ID: "say", Title: page.Ours("What to say")}
	if b.saidNo() {
		s.Blocks = []page.Block{page.Paragraph(page.Ours("They said no, and a no costs them nothing. Don't sell it; ask only what would have to change, and put it again once that has changed."))}
		return s
	}
	if line := b.sayHowFirst(); line != nil {
		s.Blocks = append(s.Blocks, page.Paragraph(line))
	}
	if !b.Result.Heard {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("Ask first what matters to them, then ask for something.")))
	}
	switch {
	case len(b.Say) > 0:
		s.Blocks = append(s.Blocks, page.List(page.UntrustedItems(b.Say)))
	case len(b.Result.LeadWith) > 0:
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Nothing in their words yet. What the ask serves: %s.", b.namesWithin(b.Result.LeadWith))))
	case b.Result.Heard:
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("Nothing yet: nothing on offer serves what was heard.")))
	}
	return s
}

// howFrom is the offer from which an ask has to say how it is offered.
const howFrom = 3

// sayHowFirst names the offers for which the ask does not say how. It returns nil
// if there are none.
func (b *Brief) sayHowFirst() page.Inline {
	vague := b.vagueOffers()
	if len(vague) == 0 {
		return nil
	}
	line := page.Textf("%s how it offers %s.", page.OurSpan(page.Doubtful, "The ask doesn't say yet"), b.namesWithin(vague))
	if b.EditGoals != "" {
		return append(line, page.Textf(" Write that down first: %s", b.EditGoals)...)
	}
	return append(line, page.Ours(" Write that down first.")...)
}

// vagueOffers returns the motivators of which a goal offers much without saying
// how, in catalogue order. If no offer says how, all offers count.
func (b *Brief) vagueOffers() []string {
	from := 1
	for _, file := range b.Goals {
		for _, g := range file.Goals {
			if slices.ContainsFunc(b.Catalogue.Motivators, func(m motive.Motivator) bool { return g.Offers[m.ID] > 0 && g.How[m.ID] != "" }) {
				from = howFrom
			}
		}
	}
	var vague []string
	for _, m := range b.Catalogue.Motivators {
		if slices.ContainsFunc(b.Goals, func(file motive.Goals) bool {
			return slices.ContainsFunc(file.Goals, func(g motive.Goal) bool { return g.Offers[m.ID] >= from && g.How[m.ID] == "" })
		}) {
			vague = append(vague, m.ID)
		}
	}
	return vague
}
