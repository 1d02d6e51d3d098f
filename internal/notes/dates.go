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
	if rest := s[n:]; rest != "" && !isTime(rest) && (isDigit(rest[0]) || unicode.IsLetter(rune0(rest))) {
		return date{}, 0
	}
	return d, n
}

// isTime reports whether the time of a timestamp follows, as in 2026-11-03T10:42.
func isTime(s string) bool { return len(s) > 1 && s[0] == 'T' && isDigit(s[1]) }

// numericDate reads 2026-11-03, 2026/11/03, 03.11.2026, 3.11.26 and 13/11/2026.
func numericDate(s string) (date, int) {
	a, n := number(s, 4)
	if n == 0 || n >= len(s) || strings.IndexByte("-/.", s[n]) < 0 {
		return date{}, 0
	}
	sep := s[n]
	b, m := number(s[n+1:], 2)
	end := n + 1 + m
	if m == 0 || end >= len(s) || s[end] != sep {
		return date{}, 0
	}
	c, k := number(s[end+1:], 4)
	switch end += 1 + k; {
	case n == 4 && (k == 1 || k == 2):
		return date{year: a, month: b, day: c}, end
	case n > 2 || k != 4 && (k != 2 || sep == '-'):
		return date{}, 0
	case k == 2:
		c += 2000
	}
	switch {
	case sep == '.' || a > 12 || a == b:
		return date{year: c, month: b, day: a}, end
	case b > 12:
		return date{year: c, month: a, day: b}, end
	}
	return date{year: c, month: b, day: a, ambiguous: true}, end
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
