package notes

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"buyin/internal/motive"
)

// page returns what was read.
func (r *reader) page() Page {
	r.join()
	r.lines = cutLines(r.lines)
	lines := r.lines
	for i, l := range r.lines {
		if len(l.Text) > motive.MaxText && r.understood.TooLong == 0 {
			lines = append([]Line{}, r.lines[:i]...) // the pieces need more room
		}
		switch {
		case len(l.Text) > motive.MaxText:
			r.understood.TooLong++
			for _, text := range pieces(l.Text) {
				l.Text = text
				lines = append(lines, l)
			}
		case r.understood.TooLong > 0:
			lines = append(lines, l)
		}
	}
	for _, l := range lines {
		r.understood.Remarks += oneIf(l.Remark)
	}
	r.understood.Answers = len(lines) - r.understood.Remarks
	r.understood.Others = r.seen.names
	return Page{lines, r.dayOf(lines), r.understood}
}

// dayOf returns the day of the page, "" if it has none or several, or if the day is
// not of the last year.
func (r *reader) dayOf(lines []Line) string {
	if len(r.lines) == 0 {
		r.pageDay = r.day
	}
	now, err := time.Parse(time.DateOnly, r.today)
	if err != nil || r.pageDay > r.today || r.pageDay < now.AddDate(-1, 0, 0).Format(time.DateOnly) {
		return ""
	}
	for _, l := range lines {
		if l.Day != r.pageDay {
			return ""
		}
	}
	return r.pageDay
}

// join adds to the lines what continues them, and removes quotation marks and
// emphasis around the whole.
func (r *reader) join() {
	slices.SortStableFunc(r.more, func(a, b part) int { return a.line - b.line })
	for start := 0; start < len(r.more); {
		line := &r.lines[r.more[start].line]
		texts := []string{line.Text}
		for start < len(r.more) && &r.lines[r.more[start].line] == line {
			texts = append(texts, r.more[start].text)
			start++
		}
		text, quoted := unquote(strings.Join(texts, "\n"))
		if !quoted {
			text, _ = unemphasise(text)
		}
		line.Text = text
	}
}

// pieces splits a text that is too long at a blank between two words.
func pieces(text string) []string {
	var all []string
	for len(text) > motive.MaxText {
		end := strings.LastIndexAny(text[:motive.MaxText+1], " \t\n")
		if end < 1 {
			for end = motive.MaxText; !utf8.RuneStart(text[end]); {
				end--
			}
		}
		all = append(all, trim(text[:end]))
		text = trim(text[end:])
	}
	return append(all, text)
}
