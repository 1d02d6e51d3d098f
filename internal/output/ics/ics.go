// Package ics writes an iCalendar file (RFC 5545) of days on which something is due.
//
// Each is an event of a whole day rather than a to-do, because Google Calendar and
// Outlook leave to-dos out when they import a file. The events are private and do
// not make the day busy.
package ics

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// An Event is something that is due on a day.
type Event struct {
	UID     string // the same in each file, so that a calendar does not hold it twice
	Day     time.Time
	Summary string
	Details string // "" if there are none
}

const stampLayout = "20060102T150405Z"

// lastYear is the last year that a date of a calendar can hold: it has four digits.
const lastYear = 9999

// Write writes a calendar with these events. stamp is when it is written.
func Write(w io.Writer, events []Event, stamp time.Time) error {
	lines := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//buyin//promises//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"}
	for _, e := range events {
		lines = append(lines, e.lines(stamp)...)
	}
	lines = append(lines, "END:VCALENDAR")
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(fold(line))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (e Event) lines(stamp time.Time) []string {
	const day = "20060102"
	lines := []string{
		"BEGIN:VEVENT",
		"UID:" + escape(e.UID),
		"DTSTAMP:" + stamp.UTC().Format(stampLayout),
		"DTSTART;VALUE=DATE:" + e.Day.Format(day),
	}
	if after := e.Day.AddDate(0, 0, 1); after.Year() <= lastYear { // without an end it is the one day
		lines = append(lines, "DTEND;VALUE=DATE:"+after.Format(day))
	}
	lines = append(lines, "SUMMARY:"+escape(e.Summary))
	if e.Details != "" {
		lines = append(lines, "DESCRIPTION:"+escape(e.Details))
	}
	return append(lines, "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT")
}

// escape returns a text as the value of a property (RFC 5545, 3.3.11). Control
// characters, which such a value must not hold, become visible ones.
func escape(text string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(text, "\r\n", "\n") {
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteByte(' ')
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError:
			fmt.Fprintf(&b, "<%02X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// maxLine is the longest line in bytes, without what ends it (RFC 5545, 3.1).
const maxLine = 75

// fold returns a line with its end, broken into several if it is too long. A break
// never cuts a letter.
func fold(line string) string {
	var b strings.Builder
	room := maxLine
	for _, r := range line {
		size := utf8.RuneLen(r)
		if size > room {
			b.WriteString("\r\n ")
			room = maxLine - 1
		}
		b.WriteRune(r)
		room -= size
	}
	return b.String() + "\r\n"
}
