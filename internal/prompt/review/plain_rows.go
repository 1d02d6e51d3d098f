package review

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// pageOfLines is the number of rows that a person is shown at a time.
const pageOfLines = 20

// open shows what there is to know before the rows, and then the rows from a
// number on.
func (l *lines) open(from int) {
	last := l.lastOfPage(from)
	for number := from; number <= last; number++ {
		l.hear(number)
	}
	if len(l.sheet.Rows()) > 0 {
		l.console.Show(l.counts() + ".\n" + language.Say("review.plain.how", "id", sheet.ExampleID(l.catalogue)))
	}
	if l.guesses() {
		l.console.Show(language.Say("review.plain.perhaps"))
	}
	l.show(from, last)
	if len(l.sheet.Rows()) == 0 {
		l.console.Show(l.counts())
	}
}

// counts says how many rows there are, and how many are still to be looked at.
func (l *lines) counts() string {
	n := l.sheet.Count()
	lines := language.Count("review.lines", n.Lines)
	switch {
	case n.NotLooked == 0:
		return counts(l.sheet)
	case n.Unsure == 0:
		return language.Say("review.plain.counts.sure", "lines", lines, "n", n.NotLooked)
	}
	return language.Say("review.plain.counts", "lines", lines, "unsure", n.Unsure, "n", n.NotLooked)
}

// guesses reports whether there are suggestions in a row.
func (l *lines) guesses() bool {
	for _, r := range l.sheet.Rows() {
		if r.State == sheet.Kept && !r.Looked && slices.ContainsFunc(r.Entries, func(e sheet.Entry) bool { return !e.Kept }) {
			return true
		}
	}
	return false
}

// list shows rows from a number on, and counts them after the last.
func (l *lines) list(from int) {
	l.show(from, l.lastOfPage(from))
	if l.next == 0 {
		l.console.Show(l.counts())
	}
}

// lastOfPage returns the last row that is shown with the one with this number:
// the last of all on a pipe, the end of a page for a person.
func (l *lines) lastOfPage(from int) int {
	last := len(l.sheet.Rows())
	if l.console.Person() {
		last = min(last, from-1+pageOfLines)
	}
	return last
}

// show shows the rows between two numbers, and notes where the next page begins.
func (l *lines) show(from, last int) {
	own := false
	for number := from; number <= last; number++ {
		r, _ := l.sheet.Row(number)
		if r.Own && !own {
			l.console.Show(language.Say("review.plain.own"))
			own = true
		}
		l.showShort(number)
	}
	l.next = 0
	if last < len(l.sheet.Rows()) {
		l.next = last + 1
	}
}

// showShort shows a row with what is in it.
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
		l.refuse(language.Say("review.plain.row.none", "n", number, "last", len(l.sheet.Rows())))
		return
	}
	text := l.heading(r) + strings.TrimSpace(rowWords(r))
	if r.State == sheet.Kept {
		text += l.entriesInFull(r)
	}
	if question := questionOf(r); question != "" {
		text += "\n  " + question
	}
	l.console.Show(text)
}

// entriesInFull returns the entries of a row with what their strength means and
// the words that they count on, each on a line of its own.
func (l *lines) entriesInFull(r sheet.Row) string {
	text := ""
	if nothing := nothingInFull(r); nothing != "" {
		text = "\n  " + nothing
	}
	for n, e := range r.Entries {
		line := l.entry(n, e)
		if e.Kind != motive.Withdrawn {
			line = language.Say("review.plain.entry.means", "entry", line, "what", meaning(e, false))
		}
		if quote := ownQuote(r, e); quote != "" {
			line += ", “" + oneBlank(quote) + "”"
		}
		text += "\n  " + inWords(line, e.Kept, r.Looked)
	}
	return text
}

// entry returns an entry as it is listed.
func (l *lines) entry(n int, e sheet.Entry) string {
	if e.Kind == motive.Withdrawn {
		return language.Say("review.means", "n", n+1, "name", l.catalogue.NameOf(e.Motivator), "what", meaning(e, false))
	}
	return language.Say("review.plain.entry", "n", n+1, "name", l.catalogue.NameOf(e.Motivator), "strength", e.Shown())
}

// inWords says of one or more entries whether they are kept.
func inWords(list string, kept, looked bool) string {
	switch {
	case kept && looked:
		return language.Say("review.plain.kept", "list", list)
	case kept:
		return language.Say("review.plain.heard", "list", list)
	case looked:
		return language.Say("review.plain.not", "list", list)
	}
	return language.Say("review.plain.suggested", "list", list)
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

// describe returns the words of a row, and what is in it.
func (l *lines) describe(r sheet.Row) string {
	return l.heading(r) + strings.TrimSpace(rowWords(r)) + l.entries(r)
}

// heading returns the number of a row, and whether it is still to be looked at.
func (l *lines) heading(r sheet.Row) string {
	switch {
	case r.State != sheet.Kept:
		return language.Say("review.plain.row.gone", "n", r.Number, "state", state(r)) + " "
	case r.Looked:
		return language.Say("review.plain.row.looked", "n", r.Number) + " "
	}
	return language.Say("review.plain.row", "n", r.Number) + " "
}

// entries returns what is kept in a row, and what is suggested if nobody has
// looked at it, on a line of its own.
func (l *lines) entries(r sheet.Row) string {
	if r.State != sheet.Kept {
		return ""
	}
	var kept, suggested, parts []string
	shown, _ := shownEntries(r)
	for _, n := range shown {
		e := r.Entries[n]
		text := l.entry(n, e)
		if quote := ownQuote(r, e); e.Kept && quote != "" {
			text += " “" + oneBlank(quote) + "”"
		}
		if e.Kept {
			kept = append(kept, text)
		} else {
			suggested = append(suggested, text)
		}
	}
	if nothing := nothingInFull(r); nothing != "" {
		parts = append(parts, nothing)
	}
	if kept != nil {
		parts = append(parts, inWords(strings.Join(kept, ", "), true, r.Looked))
	}
	if suggested != nil {
		parts = append(parts, inWords(strings.Join(suggested, ", "), false, r.Looked))
	}
	if parts == nil {
		return ""
	}
	return "\n  " + strings.Join(parts, "; ")
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
