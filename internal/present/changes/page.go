package changes

import (
	"io"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/page"
	"buyin/internal/present/show"
)

// A Page shows a plan.
type Page struct {
	Catalogue motive.Catalogue
	Goals     motive.Goals
	Plan      plan.Plan
	People    []Person        // whom something else than a change would help, in the order of the page
	Conflicts []show.Conflict // among the records of the people
}

// mostSingles is how many single changes the page shows.
const mostSingles = 12

// Text writes the page with lines of at most width columns.
func (p Page) Text(w io.Writer, width int, color bool) error {
	doc := page.Page{Title: page.Ours("What would win whom"), Intro: p.intro()}
	doc.AddFilled(p.Single(), p.together(), p.losing(), p.outOfReach(), p.otherAdvice())
	doc.Footer = []page.Inline{page.Ours("This is about the ask, not about the people. Raise only what is yours to give: an offer of 5 is named, dated and within your power.")}
	return doc.Text(w, width, color)
}

// intro names the ask and says for whom it is enough now, and what would change
// that.
func (p Page) intro() []page.Inline {
	lines := append(show.ConflictLines(p.Conflicts), page.Textf("The ask: %s", page.UntrustedSpan(page.Strong, p.Goals.Ask)))
	all, now := p.Plan.People, p.Plan.Sufficient
	switch {
	case len(all) == 0:
		return append(lines, page.Ours("There is no finished talk with anybody yet."))
	case len(now) == len(all):
		lines = append(lines, page.Textf("The ask is already enough for everybody: %s.", page.Names(now)))
		if len(p.Plan.Singles) == 0 {
			return append(lines, page.Ours("No higher offer changes that."))
		}
		return append(lines, page.Ours("A higher offer can only lose somebody; see below."))
	case len(now) == 0 && len(all) == 1:
		lines = append(lines, page.Textf("The ask is not enough for %s now.", page.Names(all)))
	case len(now) == 0:
		lines = append(lines, page.Textf("The ask is enough for none of %s now.", page.Counted(len(all), "person", "people")))
	default:
		lines = append(lines, page.Textf("The ask is enough for %s of %s now: %s.", len(now), page.Counted(len(all), "person", "people"), page.Names(now)))
	}
	return append(lines, p.best())
}

// best says which single change wins most.
func (p Page) best() page.Inline {
	if len(p.Plan.Singles) == 0 || p.Plan.Singles[0].Net() <= 0 {
		if len(p.Plan.Sets) > 0 {
			return page.Ours("No single change wins more people than it loses; several together do.")
		}
		return page.Ours("No change that was tried wins more people than it loses.")
	}
	s := p.Plan.Singles[0]
	line := page.Textf("The best single change, %s%s, would win %s", p.change(s.Change), p.how(s.Change), page.Names(s.Gained))
	if len(s.Lost) > 0 {
		line = append(line, page.Textf(" and lose %s", page.Names(s.Lost))...)
	}
	return append(line, page.Ours(".")...)
}

// change says what a change raises, and how far.
func (p Page) change(c plan.Change) page.Inline {
	return page.Textf("%s from %s to %s", p.offer(c), c.From, c.To)
}

// offer names the offer that a change raises. The goal is named only if there
// are several.
func (p Page) offer(c plan.Change) page.Inline {
	name := p.Catalogue.NameOf(c.Motivator)
	if len(p.Goals.Goals) < 2 {
		return page.Untrusted(name)
	}
	return page.Textf("%s (%s)", name, c.Goal)
}

// how quotes what the goals say about an offer, or about a cost.
func (p Page) how(c plan.Change) page.Inline {
	for _, g := range p.Goals.Goals {
		if how := g.How[c.Motivator]; g.ID == c.Goal && how != "" {
			return page.Textf(" (now: %s)", page.Quote(how))
		}
	}
	return nil
}

// Single is a table of the changes that win somebody. If the same offer in
// several goals does the same, only the first is shown.
func (p Page) Single() page.Section {
	s := page.Section{ID: "single", Title: page.Ours("One change")}
	winning := p.winning()
	shown := winning[:min(mostSingles, len(winning))]
	if len(shown) == 0 {
		return s
	}
	loses := slices.ContainsFunc(shown, func(one plan.Single) bool { return len(one.Lost) > 0 })
	t := &page.Table{LongCells: true, Caption: "Whom one higher offer would win or lose", Head: []string{"change"}}
	if loses {
		t.Head = append(t.Head, "would lose")
	}
	t.Head = append(t.Head, "would win")
	for _, one := range shown {
		row := []page.Inline{p.change(one.Change)}
		if loses {
			row = append(row, page.Names(one.Lost))
		}
		t.Rows = append(t.Rows, append(row, page.Names(one.Gained)))
	}
	s.Blocks = []page.Block{{Table: t}}
	if len(winning) < len(p.Plan.Singles) || len(shown) < len(winning) {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("These win most with the fewest steps; buyin plan --format json lists every change.")))
	}
	return s
}

// winning returns the changes that win somebody, without those that do the same
// for the same motivator as one before.
func (p Page) winning() (all []plan.Single) {
	for _, s := range p.Plan.Singles {
		same := func(other plan.Single) bool {
			return other.Motivator == s.Motivator && slices.Equal(other.Gained, s.Gained) && slices.Equal(other.Lost, s.Lost)
		}
		if len(s.Gained) > 0 && !slices.ContainsFunc(all, same) {
			all = append(all, s)
		}
	}
	return all
}

// losing warns of the offers that would only lose somebody.
func (p Page) losing() page.Section {
	var ids []string
	lost := map[string][]string{}
	for _, s := range p.Plan.Singles {
		if len(s.Gained) > 0 {
			continue
		}
		if !slices.Contains(ids, s.Motivator) {
			ids = append(ids, s.Motivator)
		}
		for _, name := range s.Lost {
			if !slices.Contains(lost[s.Motivator], name) {
				lost[s.Motivator] = append(lost[s.Motivator], name)
			}
		}
	}
	var items []page.Inline
	for _, id := range ids {
		overlap.SortNames(lost[id])
		items = append(items, page.Textf("%s: would lose %s.", p.Catalogue.NameOf(id), page.Names(lost[id])))
	}
	s := page.Section{ID: "losing", Title: page.Ours("More of this would lose somebody")}
	if len(items) > 0 {
		s.Blocks = []page.Block{page.List(items)}
	}
	return s
}

// mostSteps is how many steps for each person whom they win still are a plan: two offers
// from nothing to the most.
const mostSteps = 2 * motive.MaxStrength

// together lists the best sets of changes.
func (p Page) together() page.Section {
	s := page.Section{ID: "together", Title: page.Ours("The fewest changes for the most people")}
	var items []page.Inline
	searched := false
	for _, set := range p.Plan.Sets {
		line := page.Textf("%s, %s: %s. Enough for %s of %s; wins %s", page.Counted(len(set.Changes), "change"), page.Counted(set.Steps, "step"), p.changes(set.Changes),
			len(set.Sufficient), len(p.Plan.People), page.Names(without(set.Sufficient, p.Plan.Sufficient)))
		if lost := without(p.Plan.Sufficient, set.Sufficient); len(lost) > 0 {
			line = append(line, page.Textf(", loses %s", page.Names(lost))...)
		}
		line = append(line, page.Ours(".")...)
		if set.Steps > mostSteps*len(without(set.Sufficient, p.Plan.Sufficient)) {
			line = append(line, page.Ours(" That is another ask rather than a plan: ask them what would have to change.")...)
		}
		if !set.Exact {
			line = append(line, page.Ours(" (*)")...)
			searched = true
		}
		items = append(items, line)
	}
	if len(items) == 0 {
		return s
	}
	s.Blocks = []page.Block{page.List(items)}
	if searched {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("(*) Not every set of so many changes was tried, so a better one may exist.")))
	}
	return s
}

func (p Page) changes(all []plan.Change) page.Inline {
	parts := make([]page.Inline, len(all))
	for i, c := range all {
		parts[i] = p.change(c)
	}
	return page.Join(parts, "; ", "; ")
}

// without returns the names that are in a and not in b.
func without(a, b []string) []string {
	among := map[string]bool{}
	for _, name := range b {
		among[name] = true
	}
	return slices.DeleteFunc(slices.Clone(a), func(name string) bool { return among[name] })
}

// outOfReach says whom nothing that was tried would win, and why.
func (p Page) outOfReach() page.Section {
	var items []page.Inline
	if who := p.Plan.TooLittle; len(who) > 0 {
		items = append(items, page.Textf("Too little was heard so far: %s. Talk with them first.", page.Names(who)))
	}
	if who := p.Plan.Declined; len(who) > 0 {
		items = append(items, page.Textf("Said no to a goal, or asked for time: %s. Ask them what would have to change.", page.Names(who)))
	}
	if who := p.notWon(); len(who) > 0 {
		items = append(items, page.Textf("Won by no change that was tried: %s.", page.Names(who)))
	}
	s := page.Section{ID: "out-of-reach", Title: page.Ours("Who would still not be won")}
	if len(items) > 0 {
		s.Blocks = []page.Block{page.List(items)}
	}
	return s
}

// notWon returns the people for whom other offers could be enough, but none that
// was tried is.
func (p Page) notWon() []string {
	won := slices.Concat(p.Plan.Sufficient, p.Plan.TooLittle, p.Plan.Declined)
	for _, s := range p.Plan.Singles {
		won = append(won, s.Gained...)
	}
	for _, s := range p.Plan.Sets {
		won = append(won, s.Sufficient...)
	}
	return without(p.Plan.People, won)
}
