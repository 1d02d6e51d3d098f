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
	today     string // a date, for told
	draft     func(text string) error
	edit      *interview.Given // what /back brought back, to be mended
}

// NewDialogue prepares a dialogue about a report. The function draft keeps
// words that are typed but not yet weighed; it may be nil.
func NewDialogue(c Console, setup interview.Setup, today string, draft func(text string) error) *Dialogue {
	if draft == nil {
		draft = func(string) error { return nil }
	}
	return &Dialogue{
		console: c, catalogue: setup.Catalogue, goals: setup.Goals,
		report: setup.Head.Report.Name, today: today, draft: draft,
	}
}

// Refused says why an act did not fit; the step is put again.
func (d *Dialogue) Refused(err error) { d.console.Show(err.Error()) }

// Give puts the step in front of the manager until they have done something
// that moves the talk.
func (d *Dialogue) Give(s interview.Session) (interview.Given, error) {
	past := d.edit
	d.edit = nil
	for {
		given, t, err := d.put(s, past)
		if err != nil {
			return given, err
		}
		if t.command == "" {
			return given, nil
		}
		if given, moved, err := d.obey(s, t); moved || err != nil {
			return given, err
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
	return d.ask(s, past)
}

// obey carries out a command. It reports whether the talk moves by it.
func (d *Dialogue) obey(s interview.Session, t typed) (interview.Given, bool, error) {
	switch t.command {
	case "quit":
		return interview.Given{}, true, Quit
	case "help":
		d.console.Show(help(d.catalogue))
		return interview.Given{}, false, nil
	case "why":
		d.console.Show("Why now: " + s.Next().Why + ".")
		return interview.Given{}, false, nil
	case "back":
		if _, given, ok := s.Back(); ok {
			d.edit = &given
		}
	case "note":
		if t.text == "" {
			words, err := d.console.Line("A note of your own (Enter: none):")
			if err != nil || words.command != "" || words.text == "" {
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

func (d *Dialogue) told() (interview.Given, typed, error) {
	d.console.Show(fmt.Sprintf("Tell %s first, in your own words: “I would like to keep a few notes of what matters to you. You may see them whenever you want, and have them deleted.”", d.report))
	i, t, err := d.console.Choose(fmt.Sprintf("Does %s know that you keep notes?", d.report),
		[]string{"yes, and their words may be kept", "yes, but keep drivers only, not words"}, "not yet")
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	if i < 0 {
		return interview.Given{Act: interview.Skipped}, t, nil
	}
	return interview.Given{Told: &motive.Told{On: d.today, Quotes: i == 0}}, t, nil
}

// ask puts a question, takes the report's words, and has what was heard in
// them kept or mended.
func (d *Dialogue) ask(s interview.Session, past *interview.Given) (interview.Given, typed, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(fmt.Sprintf("You have enough: %s. Enter sums up; or go on:", step.Enough))
	}
	label := fmt.Sprintf("%d. %s%s", step.Number, lead(step), step.Asked)
	if step.Number == 1 && past == nil {
		label += "\n(Note their words; Enter on an empty line ends a note. /help lists the commands.)"
	}
	draft := s.Draft()
	if past != nil && past.Text != "" {
		draft = past.Text
	}
	for {
		words, err := d.console.Words(label, draft)
		if err != nil {
			if words.text != "" {
				_ = d.draft(words.text) // the end of the input is the news to tell
			}
			return interview.Given{}, words, err
		}
		if words.command != "" {
			return interview.Given{}, words, nil
		}
		if strings.TrimSpace(words.text) == "" {
			if step.Enough != "" {
				return interview.Given{Act: interview.Done}, typed{}, nil
			}
			label = "Nothing noted yet. /skip passes over the question, /done sums up."
			continue
		}
		if len(words.text) > motive.MaxText {
			label = fmt.Sprintf("A note holds at most %d KiB; put the rest into the next one.", motive.MaxText>>10)
			continue
		}
		return d.weigh(s, words.text)
	}
}

// lead takes up the report's own words.
func lead(step interview.Step) string {
	if step.Lead == "" {
		return ""
	}
	return "You said “" + step.Lead + "”. "
}

// weigh has what was heard in a note kept or mended.
func (d *Dialogue) weigh(s interview.Session, note string) (interview.Given, typed, error) {
	if err := d.draft(note); err != nil {
		return interview.Given{}, typed{}, err
	}
	heard := s.Hear(note)
	label := "Heard (Enter keeps, ? explains):"
	if len(heard) == 0 {
		label = "I hear no driver in that. Enter goes on; pay=3 adds one (? explains)."
	}
	for {
		kept, t, err := d.console.Mend(label, heard, d.catalogue)
		if err != nil {
			return interview.Given{}, t, err
		}
		switch t.command {
		case "":
			given := interview.Given{Text: note, Evidence: kept}
			if say := s.Reflect(note, kept); say != "" {
				d.console.Show("Say back: " + say)
			}
			return given, t, nil
		case "help", "why", "note":
			if given, moves, err := d.obey(s, t); moves || err != nil {
				return given, typed{}, err
			}
		case "back":
			d.edit = &interview.Given{Text: note}
			return d.ask(s, d.edit)
		default:
			return interview.Given{}, t, nil
		}
	}
}

func (d *Dialogue) tradeOff(s interview.Session) (interview.Given, typed, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(fmt.Sprintf("You have enough: %s. /done sums up; or go on:", step.Enough))
	}
	var options []string
	for _, id := range step.Motivators {
		m, _ := d.catalogue.Motivator(id)
		options = append(options, m.Choice)
	}
	i, t, err := d.console.Choose(fmt.Sprintf("%d. %s", step.Number, step.Asked), options, "they cannot choose")
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	if i < 0 {
		return interview.Given{}, t, nil
	}
	return interview.Given{Choice: step.Motivators[i]}, t, nil
}

func (d *Dialogue) playback(s interview.Session) (interview.Given, typed, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show("You have enough: " + step.Enough + ".")
	}
	d.console.Show("Now sum up, and let them correct you:")
	d.console.Show("  " + step.Asked)
	var sum []motive.Evidence
	for _, h := range step.Sum {
		sum = append(sum, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength})
	}
	label := "What did they say to it? Enter: all of it is right. /skip: you did not say it back. (? explains)"
	if len(sum) == 0 {
		label = "What did they put first? pay=5 names one; Enter: nothing. (? explains)"
	}
	kept, t, err := d.console.Mend(label, sum, d.catalogue)
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	if len(sum) == 0 && len(kept) == 0 {
		return interview.Given{Act: interview.Skipped}, t, nil
	}
	return interview.Given{Evidence: kept}, t, nil
}

func (d *Dialogue) closing(s interview.Session, past *interview.Given) (interview.Given, typed, error) {
	d.console.Show("")
	draft := s.Draft()
	if past != nil {
		draft = past.Text
	}
	words, err := d.console.Words("Last: "+s.Next().Asked+" (Enter passes)", draft)
	if err != nil || words.command != "" {
		return interview.Given{}, words, err
	}
	if strings.TrimSpace(words.text) == "" {
		return interview.Given{Act: interview.Skipped}, typed{}, nil
	}
	if len(words.text) > motive.MaxText {
		return interview.Given{}, typed{}, fmt.Errorf("a note holds at most %d KiB", motive.MaxText>>10)
	}
	position, t, err := d.position()
	return interview.Given{Text: words.text, Position: position}, t, err
}

// position puts the report's own terms beside the goal they touch.
func (d *Dialogue) position() (*motive.Position, typed, error) {
	var ids, options []string
	for _, g := range d.goals {
		for _, goal := range g.Goals {
			ids = append(ids, goal.ID)
			options = append(options, goal.Statement)
		}
	}
	i, t, err := d.console.Choose("Which goal does that touch?", options, "none of them")
	if err != nil || t.command != "" || i < 0 {
		return nil, t, err
	}
	how, t, err := d.console.Choose("And how?", []string{
		"they want something that meets it", "they want something that contradicts it",
		"they believe something that meets it", "they believe something that contradicts it",
	}, "")
	if err != nil || t.command != "" {
		return nil, t, err
	}
	says := motive.Outcome
	if how >= 2 {
		says = motive.Belief
	}
	return &motive.Position{Says: says, Goal: ids[i], Meets: how%2 == 0}, t, nil
}
