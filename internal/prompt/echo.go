package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// later keeps a line that is shown before the next question, when the answer
// has been saved.
func (d *Dialogue) later(line string) { d.toShow = append(d.toShow, line) }

func (d *Dialogue) showLater() {
	for _, line := range d.toShow {
		d.console.Show(line)
	}
	d.toShow = nil
}

// echo returns one line about what was heard in an answer: what is kept, and
// suggestions with a question mark. The numbers are those of the sheet.
func (d *Dialogue) echo(turn motive.Turn) string {
	table := sheet.New(d.catalogue, motive.Interview{Turns: []motive.Turn{turn}})
	row, _ := table.Row(1)
	row, _ = table.Suggest(1, d.hear(table.Said(row))).Row(1)
	line := d.echoRow(row)
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

// echoRow returns what a row of the sheet holds, in one line.
func (d *Dialogue) echoRow(r sheet.Row) string {
	if len(r.Entries) == 0 {
		return language.Say("prompt.heard.none")
	}
	var list []string
	for i, e := range r.Entries {
		mark := ""
		if !e.Kept {
			mark = "?"
		}
		list = append(list, fmt.Sprintf("%d %s %s%s", i+1, d.catalogue.NameOf(e.Motivator), e.Shown(), mark))
	}
	return language.Say("prompt.heard", "list", strings.Join(list, " · "))
}
