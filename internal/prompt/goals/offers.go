package goals

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// maxPicks is the largest number of offers, costs or drivers in one answer.
const maxPicks = 3

// offers asks which motivators the goal offers something to, and what exactly
// each offer is.
func (d *dialogue) offers(g *motive.Goal) (terminal.Input, error) {
	for {
		label := d.withPresent(language.Say("prompt.goals.offers"), g.Offers)
		ids, in, err := d.console.Pick(label, d.catalogue.Motivators, maxPicks)
		if err != nil || in.Command != "" {
			return in, err
		}
		if len(ids) == 0 {
			if d.list(g.Offers, 1) == "" {
				d.console.Show(language.Say("prompt.goals.offers.none"))
			}
			return terminal.Input{}, nil
		}
		offers, how := map[string]int{}, map[string]string{}
		in, err = d.detailOffers(ids, g.How, offers, how)
		if err == nil && in.Command == "back" {
			continue
		}
		if err != nil || in.Command != "" {
			return in, err
		}
		keepCosts(offers, g.Offers)
		g.Offers, g.How = offers, how
		if IndistinctOffers(offers, d.catalogue) {
			d.console.Show(language.Say("prompt.goals.offers.same"))
		}
		return terminal.Input{}, nil
	}
}

// keepCosts copies the costs in before to the new offers. It leaves out
// motivators that are offered something now.
func keepCosts(offers, before map[string]int) {
	for id, n := range before {
		if n < 0 && offers[id] == 0 {
			offers[id] = n
		}
	}
}

// detailOffers asks for each offer what exactly it is and how firm it is. It
// adds the answers to offers and how.
func (d *dialogue) detailOffers(ids []string, before map[string]string, offers map[string]int, how map[string]string) (terminal.Input, error) {
	for _, id := range ids {
		offer, what, in, err := d.detailOffer(id, before[id])
		if err != nil || in.Command != "" {
			return in, err
		}
		offers[id] = offer
		if what != "" {
			how[id] = what
		}
	}
	return terminal.Input{}, nil
}

// detailOffer asks what exactly an offer is, and how firm it is, from 1 to 5.
// /skip leaves out the description, but an offer of 5 must have one.
func (d *dialogue) detailOffer(id, before string) (offer int, what string, _ terminal.Input, _ error) {
	name := d.catalogue.NameOf(id)
	label := language.Say("prompt.goals.how", "name", name)
	for {
		in, err := d.console.Line(label, before)
		if err != nil || in.Command != "" && in.Command != "skip" {
			return 0, "", in, err
		}
		what := strings.Join(strings.Fields(in.Text), " ")
		if len(what) > motive.MaxText {
			label = language.Say("prompt.goals.how.long", "n", motive.MaxText>>10)
			continue
		}
		i, in, err := d.console.Choose(language.Say("prompt.goals.firm"), language.List("prompt.goals.firm.option"), "")
		if err != nil || in.Command != "" {
			return 0, "", in, err
		}
		offer := i + 1
		if offer == motive.MaxStrength && what == "" {
			label = language.Say("prompt.goals.firm.what", "name", name)
			continue
		}
		if offer >= 3 && what == "" {
			d.console.Show(language.Say("prompt.goals.firm.hope"))
		}
		return offer, what, in, nil
	}
}

// costs asks what the goal costs the report.
func (d *dialogue) costs(g *motive.Goal) (terminal.Input, error) {
	label := language.Say("prompt.goals.costs")
	if now := d.list(g.Offers, -1); now != "" {
		label = language.Say("prompt.goals.costs.now", "list", now)
	}
	ids, in, err := d.console.Pick(label, d.catalogue.Motivators, maxPicks)
	if err != nil || in.Command != "" || len(ids) == 0 {
		return in, err
	}
	if i := slices.IndexFunc(ids, func(id string) bool { return g.Offers[id] > 0 }); i >= 0 {
		d.console.Show(language.Say("prompt.goals.costs.offered", "name", d.catalogue.NameOf(ids[i])))
		return d.costs(g)
	}
	offers := map[string]int{}
	for id, n := range g.Offers {
		if n >= 0 {
			offers[id] = n
		}
	}
	for _, id := range ids {
		label := language.Say("prompt.goals.cost", "name", d.catalogue.NameOf(id))
		i, in, err := d.console.Choose(label, language.List("prompt.goals.cost.option"), "")
		if err != nil || in.Command != "" {
			return in, err
		}
		offers[id] = -(i + 1)
	}
	g.Offers = offers
	return terminal.Input{}, nil
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
