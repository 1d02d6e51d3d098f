package ask

import (
	"strings"

	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/prompt/promised"
	"buyin/internal/terminal"
)

// run runs a command. If it moves the ask, it returns the act.
func (d *Dialogue) run(in terminal.Input) (act ask.Given, moves bool, _ error) {
	switch in.Command {
	case "quit":
		return act, false, prompt.Quit
	case "help":
		return act, false, d.console.ShowPages(strings.Join(language.List("prompt.asking.help"), "\n"), nil)
	case "why":
		d.console.Show(language.Say("prompt.asking.why", "why", d.session.Next().Why))
		return act, false, nil
	case "sheet":
		d.console.Show(language.Say("prompt.asking.sheet"))
		return act, false, nil
	case "heard":
		return d.correctSpoken(in.Text)
	case "note":
		return d.ownNote(in.Text)
	case "promise":
		return d.promiseAside(in.Text)
	case "back":
		d.shown = ""
		return ask.Given{Act: ask.WentBack}, true, nil
	case "done":
		d.queue = d.finish()
		return d.fromQueue(), true, nil
	}
	acts := map[string]ask.Act{"other": ask.Reworded, "skip": ask.Skipped}
	return ask.Given{Act: acts[in.Command]}, true, nil
}

// finish returns the acts of /done: the questions that are left are declined, and words
// that were typed before their question came are answers to it. Before the reply the
// declining comes first, because the ask goes on after it.
func (d *Dialogue) finish() []ask.Given {
	var words []ask.Given
	for _, k := range []ask.Kind{ask.Reason, ask.Terms, ask.Change} {
		text := strings.TrimSpace(d.pending(k))
		d.ahead[k] = ""
		if text != "" && d.session.KeepsWords() && (d.session.IsPut() || d.set.Left != "") {
			words = append(words, ask.Given{Act: ask.Answered, Kind: k, Text: text, Evidence: d.session.Hear(text)})
		}
	}
	done := ask.Given{Act: ask.Done}
	switch d.session.Next().Kind {
	case ask.Effect, ask.Readiness, ask.Reason, ask.Terms:
		return append([]ask.Given{done}, words...)
	}
	return append(words, done)
}

// fromQueue returns the first act of the queue.
func (d *Dialogue) fromQueue() ask.Given {
	next := d.queue[0]
	d.queue = d.queue[1:]
	return next
}

// ownNote keeps a note of the manager's own. If the command has no text, it asks for
// the note.
func (d *Dialogue) ownNote(text string) (act ask.Given, moves bool, _ error) {
	text, err := d.textOf("note", text, language.Say("prompt.own.note"))
	if err != nil || text == "" {
		return act, false, err
	}
	d.console.Show(language.Say("prompt.own.noted"))
	return ask.Given{Act: ask.Noted, Text: text}, true, nil
}

// promiseAside notes what the manager promises, at any step.
func (d *Dialogue) promiseAside(text string) (act ask.Given, moves bool, _ error) {
	text, err := d.textOf("promise", text, language.Say("prompt.promise"))
	if err != nil || text == "" {
		return act, false, err
	}
	p, in, err := d.readPromise(motive.PromisedBy(text, d.set.Head.Report.Name), promised.Question{Text: text})
	if err != nil || in.Command != "" {
		return act, false, err
	}
	return ask.Given{Act: ask.Promised, Promise: p}, true, nil
}

// textOf returns the text of a command, and asks for it if there is none.
func (d *Dialogue) textOf(command, text, label string) (string, error) {
	if text != "" {
		return text, nil
	}
	in, err := d.console.Line(label, "")
	if err != nil || in.Command != "" && in.Command != command {
		return "", err
	}
	return strings.TrimSpace(in.Text), nil
}

// readPromise reads a promise, and says what was noted and how its date was read.
func (d *Dialogue) readPromise(by string, q promised.Question) (*motive.Promise, terminal.Input, error) {
	q.Today, q.Over = d.set.Today, d.set.Debrief
	a, in, err := promised.Ask(d.console, q)
	if err != nil || in.Command != "" {
		return nil, in, err
	}
	p := &motive.Promise{By: by, Text: a.Text, Due: a.Date.Day}
	if p.Due == "" {
		d.console.Show(language.Say("prompt.asking.promised", "what", p.Text))
	} else {
		d.console.Show(language.Say("prompt.asking.promised.date", "what", p.Text, "due", a.Date))
	}
	return p, in, nil
}
