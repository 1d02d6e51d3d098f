package present

import (
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/overlap"
)

func TestTheListSaysWhatIsRefusedAndWhatNobodyHasLookedAt(t *testing.T) {
	goals := fixture.Ask()
	result := func(change func(r *overlap.Result)) *overlap.Result {
		r := overlap.Result{Heard: true, HasGoals: true, Overlap: 0.7, Verdict: overlap.Unclear, Goals: make([]overlap.GoalPart, len(goals.Goals))}
		change(&r)
		return &r
	}
	all := []ListEntry{
		{Name: "Ada", Talks: 1, Result: result(func(r *overlap.Result) { r.Refused = []string{"schedule"} })},
		{Name: "Bo", Talks: 1, Result: result(func(r *overlap.Result) { r.Refused = []string{"schedule", "craft"} })},
		{Name: "Cem", Talks: 1, Result: result(func(r *overlap.Result) { r.NotYet = true })},
		{Name: "Dee", Talks: 1, Unfinished: 2, NotLooked: 3, Result: result(func(*overlap.Result) {})},
		{Name: "Eve", Talks: 1, Result: result(func(*overlap.Result) {})},
	}
	got := strings.Split(fixture.Written(t, func(w io.Writer) error { return ReportList(w, all, true, 200, false) }), "\n")
	for i, want := range []string{
		"unclear, said no to 1 goal", "unclear, said no to every goal", "unclear, asked for more time",
		"2 unfinished talks; 3 answers nobody has looked at", "unclear",
	} {
		if !strings.HasSuffix(strings.TrimRight(got[i+1], " "), want) {
			t.Errorf("%q does not end in %q", got[i+1], want)
		}
	}
}
