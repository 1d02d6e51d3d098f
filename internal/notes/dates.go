package notes

import (
	"strings"
	"time"
	"unicode"
)

// A date is a day as it was written.
type date struct {
	year, month, day int // year 0: not written
	ambiguous        bool
}

// dateAt reads a date at the start of a text and returns its length, or 0. A
// date of three numbers with the day and the month in an unknown order is
// ambiguous.
func dateAt(s string) (date, int) {
	if s == "" {
		return date{}, 0
	}
	d, n := date{}, 0
	switch {
	case isDigit(s[0]):
		if d, n = numericDate(s); n == 0 {
			d, n = dayMonth(s)
		}
	case s[0] < 0x80 && unicode.IsLetter(rune(s[0])):
		d, n = monthDay(s)
	}
	if n == 0 || !d.valid() {
		return date{}, 0
	}
	if rest := s[n:]; rest != "" && !isTime(rest) && (isDigit(rest[0]) || unicode.IsLetter(firstRune(rest))) {
		return date{}, 0
	}
	return d, n
}

// isTime reports whether the time of a timestamp follows, as in 2026-11-03T10:42.
func isTime(s string) bool { return len(s) > 1 && s[0] == 'T' && isDigit(s[1]) }

// numericDate reads 2026-11-03, 2026/11/03, 03.11.2026, 3.11.26 and 13/11/2026.
func numericDate(s string) (date, int) {
	parts, lengths, sep, end := threeNumbers(s)
	switch {
	case end == 0 || lengths[1] > 2:
		return date{}, 0
	case lengths[0] == 4 && lengths[2] < 3:
		return date{year: parts[0], month: parts[1], day: parts[2]}, end
	case lengths[0] < 3 && (lengths[2] == 4 || lengths[2] == 2 && sep != '-'):
		return yearLast(parts, sep), end
	}
	return date{}, 0
}

// threeNumbers reads three numbers with the same mark between them. The end is 0
// if there are none.
func threeNumbers(s string) (parts, lengths [3]int, sep byte, end int) {
	at := 0
	for i := range parts {
		if i > 0 {
			if at >= len(s) || strings.IndexByte("-/.", s[at]) < 0 || i == 2 && s[at] != sep {
				return parts, lengths, 0, 0
			}
			sep = s[at]
			at++
		}
		if parts[i], lengths[i] = number(s[at:], 4); lengths[i] == 0 {
			return parts, lengths, 0, 0
		}
		at += lengths[i]
	}
	return parts, lengths, sep, at
}

// yearLast orders the parts of a date that ends with the year. With full stops
// the day comes first; else a number over 12 shows which is the day.
func yearLast(parts [3]int, sep byte) date {
	day, month, year := parts[0], parts[1], parts[2]
	if year < 100 {
		year += 2000
	}
	if sep != '.' && month > 12 {
		day, month = month, day
	}
	return date{year: year, month: month, day: day, ambiguous: sep != '.' && day <= 12 && day != month}
}

// dayMonth reads 3 Nov 2026, 3rd of November, 3-Nov-2026.
func dayMonth(s string) (date, int) {
	day, n := number(s, 2)
	if n == 0 {
		return date{}, 0
	}
	n += ordinal(s[n:])
	n += skipAny(s[n:], " .-")
	if rest, ok := strings.CutPrefix(s[n:], "of "); ok {
		n = len(s) - len(rest)
	}
	month, m := monthAt(s[n:])
	if m == 0 {
		return date{}, 0
	}
	n += m
	year, y := yearAt(s[n:])
	return date{year: year, month: month, day: day}, n + y
}

// monthDay reads November 3, Nov 3rd, 2026.
func monthDay(s string) (date, int) {
	month, n := monthAt(s)
	if n == 0 {
		return date{}, 0
	}
	gap := skipAny(s[n:], " ")
	day, m := number(s[n+gap:], 2)
	if gap == 0 || m == 0 {
		return date{}, 0
	}
	n += gap + m
	n += ordinal(s[n:])
	year, y := yearAt(s[n:])
	return date{year: year, month: month, day: day}, n + y
}

// monthAt reads the name of a month, also a short one with a full stop.
func monthAt(s string) (month, n int) {
	for n < len(s) && n < 10 && s[n] < 0x80 && unicode.IsLetter(rune(s[n])) {
		n++
	}
	month = months()[strings.ToLower(s[:n])]
	if month == 0 {
		return 0, 0
	}
	if n < len(s) && s[n] == '.' && n < 5 {
		n++
	}
	return month, n
}

// yearAt reads a year of four digits behind a date, with what separates it.
func yearAt(s string) (year, n int) {
	gap := skipAny(s, " ,-'’")
	year, n = number(s[gap:], 4)
	if gap == 0 || n != 4 || year < 1900 || year > 2199 {
		return 0, 0
	}
	return year, gap + n
}

// ordinal returns the length of st, nd, rd or th.
func ordinal(s string) int {
	if len(s) >= 2 && ordinals.Has(strings.ToLower(s[:2])) {
		return 2
	}
	return 0
}

// number reads up to limit digits. It returns length 0 if there are more.
func number(s string, limit int) (value, n int) {
	for n < len(s) && isDigit(s[n]) {
		if n == limit {
			return 0, 0
		}
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// skipAny returns how many bytes at the start of s are in the set.
func skipAny(s, set string) int { return len(s) - len(strings.TrimLeft(s, set)) }

func (d date) valid() bool {
	year := d.year
	if year == 0 {
		year = 2024 // a leap year
	}
	return year >= 1900 && year < 2200 && d.on(year) != ""
}

// on returns the date in a year, or "" if that year has no such day.
func (d date) on(year int) string {
	t := time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	if d.month < 1 || d.month > 12 || t.Day() != d.day || int(t.Month()) != d.month {
		return ""
	}
	return t.Format(time.DateOnly)
}

// resolve returns the date as 2006-01-02, or "" if it is not known. If the year
// is missing, it is the last such day before today, on the weekday if one is
// written (1 is Sunday).
func (d date) resolve(weekday int, today string) string {
	now, err := time.Parse(time.DateOnly, today)
	switch {
	case d.ambiguous:
		return ""
	case d.year != 0:
		return d.on(d.year)
	case err != nil:
		return ""
	}
	last := ""
	for year := now.Year(); year > now.Year()-8; year-- {
		day := d.on(year)
		if day == "" || day > today {
			continue
		}
		if last == "" {
			last = day
		}
		if t, _ := time.Parse(time.DateOnly, day); weekday == 0 || int(t.Weekday()) == weekday-1 {
			return day
		}
	}
	return last
}
