// Package ask leads a manager through an ask in front of the person. What it shows
// may be read by both: sentences to say, questions, and what was heard in the last
// answer; never a figure or a guess.
package ask

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/terminal"
)

// Options holds what a Dialogue needs from its caller. Every field may be left out.
type Options struct {
	Sensitive func(note string) (why string) // returns the reason why a note should not be kept, or ""
	Page      func(s ask.Session) string     // the record as it is shown to them
}

// A Dialogue leads through an ask on a Console. It is an ask.Answerer.
type Dialogue struct {
	console prompt.Console
	set     ask.Setup
	options Options

	session ask.Session
	save    func(ask.Given) error // saves words as they are typed; nil: they are not saved
	shown   string                // the step whose sentences are on the screen
	later   string                // a line to show when the last answer is saved
	hinted  bool                  // the way to correct what was heard was shown
	answer  *ask.Given            // what a command interrupted at this step
	ahead   map[ask.Kind]string   // words typed and not answered with yet, as a whole
	kept    map[string]bool       // sensitive words that are kept as they are
	half    *ask.Given            // a promise that is typed and not noted yet
	queue   []ask.Given           // acts that follow the last one without a question
	instead string                // said once instead of the question of a card, which stands above it
	spoken  ask.Kind              // the last answer in words; "" if there is none
	heard   []motive.Heard        // in that answer
}

// New returns a Dialogue for the ask of a setup.
func New(c prompt.Console, set ask.Setup, o Options) *Dialogue {
	return &Dialogue{console: c, set: set, options: o, ahead: map[ask.Kind]string{}, kept: map[string]bool{}}
}

// SaveDraftsWith implements ask.Drafter.
func (d *Dialogue) SaveDraftsWith(save func(ask.Given) error) { d.save = save }

// Answer shows the step, and repeats it until the person does something that moves the
// ask.
func (d *Dialogue) Answer(s ask.Session) (ask.Given, error) {
	d.session = s
	if d.later != "" {
		d.console.Quiet(d.later)
		d.later = ""
	}
	if len(d.queue) > 0 {
		return d.fromQueue(), nil
	}
	if err := d.introduce(s.Next()); err != nil {
		return ask.Given{}, err
	}
	for {
		given, in, err := d.step(s.Next())
		switch {
		case err != nil:
			return given, err
		case in.Command != "":
			given, moves, err := d.run(in)
			if moves || err != nil {
				return d.taken(given), err
			}
		case given.Kind != again:
			d.answer = nil
			delete(d.ahead, s.Next().Kind)
			return d.taken(given), nil
		}
	}
}

// taken returns an act. A promise in it is noted, so that it is not half-typed any more.
func (d *Dialogue) taken(g ask.Given) ask.Given {
	if g.Promise != nil {
		d.half = nil
	}
	return g
}

// again is the Kind of an act that answers nothing: the same step is asked again.
const again ask.Kind = "again"

// askAgain says why the same step is asked again.
func (d *Dialogue) askAgain(why string) (ask.Given, terminal.Input, error) {
	d.console.Show(why)
	return ask.Given{Kind: again}, terminal.Input{}, nil
}

// Refused says why an answer was not taken; the step comes again.
func (d *Dialogue) Refused(err error) error {
	d.later, d.queue = "", nil
	d.console.Show(language.Say("prompt.refused", "error", err))
	return nil
}

// introduce shows what the manager says before the question, once. What is said when
// the ask is put may be longer than the screen.
func (d *Dialogue) introduce(step ask.Step) error {
	key := fmt.Sprint(step.Kind, step.Motivator, len(d.session.Interview().Promises))
	if d.shown == key {
		return nil
	}
	d.shown = key
	d.console.Show("")
	if err := d.sayBack(step); err != nil {
		return err
	}
	say := step.Say
	if before, _ := lastSentence(step.Asked); len(say) > 0 && step.Kind == ask.Put && before != "" {
		say = append(slices.Clip(say), before)
	}
	if len(say) == 0 {
		return nil
	}
	return d.console.ShowPages(language.Say("prompt.asking.say", "words", strings.Join(say, "\n  ")), nil)
}

// sayBack shows what the manager says back. Before the reply it may be long, and the
// list below it, too.
func (d *Dialogue) sayBack(step ask.Step) error {
	if len(step.Back) == 0 {
		return nil
	}
	below := step.Asked
	if step.Kind == ask.Reply {
		c := d.replyChoice(step)
		below = strings.Join(slices.Concat([]string{c.Label, c.Keys, c.Keys}, c.Options), "\n    ") // and the entry that chooses nothing
	}
	return d.console.ShowAbove(language.Say("prompt.heard.back", "words", step.Back[0]), below)
}

// lastSentence cuts a text before its last sentence.
func lastSentence(text string) (before, last string) {
	at := strings.LastIndex(text, ". ")
	if at < 0 {
		return "", text
	}
	return text[:at+1], text[at+2:]
}

// step shows the step once. It returns the act that answers it, or the command that
// was typed instead.
func (d *Dialogue) step(step ask.Step) (ask.Given, terminal.Input, error) {
	switch step.Kind {
	case ask.Told:
		return d.told(step)
	case ask.Fairness:
		return d.fairness(step)
	case ask.Put:
		return d.put(step)
	case ask.Effect:
		return d.effect(step)
	case ask.Readiness:
		return d.readiness(step)
	case ask.Reply:
		return d.reply(step)
	case ask.Promises:
		return d.promises(step)
	case ask.Show:
		return d.show(step)
	}
	return d.words(step)
}

// past returns the answer that this step starts with: what a command interrupted, or
// what /back went over. It is empty if there is neither.
func (d *Dialogue) past() (g ask.Given, ok bool) {
	step := d.session.Next()
	if d.answer != nil && d.answer.Kind == step.Kind && d.answer.Motivator == step.Motivator {
		return *d.answer, true
	}
	return d.session.Past()
}
