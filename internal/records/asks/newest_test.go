package asks_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"buyin/internal/records"
	"buyin/internal/records/asks"
)

// An ask that was started first and put last is the older one, as it is for scores.
// Everything that names the newest ask of a report names the same one.
func TestOneOrderOfAsks(t *testing.T) {
	resumed := strings.Replace(put("b", "Sam Lee", "2026-11-01", "reply: not-yet"), "put: {on: 2026-11-01", "put: {on: 2026-11-10", 1)
	w := workspace(t, map[string]string{
		"a.yaml": put("a", "Sam Lee", "2026-11-05", "reply: yes"),
		"b.yaml": resumed,
		"c.yaml": put("c", "Sam Lee", "2026-11-05", "reply: if"), // at the same time as a
	})
	all := saved(t, w)
	pooled := records.Pool(records.Pooled(all), time.Date(2026, 11, 30, 10, 0, 0, 0, time.UTC))
	want := pooled[len(pooled)-1].Interview.ID
	if want != "c" || pooled[0].Interview.ID != "b" {
		t.Fatalf("pooled as %v", pooled)
	}
	slices.Reverse(all)
	if r, found := asks.UnderWay("sam lee", "ship", all); !found || r.ID != want {
		t.Errorf("%s is under way, want %s", r.ID, want)
	}
	if open := asks.WithoutOutcome(all, "2026-11-30"); len(open) != 1 || open[0].ID != want {
		t.Errorf("without outcome: %v, want %s", open, want)
	}
	if theirs := records.Of("Sam Lee", all); theirs[len(theirs)-1].ID != want {
		t.Errorf("the last of theirs is %s, want %s", theirs[len(theirs)-1].ID, want)
	}
	done, err := record(t, w, "no", "2026-12-01")
	must(t, err)
	if filepath.Base(done.Path) != want+".yaml" {
		t.Errorf("the outcome is in %s", done.Path)
	}
}
