package asks_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/asks"
)

// notPut makes the record of an ask one of an ask that was never put.
func notPut(text string) string {
	return strings.NewReplacer("put: {", "x-put: {", "started:", "x-started:", "finished:", "x-finished:").Replace(text)
}

func TestOutcomes(t *testing.T) {
	says := func(says, on string) string { return "outcome: {says: " + says + ", on: 2026-12-" + on + "}" }
	for _, tt := range []struct {
		name     string
		files    []string
		want     string
		repeated int
	}{
		{"two people", []string{put("a", "Ann", "2026-11-01", says("no", "01")), put("b", "Bo", "2026-11-01", says("no", "01"))}, "a b", 0},
		{"one day", []string{put("a", "Ann", "2026-11-01", says("no", "01")), put("b", "ANN", "2026-11-01", says("yes", "02"))}, "b", 1},
		{"one day, one open", []string{put("a", "Ann", "2026-11-01", says("no", "01")), put("b", "Ann", "2026-11-01")}, "a", 0},
		{"two days", []string{put("a", "Ann", "2026-11-01", says("no", "01")), put("b", "Ann", "2026-11-02", says("no", "02"))}, "a b", 0},
		{"two days, one open", []string{put("a", "Ann", "2026-11-01", says("no", "01")), put("b", "Ann", "2026-11-02")}, "a", 0},
		{"two days, one repeats", []string{put("a", "Ann", "2026-11-01", says("no", "02")), put("b", "Ann", "2026-11-02", says("no", "02"))}, "b", 1},
		{"three days, two of them alike", []string{put("a", "Ann", "2026-11-01", says("no", "02")), put("b", "Ann", "2026-11-02", says("no", "02")), put("c", "Ann", "2026-11-03", says("yes", "02"))}, "b c", 1},
		{"an outcome that another replaced stays replaced", []string{put("a", "Ann", "2026-11-01", says("no", "01")), strings.Replace(put("b", "Ann", "2026-11-01", says("yes", "02")), "T09:0", "T10:0", 1), put("c", "Ann", "2026-11-02", says("yes", "02"))}, "c", 2},
		{"one that is like a replaced one counts", []string{put("a", "Ann", "2026-11-01", says("no", "01")), put("b", "Ann", "2026-11-02", says("no", "01")), strings.Replace(put("c", "Ann", "2026-11-02", says("yes", "02")), "T09:0", "T10:0", 1)}, "a c", 1},
		{"one never put", []string{put("a", "Ann", "2026-11-01", says("no", "01")), notPut(put("b", "Ann", "2026-11-02", says("yes", "02")))}, "a", 1},
		{"never put, and an open one", []string{put("a", "Ann", "2026-11-01"), notPut(put("b", "Ann", "2026-11-02", says("yes", "02")))}, "b", 0},
		{"two never put", []string{notPut(put("a", "Ann", "2026-11-01", says("no", "01"))), notPut(put("b", "Ann", "2026-11-02", says("yes", "02")))}, "b", 1},
		{"two never put, the one with the greater id known first", []string{notPut(put("a", "Ann", "2026-11-01", says("no", "02"))), notPut(put("b", "Ann", "2026-11-02", says("yes", "01")))}, "a", 1},
		{"one day, the newest record was given an earlier date", []string{put("a", "Ann", "2026-11-01", says("yes", "09")), strings.Replace(put("b", "Ann", "2026-11-01", says("no", "02")), "T09:0", "T10:0", 1)}, "b", 1},
		{"no longer counts", []string{put("a", "Ann", "2026-11-01", says("void", "01")), notPut(put("b", "Ann", "2026-11-02", says("yes", "02")))}, "a", 1},
		{"other goals", []string{put("a", "Ann", "2026-11-01", says("no", "01")), strings.Replace(put("b", "Ann", "2026-11-01", says("no", "01")), "goals: ship", "goals: rota", 1)}, "a b", 0},
		{"no goals", []string{strings.Replace(put("a", "Ann", "2026-11-01", says("no", "01")), "goals: ship\n", "", 1), strings.Replace(put("b", "Ann", "2026-11-01", says("no", "01")), "goals: ship\n", "", 1)}, "a b", 0},
	} {
		files := map[string]string{}
		for i, text := range tt.files {
			files[fmt.Sprint(i, ".yaml")] = text
		}
		all := saved(t, workspace(t, files))
		counted, repeated := asks.Outcomes(all)
		if r, found := asks.UnderWay("Ann", "ship", all); found && r.Interview.Outcome != nil && !slices.ContainsFunc(counted, func(c records.Record) bool { return c.ID == r.ID }) {
			t.Errorf("%s: the outcome of %s is the one that is changed next, and does not count", tt.name, r.ID)
		}
		var ids []string
		for _, r := range counted {
			ids = append(ids, r.ID)
		}
		if got := strings.Join(ids, " "); got != tt.want || repeated != tt.repeated {
			t.Errorf("%s: %s count and %d do not, want %s and %d", tt.name, got, repeated, tt.want, tt.repeated)
		}
	}
}

// Whatever is on record of one ask to one person, in whatever order it is read: no two
// outcomes that count are of one day, at least one counts if there is any, and all are
// accounted for.
func TestEachConversationCountsOnce(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		var all []records.Record
		known := 0
		for i := range rapid.IntRange(0, 6).Draw(t, "records") {
			iv := motive.Interview{ID: fmt.Sprint(i), Kind: motive.KindAsk, Goals: "ship", Report: motive.Report{Name: "Ann"}}
			if day := rapid.IntRange(0, 3).Draw(t, "day"); day > 0 {
				iv.Put = &motive.Put{On: fmt.Sprintf("2026-11-0%d", day)}
				iv.Started = fmt.Sprintf("2026-11-0%dT09:00:00Z", rapid.IntRange(1, 3).Draw(t, "started"))
			}
			if says := rapid.SampledFrom([]string{"", "yes", "no"}).Draw(t, "says"); says != "" {
				iv.Outcome = &motive.AskOutcome{Says: says, On: rapid.SampledFrom([]string{"2026-12-01", "2026-12-02"}).Draw(t, "on")}
				known++
			}
			all = append(all, records.Record{ID: iv.ID, Path: iv.ID, Interview: iv})
		}
		counted, repeated := asks.Outcomes(rapid.Permutation(all).Draw(t, "all"))
		if len(counted)+repeated != known || known > 0 && len(counted) == 0 {
			t.Fatalf("%d count, %d do not, of %d", len(counted), repeated, known)
		}
		for i, a := range counted {
			for _, b := range counted[:i] {
				x, y := a.Interview, b.Interview
				if x.Put == nil || y.Put == nil || x.Put.On == y.Put.On || *x.Outcome == *y.Outcome {
					t.Fatalf("%+v and %+v count", x, y)
				}
			}
		}
		again, _ := asks.Outcomes(all)
		if !slices.EqualFunc(counted, again, func(a, b records.Record) bool { return a.ID == b.ID }) {
			t.Fatal("the order in which records are read decides what counts")
		}
	})
}

// After two names were merged, one person has two records of an ask that was never put.
// What is recorded then counts, even with an earlier date than both.
func TestACorrectionOfAnAskThatWasNeverPutCounts(t *testing.T) {
	for _, day := range []string{"2026-11-20", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-24"} {
		w := workspace(t, map[string]string{
			"a.yaml": notPut(put("a", "Sam Lee", "2026-11-01", "outcome: {says: void, on: 2026-12-02}")),
			"b.yaml": notPut(put("b", "Sam Lee", "2026-11-02", "outcome: {says: yes, on: 2026-12-01}")),
			"c.yaml": notPut(put("c", "Sam Lee", "2026-11-02", "outcome: {says: no, on: 2026-12-03}")),
			"d.yaml": notPut(put("d", "Ann", "2026-11-02", "outcome: {says: no, on: 2026-12-31}")),
		})
		done, err := record(t, w, "partly", day)
		must(t, err)
		if done.Before == nil || done.Before.Says != "no" || done.Began {
			t.Errorf("%s: %+v", day, done)
		}
		counted, repeated := asks.Outcomes(saved(t, w))
		if len(counted) != 2 || repeated != 2 {
			t.Fatalf("%s: %d counted, %d repeated", day, len(counted), repeated)
		}
		for _, r := range counted {
			if o := r.Interview.Outcome; r.Name() == "Sam Lee" && (o.Says != "partly" || o.On != day) || r.Name() == "Ann" && o.Says != "no" {
				t.Errorf("%s: %s %+v counts", day, r.Name(), o)
			}
		}
	}
}
