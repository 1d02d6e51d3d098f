package prompt

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
)

// GoalsHelp explains the dialogue about goals.
const GoalsHelp = `You write down what you ask, and what getting it truly offers whoever gives it to you. ` +
	`An offer runs from 1 to 5, and 5 is named, dated and yours to give. What it costs them counts against it. ` +
	`/back returns to the question before, /skip leaves things as they are, /quit keeps nothing.`

// WriteGoals has goals written down, or the draft mended: what is asked, what
// it offers and how, what it costs, what drives the owner. Where own is not
// nil, that is what drives the owner, and it is not asked. /quit is the error
// Quit, and the end of the input is Ended; then nothing is to be kept.
func WriteGoals(c Console, in motive.Catalogue, draft motive.Goals, own map[string]int) (motive.Goals, error) {
	d := &goalsDialogue{console: c, catalogue: in, goals: draft, own: own, mending: draft.Ask != ""}
	steps := []func() (typed, error){d.ask, d.owner}
	if len(d.goals.Goals) == 0 {
		d.goals.Goals = []motive.Goal{{Type: motive.Outcome}}
	}
	for i := range d.goals.Goals {
		at := &d.goals.Goals[i]
		if d.mending {
			steps = append(steps, func() (typed, error) { return d.statement(at) })
		}
		steps = append(steps, func() (typed, error) { return d.offers(at) }, func() (typed, error) { return d.costs(at) })
	}
	steps = append(steps, d.drivers)
	for i := 0; i < len(steps); {
		t, err := steps[i]()
		if err != nil {
			return d.goals, err
		}
		switch t.command {
		case "", "skip", "done":
			i++
		case "back":
			i = max(0, i-1)
		case "quit":
			return d.goals, Quit
		case "help", "why":
			d.console.Show(GoalsHelp)
		default:
			d.console.Show("/" + t.command + " belongs to a talk; here there are /back, /skip, /quit and /help.")
		}
		if i > 0 && d.goals.Ask == "" || i > 1 && d.goals.Owner.Name == "" {
			i = 0 // these two cannot be left out
			if d.goals.Ask != "" {
				i = 1
			}
			d.console.Show("This cannot be left out.")
		}
	}
	for i := range d.goals.Goals {
		if d.goals.Goals[i].Statement == "" {
			d.goals.Goals[i].Statement = d.goals.Ask
		}
	}
	return d.goals, nil
}

type goalsDialogue struct {
	console   Console
	catalogue motive.Catalogue
	goals     motive.Goals
	own       map[string]int
	mending   bool
}

// line takes one line that says something; Enter keeps what was there.
func (d *goalsDialogue) line(label string, to *string, most int) (typed, error) {
	for {
		t, err := d.console.Line(label, *to)
		if err != nil || t.command != "" {
			return t, err
		}
		text := strings.Join(strings.Fields(t.text), " ")
		switch {
		case len(text) > most:
			label = fmt.Sprintf("That is longer than %d bytes; say it shorter:", most)
			continue
		case text == "" && *to == "":
			label = "In a few words, please (/quit keeps nothing):"
			continue
		case text != "":
			*to = text
		}
		return typed{}, nil
	}
}

func (d *goalsDialogue) ask() (typed, error) {
	return d.line("What do you ask of them, in one line? Say it as you would to them, with the date.", &d.goals.Ask, motive.MaxText)
}

func (d *goalsDialogue) owner() (typed, error) {
	if d.goals.Owner.Kind == "" {
		d.goals.Owner.Kind = motive.OwnerManager
	}
	return d.line("Whose ask is it? A name:", &d.goals.Owner.Name, motive.MaxName)
}

func (d *goalsDialogue) statement(g *motive.Goal) (typed, error) {
	return d.line("The goal:", &g.Statement, motive.MaxText)
}

// most is how many offers, costs or drivers the dialogue asks for at once.
const most = 3

// firmness are offers of 1 to 5 in words; lists number their options from 1.
var firmness = []string{
	"a little, or by the way", "perhaps", "likely, and partly mine to give",
	"mine to give, the date is open", "named, dated and mine to give",
}

// severity are costs of 1 to 5 in words.
var severity = []string{
	"hardly", "a little, for a while", "plainly, for a while",
	"a lot", "it takes it from them",
}

// offers asks what the goal offers, and what exactly that is.
func (d *goalsDialogue) offers(g *motive.Goal) (typed, error) {
	for {
		label := "What does it truly offer them? Up to three, the most first."
		if had := d.listed(g.Offers, 1); had != "" {
			label += " Now: " + had + "; Enter keeps that."
		}
		ids, t, err := d.console.Pick(label, d.catalogue.Motivators, most)
		if err != nil || t.command != "" {
			return t, err
		}
		if len(ids) == 0 {
			if d.listed(g.Offers, 1) == "" {
				d.console.Show("Then it serves nobody, and the brief will say so. Offers can be added later.")
			}
			return typed{}, nil
		}
		offers, how := map[string]int{}, map[string]string{}
		t, err = d.exactly(ids, g.How, offers, how)
		if err != nil {
			return t, err
		}
		if t.command == "back" {
			continue
		}
		if t.command != "" {
			return t, nil
		}
		for id, cost := range g.Offers {
			if cost < 0 && offers[id] == 0 {
				offers[id] = cost
			}
		}
		g.Offers, g.How = offers, how
		if IndistinctOffers(offers, d.catalogue) {
			d.console.Show("All of that is offered alike, and then the figures cannot tell who is served. Is the first not more than the last? /back asks again.")
		}
		return typed{}, nil
	}
}

// exactly asks of each offer what it is, and how firm.
func (d *goalsDialogue) exactly(ids []string, had map[string]string, offers map[string]int, how map[string]string) (typed, error) {
	for _, id := range ids {
		label := d.catalogue.NameOf(id) + ": what exactly do you offer, and by when? (Enter: cannot say yet)"
		for {
			t, err := d.console.Line(label, had[id])
			if err != nil || t.command != "" && t.command != "skip" {
				return t, err
			}
			what := strings.Join(strings.Fields(t.text), " ")
			if len(what) > motive.MaxText {
				label = fmt.Sprintf("That is longer than %d KiB; say it shorter:", motive.MaxText>>10)
				continue
			}
			i, t, err := d.console.Choose("How firm is that? 5 means named, dated and yours to give.", firmness, "")
			if err != nil || t.command != "" {
				return t, err
			}
			if i == 4 && what == "" {
				label = "5 is named and dated: say what it is, or choose less. " + d.catalogue.NameOf(id) + ":"
				continue
			}
			if i >= 2 && what == "" {
				d.console.Show("An offer of 3 or more without saying what is a hope; the brief will ask you to say how first.")
			}
			offers[id] = i + 1
			if what != "" {
				how[id] = what
			}
			break
		}
	}
	return typed{}, nil
}

// costs asks what the goal takes from them.
func (d *goalsDialogue) costs(g *motive.Goal) (typed, error) {
	label := "And what does it cost them? Up to three; Enter: nothing they would miss."
	if had := d.listed(g.Offers, -1); had != "" {
		label = "And what does it cost them? Up to three. Now: " + had + "; Enter keeps that."
	}
	ids, t, err := d.console.Pick(label, d.catalogue.Motivators, most)
	if err != nil || t.command != "" || len(ids) == 0 {
		return t, err
	}
	if i := slices.IndexFunc(ids, func(id string) bool { return g.Offers[id] > 0 }); i >= 0 {
		d.console.Show(fmt.Sprintf("%s is offered already; a goal gives or takes of one thing, not both. What is left of it is the offer: /back mends it.", d.catalogue.NameOf(ids[i])))
		return d.costs(g)
	}
	offers := map[string]int{}
	for id, offer := range g.Offers {
		if offer >= 0 {
			offers[id] = offer
		}
	}
	for _, id := range ids {
		i, t, err := d.console.Choose(d.catalogue.NameOf(id)+": how much does it cost them of that?", severity, "")
		if err != nil || t.command != "" {
			return t, err
		}
		offers[id] = -(i + 1)
	}
	g.Offers = offers
	return typed{}, nil
}

// drivers asks what drives the owner, unless their own talk has shown it.
func (d *goalsDialogue) drivers() (typed, error) {
	if d.own != nil {
		d.goals.OwnDrivers = d.own
		d.console.Show("What drives you, from your own interview: " + d.listed(d.own, 1) + ".")
		return typed{}, nil
	}
	label := "And what drives you yourself? Up to three, strongest first: it shows later whether you heard them or yourself."
	if had := d.listed(d.goals.OwnDrivers, 1); had != "" {
		label += " Now: " + had + "; Enter keeps that."
	}
	ids, t, err := d.console.Pick(label, d.catalogue.Motivators, most)
	if err != nil || t.command != "" || len(ids) == 0 {
		return t, err
	}
	d.goals.OwnDrivers = map[string]int{}
	for i, id := range ids {
		d.goals.OwnDrivers[id] = motive.MaxStrength - i
	}
	return typed{}, nil
}

// listed names the motivators whose number has the sign, in catalogue order.
func (d *goalsDialogue) listed(by map[string]int, sign int) string {
	var parts []string
	for _, m := range d.catalogue.Motivators {
		if n := by[m.ID] * sign; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", strings.ToLower(m.Name), n))
		}
	}
	return strings.Join(parts, ", ")
}

// IndistinctOffers reports whether nearly everything is offered alike: three offers or more,
// all of one height, or three quarters of the catalogue at one height. Then the
// figures do not tell drivers apart.
func IndistinctOffers(offers map[string]int, in motive.Catalogue) bool {
	count, all := map[int]int{}, 0
	for _, m := range in.Motivators {
		if n := offers[m.ID]; n > 0 {
			count[n]++
			all++
		}
	}
	for _, n := range count {
		if all >= most && n == all || 4*n >= 3*len(in.Motivators) {
			return true
		}
	}
	return false
}
