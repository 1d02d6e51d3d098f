package notes

import (
	"strings"

	"buyin/internal/language"
)

// Sentence says in one sentence what was understood.
func (u Understood) Sentence() string {
	if u.Answers+u.Remarks == 0 {
		return language.Say("notes.nothing") + u.asides() + "."
	}
	var parts []string
	if u.Answers > 0 {
		parts = append(parts, language.Count("notes.answers", u.Answers))
	}
	if u.Remarks > 0 {
		remarks := language.Count("notes.remarks", u.Remarks)
		if len(u.Others) > 0 {
			remarks += language.Say("notes.others", "names", and(u.Others))
		}
		parts = append(parts, remarks)
	}
	return language.Count("notes.lines", u.Answers+u.Remarks, "parts", strings.Join(parts, ", ")) + u.asides() + "."
}

// asides says what was removed, and what is neither answer nor remark.
func (u Understood) asides() string {
	text := ""
	if list := u.removed(); len(list) > 0 {
		text += language.Say("notes.removed", "list", and(list))
	}
	if u.Dates > 0 {
		text += language.Count("notes.dates", u.Dates)
	}
	if u.Headings > 0 {
		text += language.Count("notes.headings", u.Headings)
	}
	if u.TooLong > 0 {
		text += language.Count("notes.long", u.TooLong)
	}
	return text
}

// removed lists the kinds of marks that were removed.
func (u Understood) removed() (list []string) {
	add := func(lines int, what string) {
		if lines > 0 {
			list = append(list, what)
		}
	}
	add(u.Bullets, language.Say("notes.bullets"))
	add(u.Numbers, language.Say("notes.numbers"))
	add(u.Times, language.Say("notes.times"))
	if u.Label != "" {
		list = append(list, language.Say("notes.label", "name", u.Label))
	} else {
		add(u.Speakers, language.Say("notes.labels"))
	}
	add(u.Quotes, language.Say("notes.quotes"))
	return list
}

// and joins the items of a list.
func and(list []string) string {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return language.Say("notes.and", "list", strings.Join(list[:last], ", "), "last", list[last])
}
