package due

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/fixture"
)

const today = "2026-11-30"

func listed(t *testing.T, l PromiseList, width int) string {
	t.Helper()
	return fixture.Written(t, func(w io.Writer) error { return l.Text(w, width) })
}

func TestPromiseList(t *testing.T) {
	l := PromiseList{Today: today, Arg: "NAME", Promises: []Promise{
		{Name: "Sam", ID: "p1", Yours: true, Text: "later", Due: "2026-12-15"},
		{Name: "Sam", ID: "p2", Yours: true, Text: "today", Due: "2026-11-30"},
		{Name: "Ada", ID: "p1", Text: "in two weeks", Due: "2026-12-14"},
		{Name: "Ada", ID: "p2", Text: "yesterday", Due: "2026-11-29"},
		{Name: "Ada", ID: "p3", Text: "long ago", Due: "2026-10-30"},
		{Name: "Ada", ID: "p4", Yours: true, Text: "some day"},
		{Name: "Ada", ID: "p5", Yours: true, Text: "kept", Due: "2026-10-30", State: "kept"},
		{Name: "Ada", ID: "p6", Yours: true, Text: "not kept", State: "broken"},
		{Name: "Ada", ID: "p7", Yours: true, Text: "taken back", State: "dropped"},
	}}
	want := `Overdue:
  Ada, p3, theirs: long ago (Friday 2026-10-30, 31 days ago)
  Ada, p2, theirs: yesterday (Sunday 2026-11-29, 1 day ago)
Next two weeks:
  Sam, p2, yours: today (Monday 2026-11-30, today)
  Ada, p1, theirs: in two weeks (Monday 2026-12-14, in 14 days)
Later:
  Sam, p1, yours: later (Tuesday 2026-12-15, in 15 days)
No date:
  Ada, p4, yours: some day
Broken:
  Ada, p6, yours: not kept
Kept:
  Ada, p5, yours: kept (Friday 2026-10-30)
Dropped:
  Ada, p7, yours: taken back

To settle one: buyin promise --kept ID NAME (or --broken ID, --drop ID)
`
	if diff := cmp.Diff(want, listed(t, l, 80)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, test := range []struct {
		list PromiseList
		want string
	}{
		{PromiseList{}, "No open promises.\n"},
		{PromiseList{Name: "Sam"}, "No promises between you and Sam.\n"},
		{PromiseList{Name: "Sam", Promises: l.Promises[6:7]}, "Kept:\n  p5, yours: kept (Friday 2026-10-30)\n"},
	} {
		if got := listed(t, test.list, 80); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// Nothing live reaches the terminal, and a text keeps to its line.
func TestPromiseListWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		l := PromiseList{Today: today, Arg: payload, Promises: []Promise{{Name: payload, ID: payload, Text: payload, Due: payload}, {Text: payload, State: payload}}}
		got := listed(t, l, 10_000)
		if at := fixture.Live(got); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
		if n := strings.Count(got, "\n"); n < 4 || n > 6 {
			t.Errorf("%q: %d lines:\n%s", payload, n, got)
		}
		l.Name = payload
		if at := fixture.Live(listed(t, PromiseList{Name: payload}, 80) + listed(t, l, 40)); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
	}
}

func TestTheDaysToADayFarAway(t *testing.T) {
	for day, want := range map[string]string{
		"2026-12-04": "Friday 2026-12-04, in 4 days",
		"9999-12-31": "Friday 9999-12-31, in 2912109 days",
		"0001-01-01": "Monday 0001-01-01, 739949 days ago",
	} {
		if got := When(day, "2026-11-30", true); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
