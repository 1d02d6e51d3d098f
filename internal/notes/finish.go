package notes

import (
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
)

// page returns what was read.
func (r *reader) page() Page {
	p := Page{Lines: make([]Line, 0, len(r.drafts))}
	for _, d := range r.drafts {
		texts := pieces(d.whole())
		r.understood.TooLong += isOne(len(texts) > 1)
		for _, text := range texts {
			p.Lines = append(p.Lines, Line{Text: text, Remark: d.remark, Day: d.day, Number: d.number})
			if d.remark {
				r.understood.Remarks++
			} else {
				r.understood.Answers++
			}
		}
	}
	r.understood.Others = r.seen.names
	p.Understood = r.understood
	return p
}

// whole joins the lines of a draft and removes quotation marks and emphasis
// around all of them.
func (d draft) whole() string {
	if len(d.more) == 0 {
		return d.text
	}
	text := d.text + "\n" + strings.Join(d.more, "\n")
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
