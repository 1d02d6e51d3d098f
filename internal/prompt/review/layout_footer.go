package review

import (
	"fmt"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// footerLines returns exactly n lines: the row in focus in full, and below it
// the message of the last key, or what a mode shows.
func (t *table) footerLines(n int) []terminal.Line {
	var below []terminal.Line
	switch {
	case t.mode == nil:
		below = t.wrapped(t.message, terminal.Bold, n)
	case t.message == "":
		below = t.mode.lines(t, n)
	default:
		message := t.wrapped(t.message, terminal.Plain, max(0, n-1))
		below = append(t.mode.lines(t, n-len(message)), message...)
	}
	below = below[:min(len(below), n)]
	lines := t.detailLines(n - len(below))
	for len(lines)+len(below) < n {
		lines = append(lines, nil)
	}
	return append(lines, below...)
}

// maxWordLines is the number of lines that the words of the row in focus take.
const maxWordLines = 3

// detailLines returns the row in focus in full, as far as it fits: the words,
// the entries, and the question that was answered.
func (t *table) detailLines(n int) []terminal.Line {
	r, ok := t.row()
	if !ok || n <= 0 {
		return nil
	}
	entries := t.wrapped(t.entriesInFull(r), terminal.Plain, max(1, n-1))
	question := t.wrapped(questionOf(r), terminal.Dim, 1)
	words := t.wrapped(fmt.Sprintf("%d  %s", r.Number, t.wordsInFull(r)), terminal.Plain, max(1, min(maxWordLines, n-len(entries))))
	lines := append(words, entries...)
	if len(lines)+len(question) <= n {
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

// entriesInFull returns the entries of a row with their full names and the
// words that count. The current one is in brackets.
func (t *table) entriesInFull(r sheet.Row) string {
	if r.State != sheet.Kept {
		return state(r)
	}
	var parts []string
	if nothing := nothingKept(r); nothing != "" {
		parts = append(parts, nothing)
	}
	for n, i := range t.items(r) {
		text := i.digit + " " + i.name + " " + i.tail
		if n == r.Current && len(r.Entries) > 1 {
			text = "[" + text + "]"
		}
		if quote := r.Entries[n].Quote; quote != "" && i.kept && quote != r.Words {
			text += " “" + fit(quote, 40) + "”"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "  ")
}

// keyLines returns n lines that name the keys, the most useful ones that fit.
func (t *table) keyLines(n int) []terminal.Line {
	hints, last := t.tableHints(), []string{language.Say("review.keys.all"), t.endHint()}
	if t.mode != nil {
		hints, last = t.mode.hints(t), nil
	}
	var lines []terminal.Line
	for i := range n {
		var line []string
		reserved := []string(nil)
		if i == n-1 {
			reserved = last
		}
		for len(hints) > 0 && visible.Width(joinHints(line, hints[:1], reserved)) <= t.width {
			line, hints = append(line, hints[0]), hints[1:]
		}
		text := joinHints(line, reserved)
		if visible.Width(text) > t.width {
			text = joinHints(reserved[len(reserved)-1:])
		}
		lines = append(lines, terminal.Line{{Text: fit(text, t.width), Style: terminal.Dim}})
	}
	return lines
}

func joinHints(groups ...[]string) string {
	var all []string
	for _, g := range groups {
		all = append(all, g...)
	}
	return strings.Join(all, "  ")
}

// tableHints returns the keys of the table, the most useful first.
func (t *table) tableHints() []string {
	hints := language.List("review.keys")
	if len(t.rows) == 0 {
		hints = nil
	}
	if t.options.Adds {
		hints = append(hints, language.Say("review.keys.adds"))
	}
	if t.options.Record {
		hints = append(hints, language.List("review.keys.record")...)
	}
	return hints
}

// endHint returns what Enter does.
func (t *table) endHint() string {
	if t.options.Live {
		return language.Say("review.keys.end.live")
	}
	return language.Say("review.keys.end")
}
