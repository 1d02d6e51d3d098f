package records

import (
	"slices"
	"testing"
	"time"

	"buyin/internal/motive"
)

func TestDateFaults(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("", 14*3600))
	for _, c := range []struct {
		started, finished, told string
		want                    []string // rules and keys
	}{
		{"2026-11-23T08:00:00+14:00", "2026-11-23T08:30:00+14:00", "2026-11-23", nil},
		{"", "", "", nil},
		{"2026-11-23T07:00:00-11:00", "", "2026-11-24", nil}, // within a day: clocks and zones differ
		{"2062-11-23T08:00:00Z", "", "", []string{"future-date started"}},
		{"2062-11-23T08:00:00Z", "2062-11-23T09:00:00Z", "", []string{"future-date started", "future-date finished"}},
		{"2026-11-23T08:00:00+01:00", "2026-11-23T07:30:00Z", "", nil}, // half an hour later
		{"2026-11-23T08:00:00Z", "2026-11-23T08:30:00+01:00", "", []string{"end-before-start finished"}},
		{"2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z", "", nil},
		{"", "", "2026-11-25", []string{"future-date told"}},
		{"", "", "9998-01-01", []string{"future-date told"}},
		{"soon", "later", "never", nil}, // the decoder reports these
	} {
		iv := motive.Interview{Started: c.started, Finished: c.finished}
		if c.told != "" {
			iv.Told = &motive.Told{On: c.told}
		}
		var got []string
		for _, f := range DateFaults(iv, now) {
			got = append(got, f.Rule+" "+f.Path[0].(string))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s to %s, told %s: %q, want %q", c.started, c.finished, c.told, got, c.want)
		}
	}
	for on, want := range map[string]int{"2026-11-23": 0, "2026-11-24": 0, "2026-11-25": 2} {
		faults := DateFaults(motive.Interview{Put: &motive.Put{On: on}, Outcome: &motive.AskOutcome{On: on}}, now)
		if len(faults) != want || want > 0 && (faults[0].Path[0] != "put" || faults[1].Path[0] != "outcome") {
			t.Errorf("put and outcome on %s: %+v", on, faults)
		}
	}
}
