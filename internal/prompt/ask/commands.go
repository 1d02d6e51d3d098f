package ask

import (
	"cmp"
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
		acts, err := d.finish()
		if err != nil || len(acts) == 0 {
			return act, false, err
		}
		d.queue = acts
		return d.fromQueue(), true, nil
	}
	acts := map[string]ask.Act{"other": ask.Reworded, "skip": ask.Skipped}
	return ask.Given{Act: acts[in.Command]}, true, nil
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
	if err == nil && text != "" {
		text, err = d.consider(text)
	}
	if err != nil || text == "" {
		return act, false, err
	}
	d.console.Show(language.Say("prompt.own.noted"))
	return ask.Given{Act: ask.Noted, Text: text}, true, nil
}

// promiseAside notes what the manager promises, at any step.
func (d *Dialogue) promiseAside(text string) (act ask.Given, moves bool, _ error) {
	typed, err := d.textOf("promise", text, language.Say("prompt.promise"))
	if err != nil {
		_ = d.draftPromise("", typed, "") // the end of the input is the error to report
	}
	if err != nil || typed == "" {
		return act, false, err
	}
	p, in, err := d.readPromise(motive.PromisedBy(typed, d.set.Head.Report.Name), promised.Question{Text: typed})
	if err != nil || in.Command != "" || p == nil {
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
	if err == nil && in.Command != "" && in.Command != command {
		return "", nil
	}
	return strings.TrimSpace(in.Text), err
}

// consider asks about words of the manager's own that are sensitive: they are kept,
// changed or left out. It returns "" if they are left out.
func (d *Dialogue) consider(words string) (string, error) {
	for words != "" {
		why := d.whyNot(words)
		if why == "" {
			return words, nil
		}
		d.console.Show(why)
		i, in, err := d.console.Choose(language.Say("prompt.sensitive"), language.List("prompt.asking.own"), language.Say("prompt.asking.own.none"))
		switch {
		case err != nil || in.Command != "" || i == 0:
			return "", err
		case i < 0:
			d.kept[words] = true
			return words, nil
		}
		if in, err = d.console.Line("", words); err != nil || in.Command != "" {
			return "", err
		}
		words = strings.TrimSpace(in.Text)
	}
	return "", nil
}

// readPromise reads a promise, and says what was noted and how its date was read. It
// returns nil if nothing is to be noted.
func (d *Dialogue) readPromise(by string, q promised.Question) (*motive.Promise, terminal.Input, error) {
	text, err := d.consider(q.Text)
	if err != nil || text == "" {
		return nil, terminal.Input{}, err
	}
	q.Text, q.Today, q.Over = text, d.set.Today, d.set.Debrief
	a, in, err := promised.Ask(d.console, q)
	if err != nil || in.Command != "" {
		_ = d.draftPromise(by, cmp.Or(a.Text, text), in.Text) // the end of the input is the error to report
		return nil, in, err
	}
	return d.noted(motive.Promise{By: by, Text: a.Text, Due: a.Date.Day}, a.Date).Promise, in, nil
}

// noted says what was promised, and how its day was read, and returns the promise.
func (d *Dialogue) noted(p motive.Promise, date any) ask.Given {
	if p.Due == "" {
		d.console.Show(language.Say("prompt.asking.promised", "what", p.Text))
	} else {
		d.console.Show(language.Say("prompt.asking.promised.date", "what", p.Text, "due", date))
	}
	return ask.Given{Promise: &p}
}
