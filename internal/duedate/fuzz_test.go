package duedate

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"buyin/internal/fixture/growth"
	"buyin/internal/fixture/property"
)

// checkReading checks what is true of any reading of any text.
func checkReading(t interface {
	Errorf(string, ...any)
}, text, today string, r Reading, whole bool) {
	for _, words := range []string{r.Words, r.Cue} {
		if !strings.Contains(text, words) {
			t.Errorf("%q: %q is not in it", text, words)
		}
		if utf8.ValidString(text) && !utf8.ValidString(words) {
			t.Errorf("%q: %q cuts a letter", text, words)
		}
	}
	if (r.Day == "") != (r.Words == "") || r.Other != "" && (r.Other == r.Day || r.Day == "") {
		t.Errorf("%q: %+v", text, r)
	}
	for _, day := range []string{r.Day, r.Other} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if words := strings.ToLower(r.Words); day != "" && day < today && !r.NoYear && !strings.ContainsAny(text, "0123456789") &&
			!strings.Contains(words, "yesterday") && !strings.Contains(words, "last") && !strings.Contains(words, "ago") {
			t.Errorf("%q: %s is before %s and no number was written", text, day, today)
		}
	}
	if left := r.Without(text); !strings.Contains(text, left) || strings.TrimSpace(left) == "" && strings.TrimSpace(text) != "" {
		t.Errorf("%q: without %q it is %q", text, r.Words, left)
	}
	if whole && r.Day == "" && r.Cue == "" {
		t.Errorf("%q: read as nothing", text)
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{"by Friday", "in two weeks' time", "Thursday 4 December", "12/04/2027", "4.5.", "end of Q1", "when the build is green, I go", "\xff4.5.\u202e", "\tby Friday", "a week a week a week"} {
		f.Add(text, uint16(0))
	}
	f.Fuzz(func(t *testing.T, text string, days uint16) {
		today := date(2020, time.January, 1).AddDate(0, 0, int(days)).Format(time.DateOnly)
		r, err := Read(text, today)
		if err == nil {
			checkReading(t, text, today, r, true)
		}
		if found, ok := Find(text, today); ok {
			checkReading(t, text, today, found, true)
		}
		if err == nil && r.Day != "" { // how it is shown is read in the same way
			if again, err := Read(r.Words, today); err != nil || again.Day != r.Day || again.Other != r.Other {
				t.Errorf("%q: %+v, then %+v, %v", text, r, again, err)
			}
		}
	})
}

// Any day, written in any of the ways that name it fully, is that day on any day.
func TestEveryWayToWriteADay(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		first := date(firstYear, time.January, 1)
		days := int(date(lastYear, time.December, 31).Sub(first).Hours() / 24)
		day := first.AddDate(0, 0, rapid.IntRange(0, days).Draw(t, "day"))
		today := first.AddDate(0, 0, rapid.IntRange(0, days).Draw(t, "today")).Format(time.DateOnly)
		layout := rapid.SampledFrom([]string{time.DateOnly, "2006/1/2", "2.1.2006", "02.01.2006", "2 January 2006", "January 2, 2006", "2 Jan 2006", "2-Jan-2006", "Monday 2 January 2006", "by 2 of January 2006", "by noon, 2 January 2006"}).Draw(t, "layout")
		if r, err := Read(day.Format(layout), today); err != nil || r.Day != day.Format(time.DateOnly) || r.Other != "" {
			t.Fatalf("%q: %+v, %v", day.Format(layout), r, err)
		}
	})
}

// A day that is written without a year is the next one, or one that is just over.
func TestADayWithoutAYearIsTheNextOne(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		today := date(2026, time.January, 1).AddDate(0, 0, rapid.IntRange(0, 3000).Draw(t, "today"))
		day := today.AddDate(0, 0, rapid.IntRange(-justOver, 364-justOver).Draw(t, "ahead"))
		layout := rapid.SampledFrom([]string{"2 January", "Jan 2", "2.1.", "by 2.1", "Monday, 2 January"}).Draw(t, "layout")
		if r, err := Read(day.Format(layout), today.Format(time.DateOnly)); err != nil || r.Day != day.Format(time.DateOnly) {
			t.Fatalf("%s, %q: %+v, %v", today.Format(time.DateOnly), day.Format(layout), r, err)
		}
	})
}

func TestLongTextsAreReadInTime(t *testing.T) {
	for _, words := range []string{"by Friday noon ", "Friday, ", "in the middle of ", "1/2/3/4/", "the end of the end ", "when the "} {
		growth.LinearTime(t, words, 1<<10, func(size int) func() {
			text := strings.Repeat(words, size/len(words))
			return func() { Find(text, "2026-11-30") }
		})
	}
}
