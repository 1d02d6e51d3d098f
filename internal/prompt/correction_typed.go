package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/prompt/correction"
	"buyin/internal/prompt/heard"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// askCorrection asks whether a note that reads like a correction of the last
// answer is one, and makes it. It returns false if the note is what the report
// said. If the person types on instead, both are what the report said.
func (d *Dialogue) askCorrection(s interview.Session, note string) (corrected bool, _ terminal.Input, _ error) {
	table, last, ok := d.lastRow(s)
	if !ok || !correction.IsTyped(note, len(last.Entries), d.catalogue) {
		return false, terminal.Input{}, nil
	}
	if err := d.saveDraft(note); err != nil {
		return false, terminal.Input{}, err
	}
	label := language.Say("prompt.correction", "note", strings.TrimSpace(note), "words", shorten(last.Words, 60))
	i, words, in, err := d.console.ChooseOrSay(terminal.Choice{Label: label, Options: []string{language.Say("prompt.correction.yes")}, None: language.Say("prompt.correction.no"), Keys: language.Say("prompt.trade.keys")})
	d.ahead = words
	if err != nil || in.Command != "" || i < 0 {
		return false, in, err
	}
	if err := d.saveDraft(""); err != nil {
		return false, in, err
	}
	return true, in, d.correctLast(table, last, note)
}

// correctLast makes a correction of the last answer. A correction that cannot be
// made opens the sheet at that answer.
func (d *Dialogue) correctLast(table sheet.Sheet, last sheet.Row, note string) error {
	edit, err := sheet.Parse(fmt.Sprintf("%d %s", last.Number, strings.TrimSpace(note)), table, d.catalogue)
	var after sheet.Sheet
	var change sheet.Change
	if err == nil {
		after, change, err = table.Apply(edit)
	}
	if err != nil {
		d.console.Show(language.Say("prompt.refused", "error", err))
		_, err = d.openSheet(review.Options{Title: language.Say("prompt.sheet.title", "name", d.report), Focus: last.Number, Live: true})
		return err
	}
	if err := (keeper{d}).Keep(change); err != nil {
		return err
	}
	row, _ := after.Row(last.Number)
	d.shown = row.Entries
	d.console.Show(heard.Line(row, d.catalogue))
	return nil
}
