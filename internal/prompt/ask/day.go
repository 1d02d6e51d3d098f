package ask

import (
	"strings"
	"time"

	"buyin/internal/duedate"
	"buyin/internal/language"
)

// readDay reads the day on which an ask was put, and returns it as 2006-01-02, or "" if
// it cannot be read. Without a year it is the nearest such day. A day of the week alone
// is the last one, today included; after "last" it is before today. The day may be after
// today, because it was said so; then the session refuses it.
func readDay(words, today string) string {
	now, err := time.Parse(time.DateOnly, today)
	if _, perr := time.Parse(time.DateOnly, words); err != nil || perr == nil {
		return words
	}
	if strings.EqualFold(words, language.Say("prompt.asking.day.yesterday")) {
		return now.AddDate(0, 0, -1).Format(time.DateOnly)
	}
	last := false
	if first, rest, ok := strings.Cut(words, " "); ok && strings.EqualFold(first, language.Say("prompt.asking.day.last")) {
		words, last = rest, true
	}
	read, err := duedate.Read(words, today)
	if err != nil || read.Day == "" {
		return ""
	}
	if weekday, ok := weekdayAlone(words); ok {
		back := (int(now.Weekday()-weekday) + 7) % 7
		if last && back == 0 {
			back = 7
		}
		return now.AddDate(0, 0, -back).Format(time.DateOnly)
	}
	return nearest(words, read.Day, now)
}

// weekdayAlone returns the day of the week if the words are only that, in full or its
// first letters, with or without "on".
func weekdayAlone(words string) (time.Weekday, bool) {
	fields := strings.Fields(strings.Trim(strings.ToLower(words), " .,!"))
	if len(fields) > 1 && fields[0] == language.Say("prompt.asking.day.on") {
		fields = fields[1:]
	}
	if len(fields) != 1 || len(fields[0]) < 3 {
		return 0, false
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.HasPrefix(strings.ToLower(day.String()), fields[0]) {
			return day, true
		}
	}
	return 0, false
}

// nearest returns the day that was read, or one before today if the words mean that,
// too, and it is nearer: "28 November" is three days ago on 1 December, and not in a
// year.
func nearest(words, day string, now time.Time) string {
	read := func(from time.Time) time.Time {
		r, _ := duedate.Read(words, from.Format(time.DateOnly))
		at, _ := time.Parse(time.DateOnly, r.Day)
		return at
	}
	next := read(now)
	if !next.After(now) || !read(now.AddDate(0, 0, 1)).Equal(next) { // it has been, or is counted from today
		return day
	}
	for _, from := range []time.Time{now.AddDate(0, 0, -30), now.AddDate(-1, 0, 0)} {
		if past := read(from); !past.IsZero() && past.Before(now) && now.Sub(past) < next.Sub(now) {
			return past.Format(time.DateOnly)
		}
	}
	return day
}
