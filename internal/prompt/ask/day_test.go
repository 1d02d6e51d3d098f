package ask

import (
	"testing"
	"time"
)

func TestReadDay(t *testing.T) {
	const today = "2026-12-01" // a Tuesday
	for words, want := range map[string]string{
		"2026-11-28": "2026-11-28", "yesterday": "2026-11-30", "Yesterday": "2026-11-30", "today": "2026-12-01",
		"Thursday": "2026-11-26", "last Friday": "2026-11-27", "on Monday": "2026-11-30", "last Monday": "2026-11-30",
		"Tuesday": "2026-12-01", "last Tuesday": "2026-11-24", "last tue": "2026-11-24", "wed": "2026-11-25", "on Tue": "2026-12-01", "Friday.": "2026-11-27",
		"28.11.2026": "2026-11-28", "28.11.": "2026-11-28", "28 November": "2026-11-28", "Nov 28": "2026-11-28", "the 28th": "2026-11-28",
		"3 October": "2026-10-03", "1 December": "2026-12-01", "Thursday 26 November": "2026-11-26", "last": "", "soon": "", "last summer": "", "": "",
		"tomorrow": "2026-12-02", "in a week": "2026-12-08", "in 10 months": "2027-10-01", "next Monday": "2026-12-07", // refused later
		"next Friday": "2026-12-11", "this Friday": "2026-12-04", "4 December": "2026-12-04", "28 November 2027": "2027-11-28", "the 3rd": "2026-12-03", "12/04": "2027-04-12",
	} {
		if got := readDay(words, today); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// Whatever is typed, a day is read or none.
func FuzzReadDay(f *testing.F) {
	for _, words := range []string{"2026-11-28", "yesterday", "last Friday", "last", "last \u00a0", "in two weeks", "when it is green", ""} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		day := readDay(words, "2026-12-01")
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			t.Errorf("%q is read as %q", words, day)
		}
	})
}
