package duedate

import "time"

// The units and periods, in the order of their lines in the word file.
const (
	unitDay = iota + 1
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitYear
)

const (
	periodWeek = iota + 1
	periodWeekend
	periodMonth
	periodQuarter
	periodYear
)

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// ahead returns the day after n units. A day that the month does not have is the
// month's last one.
func (p *parser) ahead(n, unit int) time.Time {
	switch unit {
	case unitWeek:
		return p.today.AddDate(0, 0, 7*n)
	case unitFortnight:
		return p.today.AddDate(0, 0, 14*n)
	case unitMonth:
		return addMonths(p.today, n)
	case unitQuarter:
		return addMonths(p.today, 3*n)
	case unitYear:
		return addMonths(p.today, 12*n)
	}
	return p.today.AddDate(0, 0, n)
}

func addMonths(day time.Time, n int) time.Time {
	first := date(day.Year(), day.Month()+time.Month(n), 1)
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(day.Day(), last.Day())-1)
}

// monday returns the Monday of a day's week.
func monday(day time.Time) time.Time { return day.AddDate(0, 0, -daysAfterMonday(day.Weekday())) }

func daysAfterMonday(w time.Weekday) int { return (int(w) + 6) % 7 }

// period returns the first day of a period and the day by which it ends: of a week
// the Friday, or at the weekend the Sunday. which is the value of a block
// of the word file: "this", "next", these two with a period, "last" or "named".
func (p *parser) period(which string, s slots) (first, last time.Time) {
	switch which {
	case "named":
		return p.namedPeriod(s)
	case "this month":
		which, s.period = "this", periodMonth
	case "this weekend":
		which, s.period = "this", periodWeekend
	case "next week":
		which, s.period = "next", periodWeek
	}
	n := 0
	switch which {
	case "next":
		n = 1
	case "last":
		n = -1
	}
	year, month, _ := p.today.Date()
	switch s.period {
	case periodWeek, periodWeekend:
		return p.week(n, s.period)
	case periodMonth:
		first = date(year, month+time.Month(n), 1)
		return first, first.AddDate(0, 1, -1)
	case periodQuarter:
		first = date(year, (month-1)/3*3+1+time.Month(3*n), 1)
		return first, first.AddDate(0, 3, -1)
	}
	first = date(year+n, time.January, 1)
	return first, first.AddDate(1, 0, -1)
}

func (p *parser) week(n, period int) (first, last time.Time) {
	first = monday(p.today).AddDate(0, 0, 7*n)
	friday, saturday, sunday := first.AddDate(0, 0, 4), first.AddDate(0, 0, 5), first.AddDate(0, 0, 6)
	switch {
	case period == periodWeekend:
		return saturday, sunday
	case n >= 0 && friday.Before(p.today):
		return first, sunday
	}
	return first, friday
}

// namedPeriod returns a month or quarter; without a year the one that ends next, or one
// that is just over.
func (p *parser) namedPeriod(s slots) (first, last time.Time) {
	month, long := time.Month(s.month), 1
	if s.quarter > 0 {
		month, long = time.Month(3*s.quarter-2), 3
	}
	year := s.year
	if year == 0 {
		year = p.today.Year()
		if date(year, month, 1).AddDate(0, long, -1).Before(p.today.AddDate(0, 0, -justOver)) {
			year++
		}
	}
	first = date(year, month, 1)
	return first, first.AddDate(0, long, -1)
}

// justOver is for how many days a day without a year is one that is over: by 20 November,
// typed in the same month, is more often a slip than a day of next year.
const justOver = 60

// nextDate returns the day of a year; without a year (0) the next such day, today and
// those that are just over included. It is false if there is no such day.
func (p *parser) nextDate(year, month, day int) (time.Time, bool) {
	if month < 1 || month > 12 || day < 1 {
		return time.Time{}, false
	}
	from, to := year, year
	if year == 0 {
		from, to = p.today.Year()-1, p.today.Year()+8 // there is a 29 February among them
	}
	for y := from; y <= to; y++ {
		at := date(y, time.Month(month), day)
		if at.Day() == day && (year != 0 || !at.Before(p.today.AddDate(0, 0, -justOver))) {
			return at, true
		}
	}
	return time.Time{}, false
}

// nextMonthday returns the next day with this number, 1 to 31, today included.
func (p *parser) nextMonthday(day int) time.Time {
	for n := 0; ; n++ {
		at := date(p.today.Year(), p.today.Month()+time.Month(n), day)
		if at.Day() == day && !at.Before(p.today) {
			return at
		}
	}
}
