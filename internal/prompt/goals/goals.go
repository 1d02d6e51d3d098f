// Package goals asks a person to write or edit goals.
package goals

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/terminal"
)

// Write asks the person to write or edit goals: what they ask, what it
// offers and costs the report, and what drives the owner. If own is not nil, it
// holds the owner's drivers, and the person is not asked about them. The error
// is Quit after /quit, and Ended at the end of the input. In both cases the
// goals are incomplete.
func Write(c prompt.Console, in motive.Catalogue, draft motive.Goals, own map[string]int) (motive.Goals, error) {
	draft.Goals = slices.Clone(draft.Goals)
	d := &dialogue{console: c, catalogue: in, goals: draft, own: own, editing: draft.Ask != ""}
	if len(d.goals.Goals) == 0 {
		d.goals.Goals = []motive.Goal{{Type: motive.Outcome}}
	}
	d.before = len(d.goals.Goals)
	if err := d.run(); err != nil {
		return d.goals, err
	}
	for i := range d.goals.Goals {
		if d.goals.Goals[i].Statement == "" {
			d.goals.Goals[i].Statement = d.goals.Ask
		}
	}
	return d.goals, nil
}

// A dialogue asks for goals step by step.
type dialogue struct {
	console   prompt.Console
	catalogue motive.Catalogue
	goals     motive.Goals
	own       map[string]int
	editing   bool // the goals existed before, and are being edited
	before    int  // number of goals at the beginning; the others are added
}

// steps returns the questions in order. The first two must be answered. Goals that are
// added come last.
func (d *dialogue) steps() []func() (terminal.Input, error) {
	steps := []func() (terminal.Input, error){d.ask, d.owner}
	for i := range d.goals.Goals {
		if i == d.before {
			steps = append(steps, d.drivers)
		}
		goal := &d.goals.Goals[i]
		if d.editing || i >= d.before {
			steps = append(steps, func() (terminal.Input, error) { return d.statement(goal) })
		}
		steps = append(steps,
			func() (terminal.Input, error) { return d.offers(goal) },
			func() (terminal.Input, error) { return d.costs(goal) })
	}
	if len(d.goals.Goals) == d.before {
		steps = append(steps, d.drivers)
	}
	return append(steps, d.another)
}

// run asks all steps, and goes back and forth between them as the person
// wishes. A goal that is added brings steps of its own.
func (d *dialogue) run() error {
	for i := 0; i < len(d.steps()); {
		in, err := d.steps()[i]()
		if err != nil {
			return err
		}
		if in.Command == "quit" {
			return prompt.Quit
		}
		i = d.firstMissing(max(0, i+d.runCommand(in)))
	}
	return nil
}

// runCommand executes a command. It returns the number of steps by which the
// command moves.
func (d *dialogue) runCommand(in terminal.Input) int {
	switch in.Command {
	case "", "skip", "done":
		return 1
	case "back":
		return -1
	case "help", "why":
		d.console.Show(language.Say("prompt.goals.help"))
	default:
		d.console.Show(language.Say("prompt.goals.command", "command", in.Command))
	}
	return 0
}

// firstMissing returns the step to go to. That is the given step, unless the
// ask or its owner is still missing, because those two cannot be left out.
func (d *dialogue) firstMissing(step int) int {
	switch {
	case step > 0 && d.goals.Ask == "":
		step = 0
	case step > 1 && d.goals.Owner.Name == "":
		step = 1
	default:
		return step
	}
	d.console.Show(language.Say("prompt.goals.required"))
	return step
}

// line asks for a line of at most maxBytes that is not empty. Enter keeps the
// present value.
func (d *dialogue) line(label string, to *string, maxBytes int) (terminal.Input, error) {
	for {
		in, err := d.optionalLine(label, to, maxBytes)
		if err != nil || in.Command != "" || *to != "" {
			return in, err
		}
		label = language.Say("prompt.goals.empty")
	}
}

// optionalLine is line for one that may be left empty.
func (d *dialogue) optionalLine(label string, to *string, maxBytes int) (terminal.Input, error) {
	for {
		in, err := d.console.Line(label, *to)
		if err != nil || in.Command != "" {
			return in, err
		}
		text := strings.Join(strings.Fields(in.Text), " ")
		switch {
		case len(text) > maxBytes:
			label = language.Say("prompt.goals.long", "n", maxBytes)
			continue
		case text != "":
			*to = text
		}
		return terminal.Input{}, nil
	}
}

func (d *dialogue) ask() (terminal.Input, error) {
	return d.line(language.Say("prompt.goals.ask"), &d.goals.Ask, motive.MaxText)
}

func (d *dialogue) owner() (terminal.Input, error) {
	if d.goals.Owner.Kind == "" {
		d.goals.Owner.Kind = motive.OwnerManager
	}
	return d.line(language.Say("prompt.goals.owner"), &d.goals.Owner.Name, motive.MaxName)
}

func (d *dialogue) statement(g *motive.Goal) (terminal.Input, error) {
	return d.line(language.Say("prompt.goals.statement"), &g.Statement, motive.MaxText)
}

// another asks for one more goal. What it is has been said then, so the next question is
// what it offers. If the input ends here, there is none.
func (d *dialogue) another() (terminal.Input, error) {
	var statement string
	in, err := d.optionalLine(language.Say("prompt.goals.another"), &statement, motive.MaxText)
	if errors.Is(err, prompt.Ended) {
		return terminal.Input{}, nil
	}
	if err != nil || in.Command != "" || statement == "" {
		return in, err
	}
	d.goals.Goals = append(d.goals.Goals, motive.Goal{Statement: statement, Type: motive.Outcome})
	return terminal.Input{}, nil
}

// drivers asks what drives the owner, unless the owner's own talk has shown it.
func (d *dialogue) drivers() (terminal.Input, error) {
	if d.own != nil {
		d.goals.OwnDrivers = d.own
		d.console.Show(language.Say("prompt.goals.drivers.known", "drivers", d.list(d.own, 1)))
		return terminal.Input{}, nil
	}
	label := language.Say("prompt.goals.drivers")
	if now := d.list(d.goals.OwnDrivers, 1); now != "" {
		label += " " + language.Say("prompt.goals.drivers.now", "list", now)
	}
	ids, in, err := d.console.Pick(label, d.catalogue.Motivators, maxPicks)
	if err != nil || in.Command != "" || len(ids) == 0 {
		return in, err
	}
	d.goals.OwnDrivers = map[string]int{}
	for i, id := range ids {
		d.goals.OwnDrivers[id] = motive.MaxStrength - i
	}
	return terminal.Input{}, nil
}

// list returns the names of the motivators whose number has the given sign, in
// catalogue order.
func (d *dialogue) list(numbers map[string]int, sign int) string {
	var parts []string
	for _, m := range d.catalogue.Motivators {
		if n := numbers[m.ID] * sign; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", strings.ToLower(m.Name), n))
		}
	}
	return strings.Join(parts, ", ")
}
