package duedate

import (
	"fmt"
	"time"
)

// Check returns an error that says why nothing can be due on the day that was read
// from a text: it is not on the weekday that the text names, it was over on today,
// 2006-01-02 ("" if it may be), or the text names one that no calendar has.
func Check(text string, r Reading, today string) error {
	switch over := r.Day != "" && r.Day < today; {
	case r.Misfit:
		day, _ := time.Parse(time.DateOnly, r.Day)
		return fmt.Errorf("%q does not fit: %s is a %s", r.Words, r.Day, day.Weekday())
	case over && r.NoYear:
		return fmt.Errorf("%s is over; write the year if you mean a later one", r)
	case over:
		return fmt.Errorf("%s is over; write a day that is still to come", r)
	}
	if words := NoDay(text); r.Day == "" && words != "" {
		return fmt.Errorf("there is no such day as %q", words)
	}
	return nil
}

// anyDay is a today: whether a calendar has a day does not depend on it.
const anyDay = "2026-01-01"

// NoDay returns words of a text that are written as the date by which something is
// due, but name no day of the calendar ("by 30.02."), or "".
func NoDay(text string) string {
	p, err := newParser(text, anyDay)
	if err != nil {
		return ""
	}
	for i := range p.tokens {
		if _, ok := p.longest(i); ok || p.tokens[i].kind == mark {
			continue
		}
		for _, b := range p.begins(i) {
			if b.lead == noLead && i > 0 { // a number in the middle of a text may be anything
				continue
			}
			if next := p.noDayAt(b.next); next > b.next && p.standsFree(i, next) && !measures.Has(p.tokenAt(next).text) && (b.lead != noLead || p.onlyMarks(next)) {
				return p.text[p.tokens[i].at:p.tokens[next-1].end]
			}
		}
	}
	return ""
}

// noDayAt returns the first token behind something from token i on that is written as
// a day and a month, and is none; else i.
func (p *parser) noDayAt(i int) (next int) {
	next = i
	if parts, sep, end := p.numbers(i); len(parts) == 3 || len(parts) == 2 && sep == "." {
		if _, ok := p.numeric(i); !ok {
			next = end
		}
	}
	for _, phrase := range dates() {
		if phrase.kind != "date" {
			continue
		}
		filled, end, ok := p.match(phrase.parts, i, slots{})
		if !ok {
			continue
		}
		if _, is := p.spanOf(phrase, filled); !is {
			next = max(next, end)
		}
	}
	return next
}
