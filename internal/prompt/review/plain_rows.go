package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
)

// pageOfLines is the number of rows that a person is shown at a time.
const pageOfLines = 20

// list shows rows from a number on: all of them on a pipe, a page of them for a
// person.
func (l *lines) list(from int) {
	rows := l.sheet.Rows()
	to := len(rows)
	if l.console.Person() {
		to = min(to, from-1+pageOfLines)
	}
	for number := from; number <= to; number++ {
		l.showShort(number)
	}
	l.next = 0
	if to < len(rows) {
		l.next = to + 1
	}
	if l.next == 0 {
		l.console.Show(counts(l.sheet))
	}
}

// showShort shows a row in one or two short lines.
func (l *lines) showShort(number int) {
	l.hear(number)
	if r, ok := l.sheet.Row(number); ok {
		l.console.Show(l.describe(r))
	}
}

// showRow shows a row in full, with the question that it answered.
func (l *lines) showRow(number int) {
	l.hear(number)
	r, ok := l.sheet.Row(number)
	if !ok {
		l.console.Show(language.Say("review.plain.row.none", "n", number, "last", len(l.sheet.Rows())))
		return
	}
	text := l.heading(r) + strings.TrimSpace(rowWords(r)) + l.entries(r)
	if question := questionOf(r); question != "" {
		text += "\n  " + question
	}
	l.console.Show(text)
}

// unsure shows the unsure rows.
func (l *lines) unsure() {
	found := false
	for number := range len(l.sheet.Rows()) {
		l.hear(number + 1)
		if l.sheet.Unsure(number + 1) {
			l.showShort(number + 1)
			found = true
		}
	}
	if !found {
		l.console.Show(language.Say("review.unsure.none"))
	}
}

// find shows the rows that hold a text.
func (l *lines) find(text string) {
	last := 0
	for {
		number, ok := l.sheet.Find(last, text)
		if !ok || number <= last {
			break
		}
		l.showShort(number)
		last = number
	}
	if last == 0 {
		l.console.Show(language.Say("review.search.none", "typed", text))
	}
}

// describe returns a row in one or two short lines.
func (l *lines) describe(r sheet.Row) string {
	const longest = 64 // columns of the words
	return l.heading(r) + fit(rowWords(r), longest) + l.entries(r)
}

// heading returns the number of a row, and whether it is still to be looked at.
func (l *lines) heading(r sheet.Row) string {
	switch {
	case r.Own && r.State == sheet.Noted:
		return language.Say("review.plain.row", "n", r.Number) + " "
	case r.State != sheet.Kept:
		return language.Say("review.plain.row.gone", "n", r.Number, "state", state(r)) + " "
	case l.sheet.Unsure(r.Number):
		return language.Say("review.plain.row.unsure", "n", r.Number) + " "
	case r.Looked:
		return language.Say("review.plain.row.looked", "n", r.Number) + " "
	}
	return language.Say("review.plain.row", "n", r.Number) + " "
}

// entries returns what is kept in a row and what is suggested, on a line of its
// own.
func (l *lines) entries(r sheet.Row) string {
	if r.State != sheet.Kept {
		return ""
	}
	var kept, suggested []string
	for n, e := range r.Entries {
		text := language.Say("review.plain.entry", "n", n+1, "name", l.catalogue.NameOf(e.Motivator), "strength", sheet.Signed(e.Strength))
		if e.Kept && e.Quote != "" && e.Quote != r.Words {
			text += " “" + fit(e.Quote, 60) + "”"
		}
		if e.Kept {
			kept = append(kept, text)
		} else {
			suggested = append(suggested, text)
		}
	}
	var parts []string
	if nothing := nothingKept(r); nothing != "" {
		parts = append(parts, nothing)
	}
	if kept != nil {
		parts = append(parts, keptInWords(strings.Join(kept, ", "), r.Looked))
	}
	if suggested != nil {
		parts = append(parts, suggestedInWords(strings.Join(suggested, ", "), r.Looked))
	}
	if parts == nil {
		return ""
	}
	return "\n  " + strings.Join(parts, "; ")
}

func keptInWords(list string, looked bool) string {
	if looked {
		return language.Say("review.plain.kept", "list", list)
	}
	return language.Say("review.plain.heard", "list", list)
}

func suggestedInWords(list string, looked bool) string {
	if looked {
		return language.Say("review.plain.not", "list", list)
	}
	return language.Say("review.plain.suggested", "list", list)
}

// help explains what can be typed.
func (l *lines) help() {
	text := language.List("review.plain.help", "id", sheet.ExampleID(l.catalogue))
	if l.options.Record {
		text = append(text, language.List("review.plain.help.record")...)
	}
	if l.options.Adds {
		text = append(text, language.Say("review.plain.help.add"))
	}
	var names []string
	for _, m := range l.catalogue.Motivators {
		names = append(names, m.Name)
	}
	text = append(text, language.Say("review.plain.help.end"), language.Say("review.plain.help.names", "names", strings.Join(names, ", ")))
	l.console.Show(strings.Join(text, "\n"))
}
