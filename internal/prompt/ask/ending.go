package ask

import (
	"errors"
	"slices"
	"strings"
	"time"

	"buyin/internal/ask"
	"buyin/internal/duedate"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/promised"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// promises asks who does what by when, one promise a time. Enter ends it. What is
// promised can be typed first, and then who does it: there Enter alone answers nothing,
// so that it does not lose what was typed. A promise that was not noted yet is asked for
// again.
func (d *Dialogue) promises(step ask.Step) (ask.Given, terminal.Input, error) {
	half := d.halfPromise()
	past, before := d.past()
	before = before && past.Promise != nil && half == nil
	c := d.whoPromises(step.Asked)
	draft, due := "", ""
	switch {
	case before:
		c.Label = language.Say("prompt.asking.promise.before", "promise", d.describe(*past.Promise))
		c.Options, c.None = append(c.Options, language.Say("prompt.asking.promise.drop")), language.Say("prompt.asking.promise.keep")
		draft, due = past.Promise.Text, past.Promise.Due
	case half != nil:
		c.Label = language.Say("prompt.asking.promise.half", "what", strings.Trim(half.Promise.Text+", "+half.Text, ", "))
		c.Options, c.None = append(c.Options, language.Say("prompt.asking.promise.drop")), ""
		c.Suggested = slices.Index(makers, half.Promise.By) + 1
		draft, due = half.Promise.Text, half.Text
	}
	text := ""
	for {
		i, words, in, err := d.choose(c)
		switch {
		case err != nil:
			if half := strings.TrimSpace(in.Text); half != "" && !strings.HasPrefix(half, "/") {
				text = d.withDate(text, half)
			}
			_ = d.draftPromise("", text, "") // the end of the input is the error to report
			return ask.Given{}, in, err
		case before && (in.Command == "done" || in.Command == "" && words == "" && i < 0):
			return ask.Given{Promise: past.Promise}, terminal.Input{}, nil
		case in.Command != "":
			return ask.Given{}, in, d.draftPromise("", text, "")
		case words != "" && promised.IsNothing(words):
			if text != "" || before || half != nil {
				d.console.Show(language.Say("prompt.asking.again"))
				continue
			}
			return ask.Given{Act: ask.Skipped}, in, nil
		case words != "":
			text = d.withDate(text, words)
			c = d.whoPromises(language.Say("prompt.asking.who", "what", text))
			c.None = ""
			continue
		case i < 0 || i == 2: // nothing more, or the promise is dropped
			given, err := d.dropPromise(half)
			return given, in, err
		}
		if text == "" {
			in, err = d.console.Line(language.Say("prompt.asking.what"), draft)
			if text = strings.TrimSpace(in.Text); promised.IsNothing(text) {
				text = ""
			}
			if err != nil || in.Command != "" || text == "" {
				_ = d.draftPromise(makers[i], text, due)
				return ask.Given{Kind: again}, in, err
			}
		}
		if half != nil && text == half.Promise.Text && d.isDay(due) {
			return d.noted(motive.Promise{By: makers[i], Text: text, Due: due}, due), in, nil
		}
		return d.dated(makers[i], text, due)
	}
}

// isDay reports whether a day was read already on which something can be due.
func (d *Dialogue) isDay(due string) bool {
	_, err := time.Parse(time.DateOnly, due)
	return err == nil && (d.set.Debrief || due >= d.set.Today)
}

// makers are those who make a promise, in the order in which they are asked for.
var makers = []string{motive.ByManager, motive.ByReport}

// dropPromise ends the promises. If one was typed and not noted yet, only that goes.
func (d *Dialogue) dropPromise(half *ask.Given) (ask.Given, error) {
	if half == nil {
		return ask.Given{Act: ask.Skipped}, nil
	}
	d.half = &ask.Given{}
	if d.save == nil {
		return ask.Given{Kind: again}, nil
	}
	return ask.Given{Kind: again}, d.save(ask.Given{Act: ask.Drafted, Kind: ask.Promises})
}

// withDate returns what is promised if words are typed where it is asked who does it.
// If they say by when, they come after what was typed before, else they replace it.
func (d *Dialogue) withDate(text, words string) string {
	if _, err := duedate.Read(words, d.set.Today); err == nil && text != "" {
		return text + ", " + words
	}
	return words
}

// whoPromises asks who does something.
func (d *Dialogue) whoPromises(label string) terminal.Choice {
	c := terminal.Choice{
		Label: label, Options: []string{language.Say("prompt.asking.who.manager"), language.Say("prompt.asking.who.report", "name", d.report())},
		None: language.Say("prompt.asking.who.none"),
	}
	if !d.session.KeepsWords() { // what they promise is their words
		c.Options[1] = ""
	}
	return c
}

// report returns the name of the report as it may be shown.
func (d *Dialogue) report() string { return visible.Line(d.set.Head.Report.Name) }

// describe says who promised what, by when.
func (d *Dialogue) describe(p motive.Promise) string {
	who := language.Say("prompt.asking.who.manager")
	if p.By == motive.ByReport {
		who = language.Say("prompt.asking.who.report", "name", d.report())
	}
	if p.Due == "" {
		return language.Say("prompt.asking.promise", "who", who, "what", p.Text)
	}
	return language.Say("prompt.asking.promise.due", "who", who, "what", p.Text, "due", p.Due)
}

// dated returns a promise. If its text holds no day that is still to come, it asks for
// one; due is the day it had before.
func (d *Dialogue) dated(by, text, due string) (ask.Given, terminal.Input, error) {
	p, in, err := d.readPromise(by, promised.Question{Text: text, Ask: true, Draft: due})
	if err != nil || in.Command != "" || p == nil {
		return ask.Given{Kind: again}, in, err
	}
	return ask.Given{Promise: p}, terminal.Input{}, nil
}

// show offers to show them what was written down, and then to change it before it is
// saved.
func (d *Dialogue) show(step ask.Step) (ask.Given, terminal.Input, error) {
	shown := false
	c := terminal.Choice{Label: step.Asked, Options: []string{language.Say("prompt.asking.show.no")}, None: language.Say("prompt.asking.show.yes")}
	for {
		i, words, in, err := d.choose(c)
		switch {
		case errors.Is(err, terminal.Ended) && !d.console.Interactive(): // everything is answered
			return shownAct(shown), terminal.Input{}, nil
		case err != nil || in.Command != "":
			return ask.Given{}, in, err
		case words != "":
			return d.notAnOption()
		case i == 0 && shown:
			d.console.Show(language.Say("prompt.asking.right.back"))
			return ask.Given{}, terminal.Input{Command: "back"}, nil
		case i == 0 || d.options.Page == nil || shown:
			return shownAct(shown), in, nil
		}
		d.console.Show("")
		if err := d.console.ShowPages(d.options.Page(d.session), nil); err != nil {
			return ask.Given{}, in, err
		}
		shown = true
		c = terminal.Choice{Label: language.Say("prompt.asking.right"), Options: []string{language.Say("prompt.asking.right.no")}, None: language.Say("prompt.asking.yes")}
	}
}

// shownAct is the act after which the record was shown, or was not.
func shownAct(shown bool) ask.Given {
	if shown {
		return ask.Given{}
	}
	return ask.Given{Act: ask.Skipped}
}
