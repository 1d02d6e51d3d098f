package prompt

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

func TestPromises(t *testing.T) {
	for typed, want := range map[string]motive.Promise{
		"two quiet weeks":                      {Text: "two quiet weeks"},
		"two quiet weeks 2026-12-04":           {Text: "two quiet weeks", Due: "2026-12-04"},
		"two quiet weeks, by 2026-12-04.":      {Text: "two quiet weeks", Due: "2026-12-04"},
		"to ask about the panel by Friday":     {Text: "to ask about the panel", Due: "2026-11-27"}, // the talk is on a Monday
		"when it is green, the panel":          {Text: "when it is green, the panel"},
		"the plan of 2026-12-04 in writing":    {Text: "the plan of 2026-12-04 in writing"},
		"not on a day that is none 2026-02-30": {Text: "not on a day that is none 2026-02-30"},
		"2026-12-04":                           {Text: "2026-12-04", Due: "2026-12-04"},
	} {
		want.By, want.ID = motive.ByManager, "p1"
		for _, lines := range [][]string{{"/promise " + typed}, {"/promise", typed}, {"/promise", "/promise " + typed}} {
			got := run(t, setup(), append(append([]string{"no pay"}, lines...), "half a\\", "/why", "", "/quit")...)
			wantErr(t, got, Quit)
			wantShown(t, got, "noted as your promise", want.Text)
			if p := got.session.Interview().Promises; len(p) != 1 || !reflect.DeepEqual(p[0], want) {
				t.Errorf("%q: %+v, want %+v", lines, p, want)
			}
		}
	}
	if got := run(t, setup(), "/promise", "", "/quit"); len(got.kept) > 0 {
		t.Errorf("an empty promise was noted: %+v", got.kept)
	}
	// One that is refused was not noted.
	for _, lines := range [][]string{{"/promise " + strings.Repeat("x", motive.MaxText+1)}, append(slices.Repeat([]string{"/promise one more"}, motive.MaxPromises), "/why", "/promise too many")} {
		got := run(t, setup(), append(lines, "/quit")...)
		wantErr(t, got, Quit)
		if n := len(got.session.Interview().Promises); n != strings.Count(got.shown, "noted as your promise") || n != max(0, len(lines)-2) {
			t.Errorf("%d promises of %d lines", n, len(lines))
		}
	}
	// It stays if the manager goes back over the answer before it.
	got := run(t, setup(), "no pay", "/promise two quiet weeks", "/back", "a bit of pay", "/quit")
	wantErr(t, got, Quit)
	again, err := interview.Replay(setup(), got.kept)
	if err != nil || !reflect.DeepEqual(again.Interview(), got.session.Interview()) {
		t.Errorf("%v, replayed as %+v", err, again.Interview())
	}
	if iv := again.Interview(); len(iv.Promises) != 1 || len(iv.Turns) != 1 || iv.Turns[0].Answer != "a bit of pay" {
		t.Errorf("%+v", iv)
	}
}

// What they ask of the manager is answered before the next question.
func TestARequestComesFirst(t *testing.T) {
	got := run(t, setup(), "Please don't put me on the panel again, can you?", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, "heard: ", "They asked something of you.", "2. ")
	got = run(t, setup(), "love the problem solving", "/quit")
	if s := got.shown; len(s) == 0 || containsRequest(s) {
		t.Errorf("nothing was asked:\n%s", s)
	}
}

func containsRequest(shown string) bool {
	return strings.Contains(shown, "They asked something of you.")
}
