package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/sheet"
)

// manyLines is the number of lines from which on it is said that they take a
// moment.
const manyLines = 60

// readPage divides notes into lines.
func (d *Dialogue) readPage(text string) {
	page := notes.Parse(text, notes.Options{Report: d.report, Manager: d.manager, Today: d.options.Today})
	n := len(page.Lines)
	d.page.lines = append(d.page.lines, page.Lines...)
	d.page.single, d.page.sentence = n == 1, page.Understood.Sentence()
	if n > 1 || page.Understood.Remarks > 0 {
		d.page.understood = append(d.page.understood, d.page.sentence)
	}
	switch {
	case !d.console.Interactive():
	case n == 0:
		d.console.Show(d.page.sentence)
	case n > manyLines:
		d.console.Show(language.Say("prompt.debrief.many", "n", n))
	}
}

// nextLine returns the act for the next line of the notes.
func (d *Dialogue) nextLine(s interview.Session, past *interview.Given) interview.Given {
	line := d.page.lines[0]
	d.page.lines = d.page.lines[1:]
	given := interview.Given{Act: interview.Noted, Text: line.Text}
	if !line.Remark {
		given = interview.Given{Text: line.Text, Evidence: heardIn(s, line.Text, past)}
	}
	if d.options.Unattended {
		return given
	}
	if why := d.sensitive(line.Text); why != "" && !line.Remark && !d.page.warned {
		d.page.warned = true
		d.later(why)
		d.page.understood = append(d.page.understood, language.Say("prompt.debrief.sensitive", "why", why))
	}
	switch {
	case d.page.single && line.Remark:
		d.later(language.Say("prompt.own.noted"))
	case d.page.single:
		d.later(d.echo(s.Next().Question, line.Text, given.Evidence))
	case len(d.page.lines) == 0 && d.page.after == nil && !d.page.ended:
		d.later(language.Say("prompt.debrief.page", "understood", d.page.sentence))
	}
	return given
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
	if !last.Looked {
		evidence := s.Hear(words)
		d.later(d.echo(last.Question, words, evidence))
		d.queue = []interview.Given{{Act: interview.WentBack}, {Text: words, Evidence: evidence}}
		return true, nil
	}
	change := sheet.TurnChange{Turn: last.Turn, Answer: words, Evidence: last.Evidence()}
	return true, keeper{d}.Keep(sheet.Change{Turns: []sheet.TurnChange{change}})
}
