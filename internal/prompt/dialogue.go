package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A Dialogue puts a talk in front of a manager on a Console.
type Dialogue struct {
	console   Console
	catalogue motive.Catalogue
	goals     []motive.Goals
	report    string // whom the talk is with, as shown
	over      bool   // the talk is: its notes are typed up
	options   Options
	edit      *interview.Given  // what /back brought back, to be mended
	queue     []interview.Given // acts that were decided together and follow one by one
	begun     bool              // a debrief has said how it goes
	looking   bool              // a debrief is at the look over all that was heard
	first     string            // a note that was typed where something else was asked
}

// Options are what a dialogue gets from outside. Each may be left out.
type Options struct {
	Today     string                         // a date, for told
	Record    func(interview.Given) error    // keeps words that are typed but not yet weighed
	Sensitive func(note string) (why string) // says what in a note had better not be kept, "" for nothing
	Reply     func(interview.Step) string    // in a rehearsal: what the simulated report says to a question
}

// NewDialogue prepares a dialogue about a report.
func NewDialogue(c Console, setup interview.Setup, m Options) *Dialogue {
	return &Dialogue{
		console: c, catalogue: setup.Catalogue, goals: setup.Goals,
		report: setup.Head.Report.Name, over: setup.Debrief, options: m,
	}
}

// draft keeps words that are typed but not yet weighed, so that a crash does
// not lose them; not where the report was promised that no words are kept.
func (d *Dialogue) draft(s interview.Session, text string) error {
	g, ok := s.ForJournal(interview.Given{Act: interview.Drafted, Text: text})
	if !ok || d.options.Record == nil {
		return nil
	}
	return d.options.Record(g)
}

// replied is what a simulated report says to a question, on a line of its own.
func (d *Dialogue) replied(step interview.Step) string {
	if d.options.Reply == nil {
		return ""
	}
	return fmt.Sprintf("\n%s: “%s”", d.report, d.options.Reply(step))
}

// Refused says why an act did not fit; the step is put again.
func (d *Dialogue) Refused(err error) {
	d.queue = nil
	d.console.Show("No: " + err.Error() + ".")
}

// Answer puts the step in front of the manager until they have done something
// that moves the talk.
func (d *Dialogue) Answer(s interview.Session) (interview.Given, error) {
	if len(d.queue) > 0 {
		next := d.queue[0]
		d.queue = d.queue[1:]
		return next, nil
	}
	past := d.edit
	d.edit = nil
	if past != nil && (past.Act != interview.Answered || past.Kind != s.Next().Kind) {
		past = nil
	}
	for {
		given, t, err := d.put(s, past)
		if err != nil {
			return given, err
		}
		if t.command == "" {
			return given, nil
		}
		given, moved, err := d.obey(s, t)
		if moved || err != nil {
			return given, err
		}
		if d.edit != nil {
			past, d.edit = d.edit, nil
		}
	}
}

// put shows the step once and takes what is typed.
func (d *Dialogue) put(s interview.Session, past *interview.Given) (interview.Given, typed, error) {
	switch s.Next().Kind {
	case interview.Guess:
		return d.guess()
	case interview.Told:
		return d.told()
	case interview.TradeOff:
		return d.tradeOff(s)
	case interview.Playback:
		return d.playback(s)
	case interview.Closing:
		return d.closing(s, past)
	}
	if motive.Stem(s.Next().Question) == motive.Debrief {
		return d.debrief(s, past)
	}
	return d.ask(s, past)
}

// obey carries out a command. It reports whether the talk moves by it.
func (d *Dialogue) obey(s interview.Session, t typed) (interview.Given, bool, error) {
	switch t.command {
	case "quit":
		return interview.Given{}, true, Quit
	case "help":
		d.console.Show(d.help())
		return interview.Given{}, false, nil
	case "why":
		d.console.Show("Why now: " + s.Next().Why + ".")
		return interview.Given{}, false, nil
	case "back":
		if _, given, ok := s.GoBack(); ok {
			d.edit = &given
		}
	case "note":
		if t.text == "" {
			words, err := d.console.Line("A note of your own (Enter: none):", "")
			if err != nil || words.command != "" || strings.TrimSpace(words.text) == "" {
				return interview.Given{}, false, err
			}
			t.text = words.text
		}
		d.console.Show("Noted.")
	}
	given, moves := t.act()
	return given, moves, nil
}

// guess is asked alone and before the talk.
func (d *Dialogue) guess() (interview.Given, typed, error) {
	ids, t, err := d.console.Pick(fmt.Sprintf("Before you talk, and for your eyes only: what do you believe drives %s? Up to three.", d.report),
		d.catalogue.Motivators, guesses)
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	if len(ids) == 0 {
		return interview.Given{Act: interview.Skipped}, t, nil
	}
	guess := map[string]int{}
	for i, id := range ids {
		guess[id] = motive.MaxStrength - i
	}
	return interview.Given{Guess: guess}, t, nil
}

// guesses is how many motivators a guess may name.
const guesses = 3

// whatTheyKnow are the answers to whether the report knows of the notes.
var whatTheyKnow = []string{"yes, and their words may be kept", "yes, but keep drivers only, not words"}

const notYet = "not yet"

func (d *Dialogue) told() (interview.Given, typed, error) {
	know := fmt.Sprintf("Does %s know that you keep notes?", d.report)
	if d.over {
		return d.toldBefore(know)
	}
	d.console.Show(fmt.Sprintf("Tell %s first, in your own words: “I would like to keep a few notes of what matters to you. You may see them whenever you want, and have them deleted.”", d.report))
	i, t, err := d.console.Choose(know, whatTheyKnow, notYet)
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	return d.knows(i), t, nil
}

// knows is the act for one of whatTheyKnow, -1 for none.
func (d *Dialogue) knows(i int) interview.Given {
	if i < 0 {
		return interview.Given{Act: interview.Skipped}
	}
	return interview.Given{Told: &motive.Told{On: d.options.Today, Quotes: i == 0}}
}
