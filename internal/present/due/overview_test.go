package due

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/fixture"
)

func TestOverview(t *testing.T) {
	const path = "\nThe path: buyin goals, interview NAME, brief NAME, ask NAME, outcome NAME\n"
	all := Overview{
		Today:    today,
		Overdue:  []Promise{{Name: "Sam Lee", ID: "p1", Yours: true, Text: "two quiet weeks", Due: "2026-11-27"}},
		Soon:     []Promise{{Name: "Bo", ID: "p2", Text: "the list", Due: "2026-12-01"}},
		Broken:   []Promise{{Name: "Cy", ID: "p4", Yours: true, Text: "a desk", Due: "2026-11-27", State: "broken"}},
		Outcomes: []OpenOutcome{{"Sam Lee", "ship", "yes", 14, "", "buyin outcome 'Sam Lee' yes|partly|no|void --goals ship"}, {"Bo", "ship", "", 42, "", "buyin outcome Bo"}, {"Cy", "rota", "if", 43, "partly", "x"}, {"Di", "rota", "not-yet", 50, "", "y"}},
		Unfinished: []UnfinishedTalk{
			{Name: "Bo Chen", Begun: "2026-11-23", Answers: 0, Resume: "buyin interview --resume 'Bo Chen'"},
			{Begun: "2026-11-22", Answers: 1, Resume: "buyin interview --self --resume"},
			{Name: "Ada", Begun: "on an unknown day", Answers: 12, Resume: "open in another window"},
		},
		Next:    []NextTalk{{"Ada", "there are notes, and no talk yet", "", "buyin interview Ada"}, {"Bo", "said yes, if, today", "two\nquiet weeks", "buyin brief Bo"}},
		Unseen:  []UnseenAnswers{{"Sam Lee", 3, "buyin interview --edit 'Sam Lee'"}, {"Bo", 1, "buyin interview --edit Bo"}},
		Expired: []ExpiredTalk{{Name: "Sam Lee", Day: "2025-11-02", Path: "/ws/interviews/2025-11-02-aaaa.yaml"}},
		NoGoals: true,
	}
	const want = `Overdue promises:
  Sam Lee, p1, yours: two quiet weeks (Friday 2026-11-27, 3 days ago)
  (buyin promise --kept ID NAME, or --broken ID, --drop ID)
Promises of the next two weeks:
  Bo, p2, theirs: the list (Tuesday 2026-12-01, tomorrow)
Promises you broke; say so before you ask for anything:
  Cy, p4, yours: a desk (Friday 2026-11-27)
What came of it?
  Sam Lee, ship, said yes 14 days ago:
    buyin outcome 'Sam Lee' yes|partly|no|void --goals ship
  Bo, ship, asked 42 days ago: buyin outcome Bo
  Cy, rota, said yes, if, 43 days ago; you noted partly; if that has changed: x
  Di, rota, said not yet 50 days ago: y
Unfinished:
  Bo Chen, started 2026-11-23, 0 answers: buyin interview --resume 'Bo Chen'
  your own talk, started 2026-11-22, 1 answer: buyin interview --self --resume
  Ada, started on an unknown day, 12 answers: open in another window
Talk to:
  Ada, there are notes, and no talk yet: buyin interview Ada
  Bo, said yes, if, today: "two quiet weeks". Do that, or say that you
    can't:
    buyin brief Bo
Nobody has looked at what the coach heard:
  Sam Lee, 3 answers: buyin interview --edit 'Sam Lee'
  Bo, 1 answer: buyin interview --edit Bo
Older than twelve months; delete what you no longer need:
  Sam Lee, 2025-11-02: /ws/interviews/2025-11-02-aaaa.yaml
  (buyin forget NAME deletes everything about a person)
No goals yet: buyin goals
` + path
	promises := Overview{Soon: slices.Repeat([]Promise{{Name: "Ada", ID: "p1", Text: "x"}}, 12)}
	many := Overview{Next: slices.Repeat([]NextTalk{{"Ada", "why", "", "buyin interview Ada"}}, 8)}
	for _, test := range []struct {
		name string
		page Overview
		want string
	}{
		{"nothing", Overview{}, "You're all caught up.\n" + path},
		{"goals alone are missing", Overview{NoGoals: true}, "You're all caught up.\nNo goals yet: buyin goals\n" + path},
		{"all", all, want},
		{"many promises", promises, "Promises of the next two weeks:\n" + strings.Repeat("  Ada, p1, theirs: x\n", 10) + "  and 2 more: buyin promise\n" + path},
		{"many to talk to", many, "Talk to:\n" + strings.Repeat("  Ada, why: buyin interview Ada\n", 5) + "  and 3 more: buyin list\n" + path},
	} {
		if diff := cmp.Diff(test.want, text(t, test.page, 80)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

func text(t *testing.T, o Overview, width int) string {
	t.Helper()
	return fixture.Written(t, func(w io.Writer) error { return o.Text(w, width) })
}

// An empty workspace shows the path, in order, on a small screen as well.
func TestTheFirstSteps(t *testing.T) {
	for _, width := range []int{80, 40} {
		got := text(t, Overview{Empty: true, NoGoals: true}, width)
		at := -1
		for _, step := range []string{"buyin goals", "buyin interview NAME", "buyin brief NAME", "buyin ask NAME", "buyin outcome NAME"} {
			next := strings.Index(got, step)
			if next <= at {
				t.Errorf("%d columns: %q comes at %d, after %d:\n%s", width, step, next, at, got)
			}
			at = next
		}
		for line := range strings.SplitSeq(got, "\n") {
			if len(line) > width {
				t.Errorf("%d columns: %q", width, line)
			}
		}
	}
	if got := text(t, Overview{Empty: true}, 80); !strings.Contains(got, "done; edit them") {
		t.Errorf("with goals: %s", got)
	}
}

func TestOverviewWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		page := Overview{
			Today: payload, Overdue: []Promise{{Name: payload, ID: payload, Text: payload, Due: payload}}, Soon: []Promise{{Name: payload, ID: payload, Text: payload, Due: payload}}, Broken: []Promise{{Name: payload, ID: payload, Text: payload, Due: payload, State: payload}},
			Outcomes: []OpenOutcome{{payload, payload, payload, 1, payload, payload}}, Next: []NextTalk{{payload, payload, payload, payload}},
			Unfinished: []UnfinishedTalk{{Name: payload, Begun: payload, Resume: payload}},
			Expired:    []ExpiredTalk{{payload, payload, payload, false}}, Unseen: []UnseenAnswers{{payload, 1, payload}},
		}
		got := text(t, page, 100_000)
		if at := fixture.Live(got); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
		if n := strings.Count(got, "\n"); n != 20 {
			t.Errorf("%q: %d lines:\n%s", payload, n, got)
		}
		if at := fixture.Live(text(t, page, 40)); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
	}
}
