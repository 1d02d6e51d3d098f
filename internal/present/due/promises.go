package due

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"

	"buyin/internal/page"
	"buyin/internal/present/stated"
	"buyin/internal/visible"
)

// SoonDays is how many days ahead a promise is named by itself.
const SoonDays = 14

// A Promise is a promise as pages show it.
type Promise struct {
	Name  string // of the report
	ID    string
	Yours bool   // the manager made it, not the report
	Text  string // what was promised; "" if these are words of theirs that may not be shown
	Due   string // 2006-01-02; "" if there is no date
	State string // "" while it is open, else kept, broken or dropped
}

// A PromiseList is the page of promises, of everybody or of one report.
type PromiseList struct {
	Promises []Promise
	Name     string // of the report that it is about; "" if it is about everybody
	Today    string // 2006-01-02
	Arg      string // the name as it is typed at a shell; NAME if it is about everybody
}

// Text writes the list for a terminal with this many columns.
func (l PromiseList) Text(w io.Writer, width int) error {
	out := lines{width: width}
	if len(l.Promises) == 0 {
		out.b.WriteString(visible.Wrap(l.nothing(), width, 0) + "\n")
	}
	for _, g := range l.groups() {
		out.title(g.title)
		for _, p := range g.promises {
			out.add(l.line(p))
		}
	}
	if slices.ContainsFunc(l.Promises, func(p Promise) bool { return p.State == "" }) {
		out.b.WriteString("\n" + visible.Wrap("To settle one: buyin promise --kept ID "+visible.Line(l.Arg)+" (or --broken ID, --drop ID)", width, 2) + "\n")
	}
	_, err := io.WriteString(w, out.b.String())
	return err
}

func (l PromiseList) nothing() string {
	if l.Name != "" {
		return fmt.Sprintf("No promises between you and %s.", visible.Line(l.Name))
	}
	return "No open promises."
}

// A promiseGroup is the promises that stand under one heading.
type promiseGroup struct {
	title    string
	promises []Promise
}

// groups sorts the promises under their headings, and leaves out empty ones.
func (l PromiseList) groups() []promiseGroup {
	groups := []promiseGroup{{title: "Overdue"}, {title: "Next two weeks"}, {title: "Later"}, {title: "No date"}, {title: "Broken"}, {title: "Kept"}, {title: "Dropped"}}
	for _, p := range l.Promises {
		g := &groups[l.group(p)]
		g.promises = append(g.promises, p)
	}
	for _, g := range groups {
		slices.SortStableFunc(g.promises, func(a, b Promise) int { return cmp.Compare(a.Due, b.Due) })
	}
	return slices.DeleteFunc(groups, func(g promiseGroup) bool { return len(g.promises) == 0 })
}

func (l PromiseList) group(p Promise) int {
	switch p.State {
	case "broken":
		return 4
	case "kept":
		return 5
	case "dropped":
		return 6
	}
	days, dated := daysUntil(p.Due, l.Today)
	switch {
	case !dated:
		return 3
	case days < 0:
		return 0
	case days <= SoonDays:
		return 1
	}
	return 2
}

// line words one promise: "Sam Lee, p1, yours: two quiet weeks (Friday 2026-12-04, in
// 4 days)". On the page of one report their name is left out.
func (l PromiseList) line(p Promise) string {
	whose := "theirs"
	if p.Yours {
		whose = "yours"
	}
	head := p.ID + ", " + whose
	if l.Name == "" {
		head = p.Name + ", " + head
	}
	line := fmt.Sprintf("%s: %s", visible.Line(head), visible.Line(page.Shorten(cmp.Or(p.Text, stated.WordlessPromise))))
	if when := When(p.Due, l.Today, p.State == ""); when != "" {
		line += " (" + when + ")"
	}
	return line
}

// When words the day on which something is due: "Friday 2026-12-04, in 4 days". It
// is "" without a day. What is settled has no distance from today.
func When(day, today string, open bool) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	words := fmt.Sprintf("%s %s", at.Weekday(), day)
	days, known := daysUntil(day, today)
	switch {
	case !open || !known:
		return words
	case days == 0:
		return words + ", today"
	case days == 1:
		return words + ", tomorrow"
	case days < 0:
		return words + ", " + page.Counted(-days, "day").Text + " ago"
	}
	return words + ", in " + page.Counted(days, "day").Text
}

// A time.Duration is too small for the days to the year 9999.
const secondsPerDay = 24 * 60 * 60

// daysUntil returns the days from today to a day; false if one of them is no date.
func daysUntil(day, today string) (days int, known bool) {
	to, err := time.Parse(time.DateOnly, day)
	from, errFrom := time.Parse(time.DateOnly, today)
	return int((to.Unix() - from.Unix()) / secondsPerDay), err == nil && errFrom == nil
}
