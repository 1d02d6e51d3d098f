package heard

import (
	"fmt"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// between stands between the entries of a line.
const between = " · "

// Line returns what was heard in a row of the sheet, in one line. A question mark
// is behind what counts for nothing yet, because the coach is unsure of it. Once
// somebody has looked, the line holds only what they kept.
func Line(r sheet.Row, c motive.Catalogue) string {
	var list []string
	for i, e := range r.Entries {
		if e.Kept || !r.Looked {
			list = append(list, entry(i, e, c))
		}
	}
	return inOneLine(r, list)
}

// lineToCorrect returns a line of all entries of a row. Brackets stand around the
// current one, if there are several.
func lineToCorrect(r sheet.Row, c motive.Catalogue) string {
	var list []string
	for i, e := range r.Entries {
		text := entry(i, e, c)
		if i == r.Current && len(r.Entries) > 1 {
			text = "[" + text + "]"
		}
		list = append(list, text)
	}
	return inOneLine(r, list)
}

// Entries returns all entries of a row, with their numbers and signs, in one line.
func Entries(r sheet.Row, c motive.Catalogue) string {
	var list []string
	for i, e := range r.Entries {
		list = append(list, entry(i, e, c))
	}
	return strings.Join(list, between)
}

// Signs lists what a summary says, with numbers and signs, in one line.
func Signs(sum []motive.Heard, c motive.Catalogue) string {
	var turn motive.Turn
	for _, h := range sum {
		turn.Evidence = append(turn.Evidence, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength})
	}
	turn.Question = motive.SumUp
	row, _ := sheet.New(c, motive.Interview{Turns: []motive.Turn{turn}}).Row(1)
	return Entries(row, c)
}

func inOneLine(r sheet.Row, list []string) string {
	switch {
	case len(list) > 0:
		return language.Say("prompt.heard", "list", strings.Join(list, between))
	case r.Looked:
		return language.Say("prompt.heard.nothing")
	}
	return language.Say("prompt.heard.none")
}

// entry returns an entry with its number.
func entry(i int, e sheet.Entry, c motive.Catalogue) string {
	text := fmt.Sprintf("%d %s %s", i+1, c.NameOf(e.Motivator), sign(e))
	if !e.Kept {
		text += " ?"
	}
	return text
}

// sign returns the sign of an entry, or that they took it back.
func sign(e sheet.Entry) string {
	switch {
	case e.Kind == motive.Withdrawn:
		return e.Shown()
	case e.Strength > 0:
		return "+"
	case e.Strength < 0:
		return "-"
	}
	return "0"
}
