package duedate

import "time"

// A span is a day, or the days of a longer time, before it is known how it is led
// in.
type span struct {
	day      time.Time // on which it is due
	opens    time.Time // the first day of a week, month, ...; zero for a single day
	other    time.Time // what else it may mean; zero: nothing
	deadline bool      // it is the end of something, so "before" it means on it at the latest
	weak     bool      // in the middle of a text it is a date only after a word such as "by"
	weekday  bool      // a weekday and nothing else
	noYear   bool      // a day and a month without a year
	misfit   bool      // a weekday before it is another one than that of the day
	numbers  bool      // two numbers and nothing else, 4.5 or 12/04
	next     int       // the first token behind it
}

// spansAt lists the dates that begin with token i, without what leads them in.
func (p *parser) spansAt(i int) (all []span) {
	all = p.plainSpansAt(i)
	for _, s := range all {
		if s.weekday {
			all = append(all, p.afterWeekday(s)...)
		}
	}
	return all
}

// plainSpansAt is spansAt without a date behind a weekday.
func (p *parser) plainSpansAt(i int) (all []span) {
	if s, ok := p.numeric(i); ok {
		all = append(all, s)
	}
	for _, phrase := range dates() {
		filled, next, ok := p.match(phrase.parts, i, slots{})
		if !ok {
			continue
		}
		s, ok := p.spanOf(phrase, filled)
		if !ok || phrase.kind == "month" && filled.year == 0 && p.isDay(next) { // 30 February
			continue
		}
		s.next = next
		all = append(all, s)
	}
	return all
}

// isDay reports whether token i may be meant as the day of a month.
func (p *parser) isDay(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	_, _, ok := p.dayOfMonth(i, false)
	return ok
}

// afterWeekday lists the dates behind a weekday, as in Friday 4 December. If they
// are on another weekday, the weekday is what else may be meant.
func (p *parser) afterWeekday(on span) (all []span) {
	from := on.next
	if from < len(p.tokens) && p.tokens[from].text == "," {
		from++
	}
	for _, s := range p.plainSpansAt(from) {
		if s.weekday || !s.opens.IsZero() || s.deadline {
			continue
		}
		if s.day.Weekday() != on.day.Weekday() && s.other.Weekday() == on.day.Weekday() && !s.other.IsZero() {
			s.day = s.other // Friday 12/04
		}
		if later := s.day.AddDate(1, 0, 0); s.noYear && s.day.Before(p.today) && s.day.Weekday() != on.day.Weekday() && later.Weekday() == on.day.Weekday() {
			s.day = later
		}
		s.other, s.weak, s.numbers = time.Time{}, false, false
		if s.misfit = s.day.Weekday() != on.day.Weekday(); s.misfit {
			s.other = on.day
		}
		all = append(all, s)
	}
	return all
}

// spanOf returns what a phrase of the word file means.
func (p *parser) spanOf(ph phrase, s slots) (span, bool) {
	switch ph.kind {
	case "day":
		return span{day: p.today.AddDate(0, 0, digit(ph.value))}, true
	case "gone":
		if s.n == 0 {
			s.n, s.unit = digit(ph.value), unitDay
		}
		return span{day: p.ahead(-s.n, s.unit), weak: true}, true
	case "ahead":
		if s.n == 0 {
			s.n = digit(ph.value)
		}
		return span{day: p.ahead(s.n, s.unit)}, true
	case "weekday":
		return p.weekdaySpan(ph.value, time.Weekday(s.weekday-1)), true
	case "period":
		first, last := p.period(ph.value, s)
		return span{day: last, opens: first, weak: ph.value == "last"}, true
	case "end":
		_, last := p.period(ph.value, s)
		return span{day: last, deadline: true, weak: ph.value == "last", noYear: s.hasNoYear()}, true
	case "start":
		first, _ := p.period(ph.value, s)
		return span{day: first, noYear: s.hasNoYear()}, true
	case "middle":
		first, last := p.period(ph.value, s)
		return span{day: first.AddDate(0, 0, int(last.Sub(first).Hours()/24)/2), noYear: s.hasNoYear()}, true
	case "month":
		first, last := p.period("named", s)
		return span{day: last, opens: first, weak: true, noYear: s.hasNoYear()}, true
	case "date":
		day, ok := p.nextDate(s.year, s.month, s.day)
		return span{day: day, noYear: s.year == 0}, ok
	case "monthday":
		return span{day: p.nextMonthday(s.day), weak: true}, true
	}
	panic("duedate: unknown kind " + ph.kind)
}

// digit returns the value of a one-digit number in the word file, else 0.
func digit(s string) int {
	if len(s) != 1 {
		return 0
	}
	return int(s[0] - '0')
}

// hasNoYear reports whether a month or a quarter was named without a year.
func (s slots) hasNoYear() bool { return s.year == 0 && (s.month > 0 || s.quarter > 0) }

// weekdaySpan returns a weekday: the next one after today; with "last" the one before it; with "this" one of this
// week, if it is still to come; with "next" one of next week.
func (p *parser) weekdaySpan(which string, w time.Weekday) span {
	days := (int(w-p.today.Weekday()) + 7) % 7
	today := days == 0
	coming := p.today.AddDate(0, 0, days)
	if today && which != "this" {
		coming = coming.AddDate(0, 0, 7)
	}
	switch which {
	case "this":
		return span{day: coming}
	case "week":
		return span{day: coming.AddDate(0, 0, 7)}
	case "last":
		back := (int(p.today.Weekday()-w)+6)%7 + 1
		return span{day: p.today.AddDate(0, 0, -back), weak: true}
	case "last week":
		return span{day: monday(p.today).AddDate(0, 0, daysAfterMonday(w)-7), weak: true}
	case "next":
		day := monday(p.today).AddDate(0, 0, 7+daysAfterMonday(w))
		s := span{day: day}
		if coming.Before(day) {
			s.other = coming
		}
		return s
	}
	s := span{day: coming, weak: true, weekday: true}
	if today {
		s.other = p.today
	}
	return s
}

// numeric reads 2026-12-04, 2026/12/04, 4.5., 4.5.2027, 12/04 and 12/04/2027. With
// full stops the day comes first. With slashes it comes first too, unless only the
// other order is a date; if both are, the other one is what else may be meant.
func (p *parser) numeric(i int) (span, bool) {
	parts, sep, next := p.numbers(i)
	s := span{next: next, weak: len(parts) == 2, numbers: len(parts) == 2}
	var ok bool
	switch {
	case len(parts) < 2:
		return s, false
	case len(parts) == 2:
		return p.dayAndMonth(s, 0, parts[0], parts[1], sep)
	case parts[0] > 999:
		s.day, ok = p.nextDate(parts[0], parts[1], parts[2])
		return s, ok
	}
	year, ok := fullYear(parts[2], sep)
	if !ok {
		return s, false
	}
	return p.dayAndMonth(s, year, parts[0], parts[1], sep)
}

// dayAndMonth completes a date of a day and a month; see numeric.
func (p *parser) dayAndMonth(s span, year, a, b int, sep string) (span, bool) {
	var ok bool
	s.noYear = year == 0
	if s.day, ok = p.nextDate(year, b, a); sep != "/" {
		return s, ok
	}
	other, fits := p.nextDate(year, a, b)
	switch {
	case !ok:
		s.day, ok = other, fits
	case fits && a != b:
		s.other = other
	}
	return s, ok
}

// fullYear returns the year that the last number of a date is: 27 is 2027, but not
// behind a hyphen.
func fullYear(n int, sep string) (year int, ok bool) {
	if n < 100 && sep != "-" {
		return 2000 + n, true
	}
	return n, n > 999
}

// numbers reads two or three numbers with the same mark between them. A full stop
// behind two of them belongs to them, as in 4.5.
func (p *parser) numbers(i int) (parts []int, sep string, next int) {
	first, ok := p.tokenAt(i).value(4)
	if !ok {
		return nil, "", i
	}
	parts, next = []int{first}, i+1
	for len(parts) < 3 {
		n, mark, ok := p.markAndNumber(next)
		if !ok || sep != "" && mark != sep {
			break
		}
		parts, sep, next = append(parts, n), mark, next+2
	}
	if len(parts) == 1 || len(parts) == 2 && sep == "-" {
		return nil, "", i
	}
	if t := p.tokenAt(next); len(parts) == 2 && sep == "." && t.text == "." && t.glued {
		next++
	}
	return parts, sep, next
}

// markAndNumber reads a full stop, slash or hyphen and the number right behind it.
func (p *parser) markAndNumber(i int) (n int, mark string, ok bool) {
	t, number := p.tokenAt(i), p.tokenAt(i+1)
	switch t.text {
	case ".", "/", "-":
		n, ok = number.value(4)
	}
	return n, t.text, ok && t.glued && number.glued
}

// tokenAt returns a token; behind the last one an empty one.
func (p *parser) tokenAt(i int) token {
	if i >= len(p.tokens) {
		return token{}
	}
	return p.tokens[i]
}
