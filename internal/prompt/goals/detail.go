package goals

import (
	"maps"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A detail is what is said of one offer or cost.
type detail struct {
	level  int    // 1..5, of an offer or of a cost; 0 if it was not asked yet, or if it is taken out
	before bool   // the goal has it already, so it can be taken out
	what   string // what exactly it is; "" if that was not said
	insist bool   // it has to be said
}

// A detailQuestion asks for a part of a detail, and writes the answer there.
type detailQuestion func(id string, to *detail) (terminal.Input, error)

// detailsOf returns the details of the offers (sign 1) or costs (sign -1) of a goal.
func detailsOf(g *motive.Goal, sign int) map[string]*detail {
	given := map[string]*detail{}
	for id, n := range g.Offers {
		if n*sign > 0 {
			given[id] = &detail{level: n * sign, before: true, what: g.How[id]}
		}
	}
	return given
}

// setDetails adds the offers (sign 1) or the costs (sign -1) of ids to a goal, or changes
// them, and keeps all others. It says what the goal has no more: what was taken out, and
// a cost that is an offer now.
func (d *dialogue) setDetails(g *motive.Goal, ids []string, given map[string]*detail, sign int) {
	offers, how := map[string]int{}, map[string]string{}
	maps.Copy(offers, g.Offers)
	maps.Copy(how, g.How)
	for _, id := range ids {
		if offers[id] = given[id].level * sign; offers[id] == 0 {
			delete(offers, id)
		}
		if how[id] = given[id].what; how[id] == "" || offers[id] == 0 {
			delete(how, id)
		}
		if was := g.Offers[id]; was != 0 && was*offers[id] <= 0 {
			d.sayDropped(id, was, g.How[id])
		}
	}
	g.Offers, g.How = offers, how
}

// sayDropped says which offer or cost a goal has no more.
func (d *dialogue) sayDropped(id string, was int, how string) {
	name := d.catalogue.NameOf(id)
	if how = visible.Line(how); how == "" {
		how = language.Say("prompt.goals.dropped.wordless")
	}
	if was < 0 {
		d.console.Show(language.Say("prompt.goals.dropped.cost", "name", name, "n", -was, "how", how))
		return
	}
	d.console.Show(language.Say("prompt.goals.dropped.offer", "name", name, "n", was, "how", how))
}

// pickWithDetails asks for motivators, and asks the two questions about each. /back goes
// to the question before; what was answered so far is kept, and so are the picks. It
// returns no ids if nothing was picked. If refused says why the picks cannot stand, it
// asks again. What the goal has already stays, so there can be any number of picks then.
func (d *dialogue) pickWithDetails(label string, given map[string]*detail, refused func(ids []string) string, first, second detailQuestion) ([]string, terminal.Input, error) {
	var picked []string
	most := maxPicks
	if len(given) > 0 {
		most = len(d.catalogue.Motivators)
	}
	for {
		ask := label
		if len(picked) > 0 {
			ask = language.Say("prompt.goals.picked", "list", d.names(picked))
		}
		ids, in, err := d.console.Pick(ask, d.catalogue.Motivators, most)
		switch {
		case err != nil:
			return nil, in, err
		case d.shows(in):
			continue
		case in.Command != "":
			return nil, in, nil
		case len(ids) == 0:
			ids = picked
		}
		if why := refused(ids); why != "" {
			d.console.Show(why)
			continue
		}
		in, err = d.askDetails(ids, given, first, second)
		if err != nil || in.Command != "back" {
			return ids, in, err
		}
		picked = ids
	}
}

// askDetails asks the two questions about each motivator. Its input is /back if the
// person goes back from the first question.
func (d *dialogue) askDetails(ids []string, given map[string]*detail, first, second detailQuestion) (terminal.Input, error) {
	for at := 0; at < 2*len(ids); {
		id := ids[at/2]
		if given[id] == nil {
			given[id] = &detail{}
		}
		question := first
		if at%2 == 1 {
			question = second
		}
		in, err := question(id, given[id])
		switch {
		case err != nil:
			return in, err
		case d.shows(in):
		case in.Command == "":
			at++
		case in.Command == "back" && at > 0:
			at--
		default:
			return in, nil
		}
	}
	return terminal.Input{}, nil
}

// what asks for a description. Enter keeps the one there is, and /skip leaves it out.
func (d *dialogue) what(label string, to *detail) (terminal.Input, error) {
	for {
		in, err := d.console.Line(label, to.what)
		if err != nil || in.Command != "" && in.Command != "skip" {
			return in, err
		}
		text := strings.Join(strings.Fields(in.Text), " ")
		if in.Command == "skip" {
			text = ""
		}
		if len(text) > motive.MaxText {
			label = language.Say("prompt.goals.how.long", "n", motive.MaxText>>10)
			continue
		}
		to.what = text
		return terminal.Input{}, nil
	}
}

// shows executes a command that only shows something, and reports whether it was one.
func (d *dialogue) shows(in terminal.Input) bool {
	switch in.Command {
	case "", "skip", "done", "back", "quit":
		return false
	}
	d.runCommand(in)
	return true
}

// names joins the names of motivators.
func (d *dialogue) names(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = strings.ToLower(d.catalogue.NameOf(id))
	}
	return strings.Join(names, ", ")
}
