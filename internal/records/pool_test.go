package records

import (
	"slices"
	"testing"
	"time"

	"buyin/internal/motive"
)

func TestPoolOrdersAndAges(t *testing.T) {
	now := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	ago := func(days float64) string {
		return now.Add(-time.Duration(days * 24 * float64(time.Hour))).Format(time.RFC3339)
	}
	record := func(id, started, finished string) motive.Interview {
		return motive.Interview{ID: id, Started: started, Finished: finished}
	}
	for _, tt := range []struct {
		name string
		held []motive.Interview
		ids  string
		days []float64
	}{
		{"nothing", nil, "", nil},
		{"one", []motive.Interview{record("a", ago(400), ago(400))}, "a", []float64{0}},
		{"from the oldest", []motive.Interview{record("a", ago(5), ""), record("b", ago(365), ""), record("c", ago(10.5), "")}, "bca", []float64{360, 5.5, 0}},
		{"without a start the end counts", []motive.Interview{record("a", "", ago(5)), record("b", ago(2), ago(9))}, "ab", []float64{3, 0}},
		{"without a time it is the newest", []motive.Interview{record("b", "", ""), record("a", "", ""), record("c", ago(5), ""), record("d", ago(7), "")}, "dcab", []float64{2, 0, 0, 0}},
		{"of one moment, by id", []motive.Interview{record("b", ago(5), ""), record("a", "2026-11-18T12:00:00+02:00", "")}, "ab", []float64{0, 0}},
		{"moments are compared, not how they are written", []motive.Interview{record("a", "2026-11-18T01:00:00+02:00", ""), record("b", "2026-11-17T23:30:00Z", "")}, "ab", []float64{0.5 / 24, 0}},
		{"the future ages nothing", []motive.Interview{record("a", "2062-01-01T00:00:00Z", ""), record("b", ago(10), ""), record("c", ago(4), "")}, "bca", []float64{6, 0, 0}},
		{"a day ahead is not the future", []motive.Interview{record("a", ago(-1), ""), record("b", ago(10), "")}, "ba", []float64{11, 0}},
		{"a little more is", []motive.Interview{record("a", ago(-1.01), ""), record("b", ago(10), "")}, "ba", []float64{0, 0}},
		{"all in the future", []motive.Interview{record("a", "2062-01-01T00:00:00Z", ""), record("b", "2050-01-01T00:00:00Z", "")}, "ba", []float64{0, 0}},
	} {
		ids, days := "", []float64(nil)
		for _, talk := range Pool(tt.held, now) {
			ids, days = ids+talk.Interview.ID, append(days, talk.Days)
		}
		if ids != tt.ids || !slices.EqualFunc(days, tt.days, func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }) {
			t.Errorf("%s: got %s %v, want %s %v", tt.name, ids, days, tt.ids, tt.days)
		}
	}
}

func TestWhatIsPooled(t *testing.T) {
	finished := "2026-11-23T10:00:00Z"
	for _, tt := range []struct {
		name string
		r    Record
		want bool
	}{
		{"a finished talk", Record{Interview: motive.Interview{Kind: motive.KindTalk, Finished: finished}}, true},
		{"an unfinished talk", Record{Interview: motive.Interview{Kind: motive.KindTalk}}, false},
		{"a finished ask", Record{Interview: motive.Interview{Kind: motive.KindAsk, Finished: finished}}, true},
		{"an unfinished ask", Record{Interview: motive.Interview{Kind: motive.KindAsk}}, false},
		{"a notebook", Record{Interview: motive.Interview{Kind: motive.KindNotebook, Finished: finished}}, true},
		{"a notebook without a time", Record{Interview: motive.Interview{Kind: motive.KindNotebook}}, true},
		{"a journal", Record{Unfinished: true, Interview: motive.Interview{Kind: motive.KindTalk, Finished: finished}}, false},
		{"one with an error", Record{Problems: motive.Problems{{Severity: motive.Error}}, Interview: motive.Interview{Kind: motive.KindTalk, Finished: finished}}, false},
		{"one with a warning", Record{Problems: motive.Problems{{Severity: motive.Warning}}, Interview: motive.Interview{Kind: motive.KindTalk, Finished: finished}}, true},
	} {
		if got := tt.r.IsPooled(); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
