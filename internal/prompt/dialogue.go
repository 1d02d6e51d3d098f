package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A Dialogue leads a manager through a talk on a Console. It is an Answerer and
// an Editor.
type Dialogue struct {
	console   Console
	catalogue motive.Catalogue
	goals     []motive.Goals
	report    string // the report's name
	manager   string // the manager's name, "" if it is not known
	over      bool   // the talk is over, and this is a debrief
	options   Options
	ear       interview.Ear

	session     interview.Session              // the talk so far, with what was edited on the sheet
	refused     int                            // lines typed on the sheet that could not be carried out
	edited      bool                           // session has edits that the caller does not know yet
	heard       map[motive.Said][]motive.Heard // what was heard in the answers so far
	unkept      motive.Turn                    // the last question, without an answer
	unkeptHeard []motive.Heard                 // what was heard in the answer to it, also if its words are not kept
	shown       []sheet.Entry                  // what the heard line of the last answer shows, with its numbers
	agreed      map[string]bool                // sensitive words that are to be kept as they are
	unsaved     map[sheet.Asked]string         // words that may not be kept; only for the sheet of this run
	ahead       string                         // words that were typed instead of a choice, for the next question
	toShow      []string                       // lines to show as soon as the last answer is saved
	hinted      bool                           // the way to correct what was heard was shown

	introduced int    // number of answers when it was shown what to say to the last one; -1 if it is to be shown again
	framed     string // the frame that was shown
	saidAt     string // the step that said belongs to
	said       int    // which of the candidates is said back there
	rehearsed  bool   // it was said that Enter takes the simulated reply
	stays      bool   // the question is on the screen, right above

	edit      *interview.Given  // words that a command interrupted; the person can edit them
	queue     []interview.Given // acts that were decided together and are returned one by one
	closed    *interview.Given  // the answer to the closing question, while promises are asked for
	finishing bool              // the questions end after the current answer
	replied   string            // the step that the simulated report has replied to
	lastReply string
	page      debriefPage
}

// Options holds what a Dialogue needs from its caller. Every field may be left
// out.
type Options struct {
	Today     string                         // the date for told, as 2006-01-02
	Record    func(interview.Given) error    // saves words that are typed but not reviewed
	Sensitive func(note string) (why string) // returns the reason why a note should not be kept, or ""
	Reply     func(interview.Step) string    // in a rehearsal, returns the reply of the simulated report
	Promises  bool                           // at the end of a talk, ask what the two promise each other

	// For a debrief:
	Notes      []notes.Line // notes that were read already; no more are asked for
	Page       string       // the page that Notes were read from
	Understood string       // what was understood of Notes, for the sheet
	Unattended bool         // nobody is there to ask: nothing is shown, and all but the notes is passed over
}

// NewDialogue returns a Dialogue for a talk or, if the setup says so, for a
// debrief.
func NewDialogue(c Console, setup interview.Setup, o Options) *Dialogue {
	d := &Dialogue{
		console: c, catalogue: setup.Catalogue, goals: setup.Goals,
		report: strings.Join(strings.Fields(setup.Head.Report.Name), " "), over: setup.Debrief, options: o, ear: setup.Ear,
		heard: map[motive.Said][]motive.Heard{}, unsaved: map[sheet.Asked]string{}, agreed: map[string]bool{}, manager: setup.Head.Manager,
	}
	if o.Notes != nil {
		d.page.lines, d.page.text, d.page.after = o.Notes, o.Page, &terminal.Input{Command: "done"}
		if o.Understood != "" {
			d.page.understood = []string{o.Understood}
		}
	}
	return d
}

// Answer shows the step to the manager, and repeats it until they do something
// that moves the talk.
func (d *Dialogue) Answer(s interview.Session) (interview.Given, error) {
	d.session = s
	if err := d.keepPage(); err != nil {
		return interview.Given{}, err
	}
	s = d.session
	d.showLater()
	if given, ok, err := d.decided(s); ok || err != nil {
		return given, err
	}
	past := d.pastAnswer(s)
	for {
		given, in, err := d.showStep(d.session, past)
		switch {
		case err != nil && d.endsWell(d.session, "", err):
			d.page.ended = true
			return d.unattended(d.session)
		case err != nil || in.Command == "":
			return given, err
		}
		given, moves, err := d.runCommand(d.session, in)
		if moves || err != nil {
			return given, err
		}
		if words := d.interruptedWords(d.session); words != nil {
			past = words
		}
	}
}

// decided returns the next act if it is known without asking. Otherwise it
// returns false.
func (d *Dialogue) decided(s interview.Session) (_ interview.Given, ok bool, _ error) {
	kind := s.Next().Kind
	asks := kind.Asks()
	if len(d.queue) > 0 {
		next := d.queue[0]
		d.queue = d.queue[1:]
		return next, true, nil
	}
	finish := d.finishing && asks
	d.finishing = false
	switch {
	case finish:
		return d.done(s)
	case d.page.ended || d.options.Unattended:
		given, err := d.unattended(s)
		return given, true, err
	case d.ahead != "" && !asks: // no question is left for these words
		note := interview.Given{Act: interview.Noted, Text: d.ahead}
		d.ahead = ""
		return note, true, nil
	}
	return interview.Given{}, false, nil
}

// Refused shows why the talk did not accept an act. After that, the step is
// shown again. If nobody is there to read it, it returns the error.
func (d *Dialogue) Refused(err error) error {
	if d.options.Unattended || d.over && !d.console.Interactive() {
		return err
	}
	d.queue, d.finishing, d.toShow = nil, false, nil
	d.console.Show(language.Say("prompt.refused", "error", err))
	if n := len(d.page.lines); n > 0 { // the lines that follow would be refused, too
		d.page.lines = nil
		d.console.Show(language.Count("prompt.debrief.refused", n))
	}
	return nil
}

// showStep shows the step once. It returns the answer, or the command that was
// typed instead. past is an earlier answer to edit.
func (d *Dialogue) showStep(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	switch step := s.Next(); step.Kind {
	case interview.Guess:
		return d.guess(past)
	case interview.Told:
		return d.told(past)
	case interview.TradeOff:
		return d.tradeOff(s, past)
	case interview.BestWorst:
		return d.bestWorst(s, past)
	case interview.SumUp:
		if step.Move == interview.Sum { // else it is a question about their answer to the summary
			return d.sumUp(s, past)
		}
	case interview.Playback:
		return d.playback(s, past)
	case interview.Closing:
		return d.ending(s, past)
	}
	if motive.Stem(s.Next().Question) == motive.Debrief {
		return d.debrief(s, past)
	}
	return d.ask(s, past)
}

// saveDraft saves words that are typed but not reviewed, so that a crash does
// not lose them. It saves nothing if the report was promised that no words are
// kept, and no sensitive words before somebody was asked about them.
func (d *Dialogue) saveDraft(text string) error {
	if d.sensitive(text) != "" {
		return nil
	}
	return d.apply(interview.Given{Act: interview.Drafted, Text: text})
}

// reply returns the simulated report's reply to a question, on its own line. In
// a real talk it returns "". They reply once, however often the question is
// shown.
func (d *Dialogue) reply(step interview.Step) string {
	if d.options.Reply == nil {
		return ""
	}
	if key := fmt.Sprint(step.Kind, step.Number, step.Asked); key != d.replied {
		d.replied, d.lastReply = key, d.options.Reply(step)
	}
	if d.lastReply == "" {
		return ""
	}
	return fmt.Sprintf("\n%s: “%s”", d.report, d.lastReply)
}

// finishNext makes the talk continue with its playback after the current
// answer.
func (d *Dialogue) finishNext() { d.finishing = true }
