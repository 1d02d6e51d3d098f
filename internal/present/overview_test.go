package present

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/fixture"
)

func TestDue(t *testing.T) {
	left := []UnfinishedTalk{
		{Name: "Bo Chen", Begun: "2026-11-23", Answers: 0, Resume: "buyin interview --resume 'Bo Chen'"},
		{Begun: "2026-11-22", Answers: 1, Resume: "buyin interview --self --resume"},
		{Name: "Ada", Begun: "on an unknown day", Answers: 12, Resume: "open in another window"},
	}
	gone := []StaleReport{{Name: "Sam Lee", Days: 91, Talk: "buyin interview 'Sam Lee'"}}
	old := []ExpiredTalk{{Name: "Sam Lee", Day: "2025-11-02", Path: "/ws/interviews/2025-11-02-aaaa.yaml"}}
	blind := []UnseenAnswers{{"Sam Lee", 3, "buyin interview --edit 'Sam Lee'"}, {"Bo", 1, "buyin interview --edit Bo"}}
	const (
		unfinished = "Unfinished:\n  Bo Chen, started 2026-11-23, 0 answers: buyin interview --resume 'Bo Chen'\n" +
			"  your own talk, started 2026-11-22, 1 answer: buyin interview --self --resume\n  Ada, started on an unknown day, 12 answers: open in another window\n"
		unseen = "Nobody has looked at what the coach heard:\n  Sam Lee, 3 answers: buyin interview --edit 'Sam Lee'\n  Bo, 1 answer: buyin interview --edit Bo\n"
		stale  = "Out of date, because what drives people changes:\n  Sam Lee, last talk 91 days ago: buyin interview 'Sam Lee'\n"
		aged   = "Older than twelve months; delete what you no longer need:\n  Sam Lee, 2025-11-02: /ws/interviews/2025-11-02-aaaa.yaml\n" +
			"  (buyin forget NAME deletes everything about a person)\n"
		none = "You're all caught up.\n"
		ask  = "No goals yet: buyin goals\n"
	)
	for _, test := range []struct {
		name string
		due  Overview
		want string
	}{
		{"nothing", Overview{}, none},
		{"an ask alone", Overview{NoGoals: true}, none + ask},
		{"all", Overview{Unfinished: left, Unseen: blind, Stale: gone, Expired: old, NoGoals: true}, unfinished + unseen + stale + aged + ask},
		{"talks to delete", Overview{Expired: old}, aged},
		{"a new one", Overview{Stale: gone}, stale},
	} {
		if diff := cmp.Diff(test.want, fixture.Written(t, test.due.Text)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
	if got := fixture.Written(t, Overview{Empty: true, NoGoals: true}.Text); !strings.HasPrefix(got, "No records yet. To begin:\n") || strings.Contains(got, ask) {
		t.Errorf("an empty workspace: %q", got)
	}
}

func TestDueWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		due := Overview{
			Unfinished: []UnfinishedTalk{{Name: payload, Begun: payload, Resume: payload}}, Stale: []StaleReport{{Name: payload, Talk: payload}},
			Expired: []ExpiredTalk{{payload, payload, payload}}, Unseen: []UnseenAnswers{{payload, 1, payload}},
		}
		got := fixture.Written(t, due.Text)
		if at := fixture.Live(got); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
		if n := strings.Count(got, "\n"); n != 9 {
			t.Errorf("%q: %d lines", payload, n)
		}
	}
}
