package notes

import (
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
)

// page returns what was read.
func (r *reader) page() Page {
	lines := make([]Line, 0, len(r.lines))
	for i, l := range r.lines {
		texts := []string{l.Text}
		if more := r.more[i]; more != nil || len(l.Text) > motive.MaxText {
			texts = pieces(whole(l.Text, more))
		}
		r.understood.TooLong += isOne(len(texts) > 1)
		for _, text := range texts {
			l.Text = text
			lines = append(lines, l)
			if l.Remark {
				r.understood.Remarks++
			} else {
				r.understood.Answers++
			}
		}
	}
	r.understood.Others = r.seen.names
	return Page{lines, r.understood}
}

// whole joins the lines of an answer and removes quotation marks and emphasis
// around all of them.
func whole(text string, more []string) string {
	if len(more) == 0 {
		return text
	}
	text += "\n" + strings.Join(more, "\n")
	if inner, ok := unquote(text); ok {
		return inner
	}
	text, _ = unemphasise(text)
	return text
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
