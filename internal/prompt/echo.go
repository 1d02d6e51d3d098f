package prompt

import (
	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/heard"
	"buyin/internal/sheet"
)

// later keeps a line that is shown before the next question, when the answer
// has been saved.
func (d *Dialogue) later(line string) { d.toShow = append(d.toShow, line) }

func (d *Dialogue) showLater() {
	for _, line := range d.toShow {
		d.console.Quiet(line)
	}
	d.toShow = nil
}

// echo returns one line about what was heard in an answer: what is kept, and
// suggestions with a question mark. The numbers are those of the sheet.
func (d *Dialogue) echo(turn motive.Turn) string {
	table := sheet.New(d.catalogue, motive.Interview{Turns: []motive.Turn{turn}})
	row, _ := table.Row(1)
	row, _ = table.Suggest(1, d.hear(table.Said(row))).Row(1)
	d.shown = row.Entries
	line := heard.Line(row, d.catalogue)
	if !d.hinted && len(row.Entries) > 0 {
		d.hinted = true
		hint := language.Say("prompt.heard.hint.line")
		if d.console.ReadsKeys() {
			hint = language.Say("prompt.heard.hint")
		}
		line += " " + hint
	}
	return line
}

// correctHeard corrects what was heard in the last answer: by the line, if one was
// typed, or on the heard line. If the last answer was none in words, it opens the
// sheet.
func (d *Dialogue) correctHeard(line string) error {
	table, row, ok := d.lastRow(d.session)
	if d.over || !ok {
		return d.liveSheet()
	}
	talk := heard.Talk{Catalogue: d.catalogue, Keeper: keeper{d}, SayBack: func() []string { return candidates(d.session.Next()) }}
	d.sayBack(d.session.Next())
	c := heard.New(talk, table, row.Number, d.said)
	err := d.console.Heard(c, line, d.catalogue)
	d.said, d.shown = c.Said(), c.Entries()
	if err == nil && c.Edited() {
		d.console.Quiet(c.Line())
	}
	if c.Changed() { // also if only something else is said back
		d.introduced = -1
	}
	kind := d.session.Next().Kind
	readsNote := kind == interview.Ask || kind == interview.PutOff || kind == interview.SumUp
	d.stays = err == nil && !c.Changed() && readsNote && line == "" && d.console.ReadsKeys()
	return err
}
