package ask

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/heard"
	"buyin/internal/prompt/terms"
	"buyin/internal/terminal"
)

// words asks a question that is answered in words. They are heard like any answer; of
// what would make it more it also asks what that means for the goals of the ask.
func (d *Dialogue) words(step ask.Step) (ask.Given, terminal.Input, error) {
	given, in, err := d.note(step)
	if err != nil || in.Command != "" || given.Act != ask.Answered || given.Kind == again {
		return given, in, err
	}
	if err := d.draft(step.Kind, given.Text); err != nil {
		return given, in, err
	}
	u := d.unsaved(step.Kind, given)
	line := u.Line(d.console, !d.hinted)
	d.hinted = d.hinted || len(d.heard) > 0
	if step.Kind != ask.Terms {
		d.later = line
		return given, in, nil
	}
	d.console.Quiet(line)
	return d.positions(given, u)
}

// note reads what they said. Enter alone declines the question.
func (d *Dialogue) note(step ask.Step) (ask.Given, terminal.Input, error) {
	past, _ := d.past()
	draft := d.textFor(step.Kind)
	wordless := draft == "" && past.Text == "" && len(past.Evidence)+len(past.Positions) > 0
	label := language.Say("prompt.asking.words", "question", step.Asked)
	if wordless {
		label += "\n" + language.Say("prompt.back.wordless")
	}
	in, err := d.readNote(step.Kind, label, draft)
	if err != nil || in.Command != "" {
		return ask.Given{}, in, cmp.Or(err, d.interrupted(step, in))
	}
	switch {
	case strings.TrimSpace(in.Text) != "":
		return d.keep(step, in.Text, past)
	case wordless:
		return ask.Given{Evidence: past.Evidence, Positions: past.Positions}, in, nil
	}
	return ask.Given{Act: ask.Skipped}, in, nil
}

// readNote reads a note within its limit. If the input ends, it saves the words typed
// so far.
func (d *Dialogue) readNote(k ask.Kind, label, draft string) (terminal.Input, error) {
	for {
		in, err := d.console.Note(label, draft)
		if err != nil {
			_ = d.draft(k, in.Text) // the end of the input is the error to report
			return in, err
		}
		if len(in.Text) <= motive.MaxText {
			return in, nil
		}
		label, draft = language.Say("prompt.note.long", "n", motive.MaxText>>10), in.Text
	}
}

// interrupted keeps words over which a command was typed until their question comes
// again. /skip declines the question with them.
func (d *Dialogue) interrupted(step ask.Step, in terminal.Input) error {
	if in.Command == "skip" {
		d.ahead[step.Kind], d.answer = "", nil
		return nil
	}
	if in.Draft == "" {
		return nil
	}
	return d.draft(step.Kind, in.Draft)
}

// keep returns the answer that words give. If they are sensitive, it first asks what
// of them to keep.
func (d *Dialogue) keep(step ask.Step, words string, past ask.Given) (ask.Given, terminal.Input, error) {
	given := ask.Given{Text: words, Evidence: d.session.Hear(words)}
	if words == past.Text {
		given.Positions = past.Positions
		if past.Evidence != nil {
			given.Evidence = past.Evidence
		}
	}
	d.ahead[step.Kind], d.heard = words, d.session.Suggestions(words)
	if words == d.goneOver(step.Kind).Text { // it was asked before
		d.kept[words] = true
	}
	keeps, in, err := d.askWhatToKeep(words)
	switch {
	case err != nil || in.Command != "" || keeps == keepLess:
		return ask.Given{Kind: again}, in, err
	case keeps == keepHeard:
		given = withoutWords(given)
	}
	return given, in, nil
}

// What is kept of sensitive words.
const (
	keepHeard = iota - 1 // what was heard in them
	keepWhole            // the words as they are
	keepLess             // something is taken out of them first
)

// askWhatToKeep asks what of words to keep, if they are sensitive.
func (d *Dialogue) askWhatToKeep(words string) (keeps int, in terminal.Input, err error) {
	why := d.whyNot(words)
	if why == "" {
		return keepWhole, in, nil
	}
	d.console.Show(why)
	keeps, in, err = d.console.Choose(language.Say("prompt.sensitive"), language.List("prompt.sensitive.option"), language.Say("prompt.sensitive.none"))
	if err == nil && in.Command == "" && keeps == keepWhole {
		d.kept[words] = true
	}
	return keeps, in, err
}

// withoutWords returns an answer with what was heard in it alone.
func withoutWords(g ask.Given) ask.Given {
	g.Text, g.Evidence = "", slices.Clone(g.Evidence)
	for k := range g.Evidence {
		g.Evidence[k].Quote = ""
	}
	return g
}

// unsaved returns an answer in words, so that what was heard in it can be corrected.
func (d *Dialogue) unsaved(kind ask.Kind, g ask.Given) *heard.Unsaved {
	d.spoken = kind
	return heard.NewUnsaved(d.set.Catalogue, motive.Turn{Question: string(kind), Answer: g.Text, Evidence: g.Evidence}, d.heard)
}

// positions asks what terms mean for the goals of the ask. What was heard in them can
// be corrected meanwhile.
func (d *Dialogue) positions(given ask.Given, u *heard.Unsaved) (ask.Given, terminal.Input, error) {
	q := terms.Question{Words: given.Text, Goals: []motive.Goals{d.set.Goals}, Taken: given.Positions, Keys: true, Else: func(string) error {
		d.console.Show(language.Say("prompt.asking.again"))
		return nil
	}}
	for {
		positions, in, err := terms.Ask(d.console, q)
		given.Positions, q.Taken = positions, positions
		if err != nil {
			return given, in, err
		}
		switch in.Command {
		case "", "done": // /done keeps their words
			return given, terminal.Input{}, nil
		case "heard":
			_, err = u.Correct(d.console, in.Text)
			given.Text, given.Evidence = u.Turn().Answer, u.Turn().Evidence
		case "help", "why":
			_, _, err = d.run(in)
		default:
			d.answer = &ask.Given{Kind: ask.Terms, Text: given.Text, Evidence: given.Evidence, Positions: given.Positions}
			return given, in, d.draft(ask.Terms, given.Text)
		}
		if err != nil {
			return given, in, err
		}
	}
}

// correctSpoken corrects what was heard in the last answer in words, by the line, if
// one was typed, or on the heard line. If something changed, the answer is given
// again.
func (d *Dialogue) correctSpoken(line string) (act ask.Given, moves bool, _ error) {
	last, ok := d.lastSpoken()
	if !ok {
		d.console.Show(language.Say("prompt.sheet.empty"))
		return act, false, nil
	}
	if last.Kind != d.spoken {
		d.heard = nil
		if d.set.Ear != nil && last.Text != "" {
			d.heard = d.set.Ear(motive.Said{Text: last.Text})
		}
	}
	u := d.unsaved(last.Kind, last)
	edited, err := u.Correct(d.console, line)
	if err != nil || !edited {
		return act, false, err
	}
	last.Text, last.Evidence = u.Turn().Answer, u.Turn().Evidence
	return last, true, nil
}

// lastSpoken returns the last answer in words.
func (d *Dialogue) lastSpoken() (last ask.Given, ok bool) {
	for _, g := range d.session.Acts() {
		switch {
		case !g.Kind.TakesWords():
		case g.Act == ask.Answered:
			last, ok = g, true
		case g.Kind == last.Kind: // declined since
			ok = false
		}
	}
	return last, ok
}
