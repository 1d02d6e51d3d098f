package present

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/fixture"
)

func TestDue(t *testing.T) {
	left := []Unfinished{
		{Name: "Bo Chen", Begun: "2026-11-23", Answers: 0, Resume: "buyin interview --resume 'Bo Chen'"},
		{Begun: "2026-11-22", Answers: 1, Resume: "buyin interview --self --resume"},
		{Name: "Ada", Begun: "on an unknown day", Answers: 12, Resume: "open in another window"},
	}
	gone := []GoneStale{{Name: "Sam Lee", Days: 91, Talk: "buyin interview 'Sam Lee'"}}
	old := []OldTalk{{Name: "Sam Lee", Day: "2025-11-02", Path: "/ws/interviews/2025-11-02-aaaa.yaml"}}
	const (
		unfinished = "Unfinished:\n  Bo Chen, begun 2026-11-23, 0 answers: buyin interview --resume 'Bo Chen'\n" +
			"  your own, begun 2026-11-22, 1 answer: buyin interview --self --resume\n  Ada, begun on an unknown day, 12 answers: open in another window\n"
		stale = "Gone stale; what drives people moves:\n  Sam Lee, last talk 91 days ago: buyin interview 'Sam Lee'\n"
		aged  = "Older than twelve months; delete what you no longer need:\n  Sam Lee, 2025-11-02: /ws/interviews/2025-11-02-aaaa.yaml\n" +
			"  (buyin forget NAME removes all that is held about a person)\n"
		none = "Nothing is due.\n"
		ask  = "No ask is written down yet: buyin goals\n"
	)
	for _, test := range []struct {
		name string
		due  Due
		want string
	}{
		{"nothing", Due{}, none},
		{"an ask alone", Due{Unasked: true}, none + ask},
		{"all", Due{Unfinished: left, Gone: gone, Old: old, Unasked: true}, unfinished + stale + aged + ask},
		{"talks to delete", Due{Old: old}, aged},
		{"a new one", Due{Gone: gone}, stale},
	} {
		if diff := cmp.Diff(test.want, fixture.Written(t, test.due.Text)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
	if got := fixture.Written(t, Due{Nothing: true, Unasked: true}.Text); !strings.HasPrefix(got, "Nothing is kept yet. To begin:\n") || strings.Contains(got, ask) {
		t.Errorf("an empty workspace: %q", got)
	}
}

func TestDueWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		due := Due{
			Unfinished: []Unfinished{{Name: payload, Begun: payload, Resume: payload}}, Gone: []GoneStale{{Name: payload, Talk: payload}},
			Old: []OldTalk{{payload, payload, payload}},
		}
		got := fixture.Written(t, due.Text)
		if at := fixture.Live(got); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
		if n := strings.Count(got, "\n"); n != 7 {
			t.Errorf("%q: %d lines", payload, n)
		}
	}
}
