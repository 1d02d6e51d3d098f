package prompt

import (
	"errors"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
)

// A keeper saves each edit of the sheet as an act of the talk.
type keeper struct{ *Dialogue }

// Keep implements review.Keeper.
func (k keeper) Keep(c sheet.Change) error {
	return k.act(interview.Given{Act: interview.Edited, Change: &c})
}

// Undo implements review.Keeper.
func (k keeper) Undo() error { return k.act(interview.Given{Act: interview.Unedited}) }

// act applies an act of the sheet to the talk and saves it at once.
func (d *Dialogue) act(g interview.Given) error {
	d.introduced = -1
	return d.apply(g)
}

// apply applies an act that is no answer to the talk, and saves it at once.
func (d *Dialogue) apply(g interview.Given) error {
	next, err := d.session.Answer(g)
	if err != nil {
		return err
	}
	if kept, ok := d.session.ForJournal(g); ok && d.options.Record != nil {
		if err := d.options.Record(kept); err != nil {
			return err
		}
	}
	d.session, d.edited = next, true
	return nil
}

// Edited implements Editor.
func (d *Dialogue) Edited(s interview.Session) interview.Session {
	if !d.edited {
		return s
	}
	d.edited = false
	return d.session
}

// openSheet shows the sheet of the talk so far. If the person types /quit there,
// the error is Quit.
func (d *Dialogue) openSheet(o review.Options) (review.Outcome, error) {
	o.Hear, o.Keeper = d.hear, keeper{d}
	s, outcome, err := d.console.Sheet(d.catalogue, d.sheetOf(d.session), o)
	d.refused += outcome.Refused
	if err == nil && outcome.Kind == review.Quit {
		err = Quit
	}
	if err == nil && outcome.Kind == review.Finished {
		if d.over { // the page of notes is on the screen again
			d.console.Show("")
		}
		d.console.Show(review.Summary(s))
	}
	return outcome, err
}

// liveSheet shows the sheet in the middle of a talk, at the last answer. In a
// debrief, lines can be added from it.
func (d *Dialogue) liveSheet() error {
	lines := d.session.Sheet().Count().Lines // the notes of the manager's own follow
	if lines == 0 {
		d.console.Show(language.Say("prompt.sheet.empty"))
		return nil
	}
	outcome, err := d.openSheet(review.Options{Title: language.Say("prompt.sheet.title", "name", d.report), Focus: lines, Live: true, Adds: d.over})
	if err != nil || outcome.Kind != review.AddLines {
		return err
	}
	d.page.more = true
	if d.session.Next().Kind == interview.Ask {
		return nil // the notes go on
	}
	return d.addLines()
}

// Finish implements Editor. It shows the sheet once at the end of a talk, before
// the talk is saved. In a debrief the sheet came before the playback.
func (d *Dialogue) Finish(s interview.Session) (interview.Session, error) {
	d.session = s
	d.showLater()
	if d.over || s.Sheet().Count().Lines == 0 {
		return s, nil
	}
	title := language.Say("prompt.sheet.title", "name", d.report)
	if d.console.ReadsKeys() { // what is typed here is no answer any more
		title += "\n" + language.Say("prompt.sheet.end")
	}
	_, err := d.openSheet(review.Options{Title: title})
	if errors.Is(err, Ended) && !d.console.Interactive() {
		err = nil // everything is answered
	}
	return d.Edited(s), err
}

// hear returns what the coach hears in an answer.
func (d *Dialogue) hear(said motive.Said) []motive.Heard {
	if heard, ok := d.heard[said]; ok {
		return heard
	}
	if d.ear == nil {
		return nil
	}
	return d.ear(said)
}

// sheetOf returns the sheet of a talk. Words that the report was promised not to be
// kept are on it in the run in which they were typed; after that, what was heard in them is.
func (d *Dialogue) sheetOf(s interview.Session) sheet.Sheet {
	if told := s.Interview().Told; told != nil && !told.Quotes {
		return s.Sheet().WithWords(d.unsaved).WithHeard(s.Unpicked())
	}
	return s.Sheet()
}

func askedAt(s interview.Step) sheet.Asked { return sheet.Asked{Question: s.Question, Asked: s.Asked} }

// NotCarriedOut returns the number of lines that were typed on the sheet and
// could not be carried out.
func (d *Dialogue) NotCarriedOut() int { return d.refused }

// LeftOpen returns the number of suggestions in a talk that nobody has picked, in
// the lines that nobody has looked at.
func (d *Dialogue) LeftOpen(s interview.Session) int {
	table := d.sheetOf(s)
	left := 0
	for _, r := range table.Rows() {
		if !r.Looked {
			left += review.Suggestions(table, r.Number, d.hear)
		}
	}
	return left
}

// lastRow returns the row of the last answer to a question, with suggestions. It
// returns false if the last answer was none, or can only be deleted.
func (d *Dialogue) lastRow(s interview.Session) (sheet.Sheet, sheet.Row, bool) {
	table := s.Sheet().WithHeard(s.Unpicked())
	last, ok := table.Row(table.Count().Lines)
	if !ok || last.Fixed || motive.Stem(last.Question) == motive.Playback {
		return table, last, false
	}
	if d.unkept.Question == last.Question && d.unkept.Asked == last.Asked {
		table = table.SuggestAgain(last.Number, d.shown)
	} else {
		table = table.Suggest(last.Number, d.hear(table.Said(last)))
	}
	last, _ = table.Row(last.Number)
	return table, last, true
}
