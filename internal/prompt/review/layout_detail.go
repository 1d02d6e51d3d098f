package review

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// maxWordLines is the number of lines that the words of the row in focus take.
const maxWordLines = 3

// detailLines returns the row in focus in full, as far as it fits: the words,
// the entries, and the question that was answered.
func (t *table) detailLines(n int) []terminal.Line {
	r, ok := t.row()
	if !ok || n <= 0 {
		return nil
	}
	text := fmt.Sprintf("%d  %s", r.Number, t.wordsInFull(r))
	fewest := min(2, len(t.wrapped(text, terminal.Plain, 2)))
	entries := t.entryLines(r, max(1, n-fewest))
	words := t.wrapped(text, terminal.Plain, max(1, min(maxWordLines, n-len(entries))))
	lines := append(words, entries...)
	if question := t.wrapped(questionOf(r), terminal.Dim, 1); len(lines)+len(question) <= n {
		lines = append(lines, question...)
	}
	return lines[:min(len(lines), n)]
}

// wordsInFull returns the words of a row as the footer shows them.
func (t *table) wordsInFull(r sheet.Row) string {
	if r.Words == "" || r.Own {
		return rowWords(r)
	}
	return "“" + visible.Text(strings.TrimSpace(r.Words)) + "”"
}

// questionOf returns the question that the row answered, if there is more to
// say than the row does.
func questionOf(r sheet.Row) string {
	switch motive.Stem(r.Question) {
	case motive.Debrief, motive.Note, motive.Line: // all of these answer one question
		return ""
	}
	if r.Asked == "" || r.Words == "" { // then the row holds the question
		return ""
	}
	return language.Say("review.asked", "question", r.Asked)
}

// A form is how much of the entries the footer shows.
type form int

const (
	explained form = iota // with what a strength means, and the words that each entry counts on
	quoted                // the same on one line each
	picked                // the same without the suggestions that were not picked
	listed                // as in the row, with what the current one means
	named                 // as in the row
)

// entryLines returns the entries of a row in at most the given number of lines.
func (t *table) entryLines(r sheet.Row, most int) (lines []terminal.Line) {
	switch {
	case r.Own && r.State == sheet.Noted:
		return t.wrapped(language.Say("review.own"), terminal.Dim, most)
	case r.State != sheet.Kept:
		return t.wrapped(state(r), terminal.Plain, most)
	}
	for f := explained; f <= named; f++ {
		if lines = t.entriesIn(r, f, most+1); len(lines) <= most {
			return lines
		}
	}
	return lines[:most]
}

// entriesIn returns the entries of a row in one of the forms.
func (t *table) entriesIn(r sheet.Row, f form, most int) []terminal.Line {
	lines := t.wrapped(nothingInFull(r), terminal.Plain, most)
	shown, others := shownEntries(r)
	if f <= picked {
		for _, i := range shown {
			lines = append(lines, t.wrapped(t.entryInWords(r, i, f), terminal.Plain, most)...)
		}
	} else {
		lines = append(lines, t.wrapped(t.entriesInARow(r), terminal.Plain, most)...)
		if f == listed && slices.Contains(shown, r.Current) && len(shown) > 1 {
			lines = append(lines, t.wrapped(t.entryInWords(r, r.Current, quoted), terminal.Plain, most)...)
		}
	}
	if f == picked {
		return lines
	}
	return append(lines, t.wrapped(t.notPicked(r, others), terminal.Dim, most)...)
}

// entryInWords returns an entry with what its strength means, and the words that
// it counts on.
func (t *table) entryInWords(r sheet.Row, i int, f form) string {
	e, item := r.Entries[i], t.items(r)[i]
	text := language.Say("review.means", "n", item.digit, "name", item.name, "what", meaning(e, t.width < narrow))
	if !e.Kept {
		text = language.Say("review.means.perhaps", "what", text)
	}
	if len(r.Entries) > 1 {
		text = mark(i == r.Current) + text
	}
	why := " " + language.Say("review.means.why")
	if fits := visible.Width(text+why) <= t.width; f == explained && e.Strength > 0 && i == r.Current && (fits || t.width < narrow) {
		text += why
	}
	quote := ownQuote(r, e)
	if quote == "" {
		return text
	}
	if f == explained {
		return text + " “" + visible.Line(quote) + "”"
	}
	const fewest = 12 // columns of the quote that say something
	if room := t.width - visible.Width(text) - 3; room >= fewest {
		text += " “" + fit(quote, room) + "”"
	}
	return text
}

// mark returns what stands before the current entry, or before the others.
func mark(current bool) string {
	if current {
		return "> "
	}
	return "  "
}

// entriesInARow returns the entries that count, as the row shows them but with
// full names. The current one is in brackets.
func (t *table) entriesInARow(r sheet.Row) string {
	var parts []string
	shown, _ := shownEntries(r)
	for _, n := range shown {
		i := t.items(r)[n]
		text := i.digit + " " + i.name + " " + i.tail
		if n == r.Current && len(shown) > 1 {
			text = "[" + text + "]"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "  ")
}

// notPicked names the suggestions that were not picked.
func (t *table) notPicked(r sheet.Row, others []int) string {
	if len(others) == 0 {
		return ""
	}
	var parts []string
	for _, n := range others {
		i := t.items(r)[n]
		text := i.digit + " " + i.name
		if n == r.Current {
			text = "[" + text + "]"
		}
		parts = append(parts, text)
	}
	return language.Say("review.not", "list", strings.Join(parts, "  "))
}
