package prompt

import (
	"math"
	"strings"
	"time"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/notes"
)

// manyLines is the number of lines from which on it is said that they take a
// moment.
const manyLines = 60

// parse divides notes into lines.
func (d *Dialogue) parse(text string) notes.Page {
	return notes.Parse(text, notes.Options{Report: d.report, Manager: d.manager, Today: d.options.Today})
}

// savePage saves a page before its lines are heard, so that a crash loses none.
func (d *Dialogue) savePage(text string) error {
	d.page.saved = true
	return d.apply(interview.Given{Act: interview.Paged, Text: text})
}

// keepPage takes up a page whose lines were not all heard when the debrief was
// interrupted, and forgets one whose lines are all answers or notes.
func (d *Dialogue) keepPage() error {
	page, done := d.session.Page()
	if page.Text == "" {
		return nil
	}
	if !d.page.saved {
		d.takeUpPage(page, done)
	}
	if len(d.page.lines) > 0 {
		return nil
	}
	return d.savePage("")
}

// takeUpPage reads a page again of which a number of lines are answers or notes.
func (d *Dialogue) takeUpPage(page interview.Page, done int) {
	parsed := d.parse(page.Text)
	lines, _ := d.leaveOutDoubles(parsed.Lines, page)
	d.page.saved, d.page.begun = true, true
	d.page.lines, d.page.sentence = d.fitLines(lines[min(done, len(lines)):]), parsed.Understood.Sentence()
	if n := len(d.page.lines); n > 0 && !d.options.Unattended {
		d.console.Show(language.Count("prompt.debrief.taken", n))
	}
}

// fitLines returns the lines that the talk still has room for, and says where the others
// begin. The questions behind the notes need some room, too.
func (d *Dialogue) fitLines(lines []notes.Line) []notes.Line {
	const room = motive.MaxTurns - 10
	answers := len(d.session.Interview().Turns)
	for i, l := range lines {
		if l.Remark {
			continue
		}
		if answers++; answers > room {
			d.refused++
			d.console.Show(language.Say("prompt.debrief.full", "n", room, "left", len(lines)-i, "words", shorten(l.Text, 60)))
			return lines[:i]
		}
	}
	return lines
}

// readFirst reads the notes that were typed in answer to another question. They
// need no explanation any more.
func (d *Dialogue) readFirst() error {
	text := d.page.first
	d.page.first, d.page.begun = "", true
	return d.readPage(text)
}

// readPage divides notes into lines. Lines of a page that were noted before are
// left out.
func (d *Dialogue) readPage(text string) error {
	page := d.parse(text)
	u, parsed, typed := page.Understood, page.Lines, len(page.Lines)
	var again int
	page.Lines, again = d.leaveOutDoubles(page.Lines, interview.Page{Turns: math.MaxInt, Notes: math.MaxInt})
	all := d.fitLines(page.Lines)
	var err error
	if page.Lines, err = d.askAboutLines(all); err != nil {
		return err
	}
	n := len(page.Lines)
	d.page.lines = append(d.page.lines, page.Lines...)
	d.page.single, d.page.sentence = typed == 1 && u.Continued == 0 && u.Title == "", u.Sentence()
	switch {
	case again > 0 && typed == 1:
		d.page.sentence = language.Say("prompt.debrief.double.alone")
	case again > 0:
		d.page.sentence += " " + language.Count("prompt.debrief.double", again)
	}
	if err := d.takeDay(page.Day); err != nil {
		return err
	}
	switch {
	case !d.console.Interactive():
		if !d.page.single || u.Remarks > 0 {
			d.page.understood = append(d.page.understood, d.page.sentence)
		}
	case n == 0:
		d.console.Show(d.page.sentence)
	case n > manyLines:
		d.console.Show(language.Say("prompt.debrief.many", "n", n))
	}
	if n > 1 {
		d.page.text = d.pageToSave(text, parsed, all, page.Lines)
	}
	return nil
}

// takeDay makes the day of a page that of the talk, unless it has one already.
func (d *Dialogue) takeDay(day string) error {
	if day == "" || day == d.session.Interview().Day() || d.session.Day() != "" {
		return nil
	}
	if err := d.act(interview.Given{Act: interview.Dated, Text: day}); err != nil {
		return err
	}
	at, _ := time.Parse(time.DateOnly, day)
	d.page.single = false
	said := language.Say("prompt.debrief.day", "day", at.Format("2 January 2006"))
	if len(d.page.lines) > 0 {
		said += " " + d.page.sentence
	}
	d.page.sentence = said
	return nil
}

// leaveOutDoubles removes the lines of a page that were noted before it, as when it
// is pasted a second time, and returns their number. In plain lines a page comes
// line by line, so a line alone is left out, too, unless it is short.
func (d *Dialogue) leaveOutDoubles(lines []notes.Line, page interview.Page) (left []notes.Line, again int) {
	const short = 3 // words; they said "no" twice
	known := map[string]bool{}
	add := func(text string) { known[strings.Join(strings.Fields(text), " ")] = true }
	for _, r := range d.session.Sheet().Rows() {
		if r.Own && r.Note >= page.Notes || !r.Own && r.Turn >= page.Turns {
			continue
		}
		add(r.Words)
		for part := range strings.Lines(r.Words) {
			add(part)
		}
	}
	alone := len(lines) == 1
	for _, l := range lines {
		words := strings.Fields(l.Text)
		typed := alone && (d.console.ReadsKeys() || len(words) < short)
		if known[strings.Join(words, " ")] && !typed {
			again++
			continue
		}
		left = append(left, l)
	}
	return left, again
}

// nextLine returns the act for the next line of the notes.
func (d *Dialogue) nextLine(past *interview.Given) (interview.Given, error) {
	if d.page.text != "" {
		if err := d.savePage(d.page.text); err != nil {
			return interview.Given{}, err
		}
		d.page.text = ""
	}
	s := d.session
	line := d.page.lines[0]
	d.page.lines = d.page.lines[1:]
	given := interview.Given{Act: interview.Noted, Text: line.Text}
	if !line.Remark {
		given = interview.Given{Text: line.Text, Evidence: heardIn(s, line.Text, past)}
		d.unsaved[askedAt(s.Next())] = line.Text
	}
	if d.options.Unattended {
		return given, nil
	}
	if why := d.sensitive(line.Text); why != "" && !line.Remark && !d.page.warned { // nobody could be asked
		d.page.warned = true
		d.later(why)
		d.page.understood = append(d.page.understood, language.Say("prompt.debrief.sensitive", "why", why))
	}
	switch {
	case d.page.single && line.Remark:
		d.later(language.Say("prompt.own.noted"))
	case d.page.single:
		d.later(language.Say("prompt.debrief.noted", "n", s.Sheet().Count().Lines+1))
	case len(d.page.lines) == 0 && d.console.Interactive():
		d.later(d.afterPage())
	}
	return given, nil
}

// afterPage says what was understood of a page, and what to do next.
func (d *Dialogue) afterPage() string {
	switch {
	case d.page.after != nil || d.page.ended:
		return d.page.sentence
	case d.console.ReadsKeys():
		return language.Say("prompt.debrief.page", "understood", d.page.sentence)
	}
	return language.Say("prompt.debrief.page.line", "understood", d.page.sentence)
}

// continueLine adds a typed line to the last answer, if the line is indented or
// begins with "> ". Otherwise it returns false. An answer that somebody has
// corrected is edited; any other is given again.
func (d *Dialogue) continueLine(s interview.Session, text string) (continued bool, _ error) {
	if !strings.HasPrefix(text, " ") && !strings.HasPrefix(text, "\t") && !strings.HasPrefix(text, "> ") || strings.Contains(text, "\n") {
		return false, nil
	}
	table := s.Sheet()
	last, ok := table.Row(table.Count().Lines)
	if !ok || last.Words == "" || motive.Stem(last.Question) != motive.Debrief {
		return false, nil
	}
	words := last.Words + "\n" + strings.TrimSpace(strings.TrimPrefix(text, "> "))
	if len(words) > motive.MaxText {
		return false, nil // then it is an answer of its own
	}
	if keep, err := d.mayKeep(words); !keep {
		return true, err
	}
	said := language.Say("prompt.debrief.continued", "n", last.Number)
	change, theirs := table.Append(last.Number, words, s.Hear)
	if !theirs {
		d.later(said)
		d.queue = []interview.Given{{Act: interview.WentBack}, {Text: words, Evidence: change.Turns[0].Evidence}}
		return true, nil
	}
	d.console.Show(said)
	return true, keeper{d}.Keep(change)
}
