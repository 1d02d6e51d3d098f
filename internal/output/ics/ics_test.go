package ics

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

var stamp = time.Date(2026, 11, 30, 10, 0, 0, 0, time.FixedZone("", 3600))

func day(text string) time.Time {
	at, _ := time.Parse(time.DateOnly, text)
	return at
}

func TestWrite(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, []Event{{UID: "2026-11-23-k7qf-p1@buyin", Day: day("2026-12-31"), Summary: "Sam: desks, chairs; all", Details: "buyin promise Sam --kept p1\n"}}, stamp); err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//buyin//promises//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:2026-11-23-k7qf-p1@buyin
DTSTAMP:20261130T090000Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:Sam: desks\, chairs\; all
DESCRIPTION:buyin promise Sam --kept p1\n
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestTheLastDay(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, []Event{{UID: "x", Day: day("9999-12-31"), Summary: "far"}}, stamp); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, "DTSTART;VALUE=DATE:99991231\r\nSUMMARY:far\r\n") {
		t.Errorf("got\n%s", got)
	}
}

// unfolded returns the lines of a calendar as a reader puts them together.
func unfolded(text string) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n")
}

// unescaped undoes escape.
func unescaped(text string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(text)
}

// Whatever the summary is, a reader gets it back, and no other property.
func TestAnySummaryComesBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("a;,\\\nä😀: \r")), 0, 300, -1)).Draw(t, "text")
		var b bytes.Buffer
		if err := Write(&b, []Event{{UID: "x", Day: day("2026-12-04"), Summary: text}}, stamp); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
			if len(line) > maxLine || !utf8.ValidString(line) {
				t.Fatalf("%q", line)
			}
			for _, c := range line {
				if c < ' ' || c == 0x7f {
					t.Fatalf("a control character in %q", line)
				}
			}
		}
		lines := unfolded(b.String())
		if len(lines) != 15 {
			t.Fatalf("%d lines: %q", len(lines), lines)
		}
		got := unescaped(strings.TrimPrefix(lines[10], "SUMMARY:"))
		plain := !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError })
		if plain && got != text {
			t.Fatalf("%q came back as %q", text, got)
		}
	})
}
