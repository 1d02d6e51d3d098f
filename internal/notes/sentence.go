package notes

import (
	"slices"
	"strings"

	"buyin/internal/language"
)

// Sentence says in one sentence what was understood.
func (u Understood) Sentence() string {
	switch {
	case u.Answers+u.Remarks == 0 && u.Title != "":
		return language.Say("notes.title.only", "title", u.Title)
	case u.Answers+u.Remarks == 0:
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
	if u.Continued > 0 {
		parts = append(parts, language.Count("notes.continued", u.Continued))
	}
	return language.Count("notes.lines", u.Answers+u.Remarks+u.Continued, "parts", strings.Join(parts, ", ")) + u.asides() + "."
}

// asides says what was taken off, and what is neither answer nor remark.
func (u Understood) asides() string {
	text := ""
	if u.Title != "" {
		text += language.Say("notes.title", "title", u.Title)
	}
	if list := u.removed(); len(list) > 0 {
		text += language.Say("notes.removed", "list", and(list))
	}
	if u.Quotes > 0 {
		text += language.Say("notes.quotes")
	}
	dates, headings := u.beside()
	if dates > 0 {
		text += language.Count("notes.dates", dates)
	}
	if headings > 0 {
		text += language.Count("notes.headings", headings)
	}
	if u.TooLong > 0 {
		text += language.Count("notes.long", u.TooLong)
	}
	return text
}

// beside returns the numbers of dates and headings besides the title.
func (u Understood) beside() (dates, headings int) {
	switch {
	case u.Title == "":
		return u.Dates, u.Headings
	case u.titleDated:
		return u.Dates - 1, u.Headings
	}
	return u.Dates, u.Headings - 1
}

// removed lists what was taken off the front of lines.
func (u Understood) removed() (list []string) {
	add := func(lines int, what string) {
		if lines > 0 {
			list = append(list, what)
		}
	}
	add(u.Bullets, language.Say("notes.bullets"))
	add(u.Numbers, language.Say("notes.numbers"))
	add(u.Times, language.Say("notes.times"))
	for _, label := range u.Labels {
		list = append(list, language.Say("notes.label", "name", label))
	}
	return list
}

// maxLabels is the number of labels that are named as examples.
const maxLabels = 3

// addLabel adds a label that was removed, unless it is known or there are enough.
func (u *Understood) addLabel(l label) {
	if l.who != report && l.who != manager || len(u.Labels) == maxLabels {
		return
	}
	if !slices.ContainsFunc(u.Labels, func(known string) bool { return strings.EqualFold(known, l.name) }) {
		u.Labels = append(u.Labels, l.name)
	}
}

// and joins the items of a list.
func and(list []string) string {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return language.Say("notes.and", "list", strings.Join(list[:last], ", "), "last", list[last])
}
