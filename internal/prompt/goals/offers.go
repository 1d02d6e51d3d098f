package goals

import (
	"slices"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// maxPicks is the largest number of offers, costs or drivers in the first answer.
const maxPicks = 3

// offers asks which motivators the goal offers something to, and what exactly
// each offer is.
func (d *dialogue) offers(g *motive.Goal) (terminal.Input, error) {
	given := detailsOf(g, 1)
	label := language.Say("prompt.goals.offers")
	if now := d.list(g.Offers, 1); now != "" {
		label = language.Say("prompt.goals.offers.now", "list", now)
	}
	ids, in, err := d.pickWithDetails(label, given, func([]string) string { return "" }, d.offered, d.firm)
	if err != nil || in.Command != "" {
		return in, err
	}
	if len(ids) == 0 {
		if d.list(g.Offers, 1) == "" {
			d.console.Show(language.Say("prompt.goals.offers.none"))
		}
		return terminal.Input{}, nil
	}
	d.setDetails(g, ids, given, 1)
	if IndistinctOffers(g.Offers, d.catalogue) {
		d.console.Show(language.Say("prompt.goals.offers.same"))
	}
	return terminal.Input{}, nil
}

// offered asks what exactly an offer is. /skip leaves the description out.
func (d *dialogue) offered(id string, to *detail) (terminal.Input, error) {
	label := language.Say("prompt.goals.how", "name", d.catalogue.NameOf(id))
	if to.insist {
		label = language.Say("prompt.goals.firm.what", "name", d.catalogue.NameOf(id))
	}
	to.insist = false
	return d.what(label, to)
}

// firm asks how firm an offer is, from 1 to 5. An offer of 5 must have a
// description.
func (d *dialogue) firm(_ string, to *detail) (terminal.Input, error) {
	in, err := d.level(language.Say("prompt.goals.firm"), language.List("prompt.goals.firm.option"), to)
	if err != nil || in.Command != "" {
		return in, err
	}
	switch {
	case to.what != "":
	case to.level == motive.MaxStrength:
		to.insist = true
		return terminal.Input{Command: "back"}, nil
	case to.level >= 3:
		d.console.Show(language.Say("prompt.goals.firm.hope"))
	}
	return terminal.Input{}, nil
}

// costs asks what the goal costs the report, how much, and what exactly.
func (d *dialogue) costs(g *motive.Goal) (terminal.Input, error) {
	label := language.Say("prompt.goals.costs")
	if now := d.list(g.Offers, -1); now != "" {
		label = language.Say("prompt.goals.costs.now", "list", now)
	}
	given := detailsOf(g, -1)
	offered := func(ids []string) string {
		if i := slices.IndexFunc(ids, func(id string) bool { return g.Offers[id] > 0 }); i >= 0 {
			return language.Say("prompt.goals.costs.offered", "name", d.catalogue.NameOf(ids[i]))
		}
		return ""
	}
	ids, in, err := d.pickWithDetails(label, given, offered, d.loss, d.lost)
	if err != nil || in.Command != "" || len(ids) == 0 {
		return in, err
	}
	d.setDetails(g, ids, given, -1)
	return terminal.Input{}, nil
}

// loss asks how much of a motivator the report loses, from 1 to 5.
func (d *dialogue) loss(id string, to *detail) (terminal.Input, error) {
	return d.level(language.Say("prompt.goals.cost", "name", d.catalogue.NameOf(id)), language.List("prompt.goals.cost.option"), to)
}

// level asks for a level from 1 to 5. What the goal has already can be taken out instead,
// and Enter keeps it as it is.
func (d *dialogue) level(label string, options []string, to *detail) (terminal.Input, error) {
	keep := ""
	if to.before {
		if to.level > 0 {
			keep = language.Say("prompt.goals.keep", "n", to.level)
		}
		options = append(slices.Clone(options), language.Say("prompt.goals.takeout"))
	}
	i, in, err := d.console.Choose(label, options, keep)
	if err == nil && in.Command == "" && i >= 0 {
		to.level = (i + 1) % (motive.MaxStrength + 1)
	}
	return in, err
}

// lost asks what exactly it costs them. /skip leaves the description out. Of a cost that
// is taken out it asks nothing.
func (d *dialogue) lost(id string, to *detail) (terminal.Input, error) {
	if to.level == 0 {
		return terminal.Input{}, nil
	}
	return d.what(language.Say("prompt.goals.cost.how", "name", d.catalogue.NameOf(id)), to)
}

// IndistinctOffers reports whether offers are too similar for the score to tell
// drivers apart. They are if there are three or more and all have the same
// strength, or if three quarters of the catalogue have the same strength.
func IndistinctOffers(offers map[string]int, in motive.Catalogue) bool {
	count, all := map[int]int{}, 0
	for _, m := range in.Motivators {
		if n := offers[m.ID]; n > 0 {
			count[n]++
			all++
		}
	}
	for _, n := range count {
		if all >= 3 && n == all || 4*n >= 3*len(in.Motivators) {
			return true
		}
	}
	return false
}
