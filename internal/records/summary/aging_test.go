package summary

import (
	"slices"
	"testing"
	"time"

	"buyin/internal/motive"
	"buyin/internal/records"
)

// talkOf is a finished talk of a report's that many days ago, -1 for an unknown
// time.
func talkOf(name string, now time.Time, days int) records.Record {
	iv := motive.Interview{Report: motive.Report{Name: name}, Kind: motive.KindTalk, Finished: "once"}
	if days >= 0 {
		iv.Started = now.AddDate(0, 0, -days).Format(time.RFC3339)
	}
	return records.Record{Interview: iv}
}

func TestAging(t *testing.T) {
	now := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	var all []records.Record
	for _, r := range []struct {
		name string
		days int
	}{{"Ada", 90}, {"Bo", 91}, {"Cy", 365}, {"Cy", 5}, {"Di", 366}, {"Eve", -1}} {
		all = append(all, talkOf(r.name, now, r.days))
	}
	future := talkOf("Di", now, 0)
	future.Interview.Started = "2062-01-01T00:00:00Z"
	all = append(all, future)
	self := talkOf("me", now, 500)
	self.Self = true
	notebook := talkOf("Flo", now, 500)
	notebook.Interview.Kind = motive.KindNotebook
	ask := talkOf("Ada", now, 500)
	ask.Interview.Kind = motive.KindAsk
	all = append(all, self, notebook, ask)

	if got, want := StaleReports(all, now), []StaleReport{{"Bo", 91}, {"Di", 366}}; !slices.Equal(got, want) {
		t.Errorf("stale %v, want %v", got, want)
	}
	if expired := ExpiredTalks(all, now); len(expired) != 1 || expired[0].Name() != "Di" {
		t.Errorf("expired %v", expired)
	}
	stale := StaleTalks(records.Pool(records.Pooled(records.Of("Cy", all)), now), now)
	if want := []StaleTalk{{"2025-11-23", 365, false}}; !slices.Equal(stale, want) {
		t.Errorf("stale talks %v, want %v", stale, want)
	}
}
