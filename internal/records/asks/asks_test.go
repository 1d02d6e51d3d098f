package asks_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/asks"
	"buyin/internal/store"
)

var catalogue = motive.Catalogue{Name: "default", Version: "2.1.0", Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}, {ID: "balance", Name: "Balance"}}}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// workspace returns a workspace with these files in interviews.
func workspace(t *testing.T, files map[string]string) *store.Workspace {
	t.Helper()
	w, err := records.OpenWorkspace(t.TempDir())
	must(t, err)
	for name, text := range files {
		write(t, w, name, text)
	}
	return w
}

func write(t *testing.T, w *store.Workspace, name, text string) {
	t.Helper()
	path := filepath.Join(w.Dir(), "interviews", name)
	must(t, os.MkdirAll(filepath.Dir(path), 0o700))
	must(t, os.WriteFile(path, []byte(text), 0o600))
}

func read(t *testing.T, w *store.Workspace, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(w.Dir(), "interviews", name))
	must(t, err)
	return string(data)
}

func saved(t *testing.T, w *store.Workspace) []records.Record {
	t.Helper()
	all, err := records.Saved(w, catalogue)
	must(t, err)
	return all
}

// put is the record of an ask that was put on a day, with more lines.
func put(id, name, day string, lines ...string) string {
	return strings.Join(append([]string{
		"# kept by hand", "schema: buyin/interview/v1", "id: " + id, "kind: ask", "report: {name: " + name + "}",
		"started: " + day + "T09:00:00Z", "finished: " + day + "T09:20:00Z",
		"catalogue: {name: default, version: 2.1.0}", "goals: ship",
		"put: {on: " + day + ", overlap: 0.62, catalogue: 2.1.0} # from offers", "x-mine: 7",
	}, append(lines, "turns: []", "")...), "\n")
}

func record(t *testing.T, w *store.Workspace, says, on string) (asks.Recorded, error) {
	t.Helper()
	return asks.Record(w, catalogue, "Sam Lee", "ship", motive.AskOutcome{Says: says, On: on}, func() (string, error) { return "2026-12-01-newa", nil })
}

func TestRecordChangesTheNewestAskAndNothingElseInIt(t *testing.T) {
	old, text := put("a", "Sam Lee", "2026-10-01", "reply: not-yet"), put("b", "Sam Lee", "2026-11-01", "reply: yes")
	w := workspace(t, map[string]string{"a.yaml": old, "b.yaml": text, "c.yaml": put("c", "Samuel", "2026-11-20"), "d.yaml": strings.Replace(put("d", "Sam Lee", "2026-11-25"), "goals: ship", "goals: rota", 1)})
	done, err := record(t, w, "partly", "2026-12-01")
	must(t, err)
	if done.Began || !done.Put || done.Before != nil || filepath.Base(done.Path) != "b.yaml" {
		t.Errorf("%+v", done)
	}
	got := read(t, w, "b.yaml")
	if left := strings.Replace(got, `outcome: {says: partly, "on": "2026-12-01"}`+"\n", "", 1); left != text {
		t.Errorf("more has changed than the outcome:\n%s", got)
	}
	if read(t, w, "a.yaml") != old {
		t.Error("an older record has changed")
	}

	done, err = record(t, w, "no", "2026-12-24")
	must(t, err)
	if done.Before == nil || *done.Before != (motive.AskOutcome{Says: "partly", On: "2026-12-01"}) {
		t.Errorf("%+v", done)
	}
	if got, want := read(t, w, "b.yaml"), strings.Replace(text, "turns:", `outcome: {says: "no", "on": "2026-12-24"}`+"\nturns:", 1); got != want {
		t.Errorf("got %s", got)
	}
}

func TestRecordOfAnAskThatWasNeverPut(t *testing.T) {
	w := workspace(t, nil)
	done, err := record(t, w, "yes", "2026-12-01")
	must(t, err)
	if !done.Began || done.Put {
		t.Errorf("%+v", done)
	}
	all := saved(t, w)
	if len(all) != 1 || !all[0].Usable() {
		t.Fatalf("%+v", all)
	}
	iv := all[0].Interview
	if iv.Kind != motive.KindAsk || iv.Put != nil || iv.Goals != "ship" || iv.Report.Name != "Sam Lee" || *iv.Outcome != (motive.AskOutcome{Says: "yes", On: "2026-12-01"}) {
		t.Errorf("%+v", iv)
	}
	if len(records.Pooled(all)) != 0 || all[0].IsFinishedTalk() {
		t.Error("a record that only holds an outcome counts in scores, or as a talk")
	}
	if len(asks.Pairs(all)) != 0 {
		t.Error("an outcome of an ask that was never put says something of overlaps")
	}

	if done, err = record(t, w, "void", "2026-12-02"); err != nil || done.Began || done.Before == nil {
		t.Errorf("%+v, %v", done, err)
	}
	if all := saved(t, w); len(all) != 1 || all[0].Interview.Outcome.Says != "void" {
		t.Errorf("%+v", all)
	}
	// an ask that is put later has an outcome of its own
	write(t, w, "b.yaml", put("b", "Sam Lee", "2026-11-01"))
	if done, err = record(t, w, "no", "2026-12-03"); err != nil || filepath.Base(done.Path) != "b.yaml" || done.Before != nil {
		t.Errorf("%+v, %v", done, err)
	}
}

func TestRecordRefuses(t *testing.T) {
	b := put("b", "Sam Lee", "2026-11-01")
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"a record with errors", map[string]string{"b.yaml": strings.Replace(b, "x-mine", "reply: perhaps\nx-mine", 1)}, "has errors"},
		{"records that differ", map[string]string{"b.yaml": b, "b 2.yaml": put("b", "Sam Lee", "2026-11-02")}, "they differ"},
		{"equal records", map[string]string{"b.yaml": b, "b 2.yaml": b}, "has the same id"},
		{"an outcome before the ask", map[string]string{"b.yaml": put("b", "Sam Lee", "2026-12-02")}, "nothing can have come of it"},
		{"comments that would be lost", map[string]string{"b.yaml": "{schema: buyin/interview/v1, id: b, kind: ask, # mine\n report: {name: Sam Lee}, goals: ship, catalogue: {name: default, version: 2.1.0}, turns: []}\n"}, "comments"},
	} {
		w := workspace(t, tt.files)
		_, err := record(t, w, "yes", "2026-12-01")
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
		for name, text := range tt.files {
			if read(t, w, name) != text {
				t.Errorf("%s: %s has changed", tt.name, name)
			}
		}
		if names, _ := os.ReadDir(filepath.Join(w.Dir(), "interviews")); len(names) != len(tt.files) {
			t.Errorf("%s: %d files", tt.name, len(names))
		}
	}
	w := workspace(t, nil)
	_, err := asks.Record(w, catalogue, "Sam", "ship", motive.AskOutcome{Says: "yes", On: "2026-12-01"}, func() (string, error) { return "", errors.New("no chance") })
	if err == nil || err.Error() != "no chance" {
		t.Errorf("%v", err)
	}
}

// The outcome of an ask that is being put belongs to a record that is not there yet.
func TestRecordRefusesWhileTheAskIsUnfinished(t *testing.T) {
	w := workspace(t, nil)
	for _, start := range []struct{ id, goals string }{{"2026-11-30-aaaa", "rota"}, {"2026-11-30-bbbb", "ship"}} {
		j, err := records.BeginJournal(w, start.id, records.Start{Ask: true, Goals: start.goals, Report: motive.Report{Name: "sam lee"}, Catalogue: motive.CatalogueRef{Name: "default", Version: "2.1.0"}}, false)
		must(t, err)
		must(t, j.Close())
		_, err = record(t, w, "yes", "2026-12-01")
		if unfinished := errors.Is(err, asks.ErrUnfinished); unfinished != (start.goals == "ship") {
			t.Errorf("an unfinished ask about %s: %v", start.goals, err)
		}
	}
}

// Several processes record an outcome at the same time: of an ask that was never put
// there is one record afterwards, which holds one of the outcomes.
func TestRecordAtOnce(t *testing.T) {
	w := workspace(t, nil)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			other, err := records.OpenWorkspace(w.Dir())
			if err == nil {
				id := "2026-12-01-aaa" + string(rune('a'+i))
				_, err = asks.Record(other, catalogue, "Sam Lee", "ship", motive.AskOutcome{Says: "yes", On: "2026-12-01"}, func() (string, error) { return id, nil })
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if all := saved(t, w); len(all) != 1 || all[0].Interview.Outcome.Says != "yes" {
		t.Errorf("%d records", len(all))
	}
}

func TestWithoutOutcome(t *testing.T) {
	w := workspace(t, map[string]string{
		"a.yaml": put("a", "Ann", "2026-11-16", "reply: yes"),                                            // 14 days
		"b.yaml": put("b", "Bo", "2026-11-17", "reply: yes"),                                             // 13 days
		"c.yaml": put("c", "Cy", "2026-11-01", "reply: if"),                                              // 29 days
		"d.yaml": put("d", "Di", "2026-11-01", "reply: no"),                                              // 29 days, and refused
		"e.yaml": put("e", "Ed", "2026-10-19", "reply: not-yet"),                                         // 42 days
		"f.yaml": put("f", "Flo", "2026-10-19"),                                                          // 42 days, no answer
		"g.yaml": put("g", "Gus", "2026-10-01", "reply: yes", "outcome: {says: partly, on: 2026-11-01}"), // known
		"h.yaml": put("h", "Hal", "2026-10-01", "reply: not-yet"),                                        // put again
		"i.yaml": put("i", "hal ", "2026-11-29", "reply: yes"),
		"k.yaml": strings.Replace(put("k", "Kim", "2026-10-01"), "goals: ship\n", "", 1),
		"j.yaml": put("j", "Jo", "2062-01-01", "reply: yes"),                           // in the future
		"m.yaml": put("m", "Max", "2026-10-01", "outcome: {says: no, on: 2026-11-01}"), // two names were merged
		"n.yaml": put("n", "Max", "2026-10-01", "reply: yes"),
		"l.yaml": strings.Replace(put("l", "Lu", "2026-10-01"), "put: {", "x-put: {", 1),
		"p.yaml": put("p", "Ned", "2026-10-01", "outcome: {says: no, on: 2026-11-01}"), // q repeats it, so it does not count
		"q.yaml": put("q", "Ned", "2026-10-02", "outcome: {says: no, on: 2026-11-01}"),
		"r.yaml": strings.Replace(put("r", "Ned", "2026-10-03", "reply: yes"), "put: {on: 2026-10-03", "put: {on: 2026-10-01", 1),
	})
	var due, open []string
	for _, o := range asks.WithoutOutcome(saved(t, w), "2026-11-30") {
		open = append(open, o.ID)
		if o.IsDue() {
			due = append(due, o.ID)
		}
	}
	for _, tt := range []struct{ got, want []string }{
		{open, []string{"e", "f", "c", "d", "a", "b", "i"}},
		{due, []string{"e", "f", "c", "a"}},
	} {
		if !slices.Equal(tt.got, tt.want) {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestToConfirm(t *testing.T) {
	early := "outcome: {says: partly, on: 2026-11-01}"
	w := workspace(t, map[string]string{
		"a.yaml": put("a", "Ann", "2026-10-19", "reply: yes", early),                                   // 42 days
		"b.yaml": put("b", "Bo", "2026-10-20", "reply: yes", early),                                    // 41 days
		"c.yaml": put("c", "Cy", "2026-10-05", "reply: if", early),                                     // 56 days
		"d.yaml": put("d", "Di", "2026-10-04", "reply: if", early),                                     // 57 days
		"e.yaml": put("e", "Ed", "2026-10-19", "reply: no", early),                                     // they said no
		"f.yaml": put("f", "Flo", "2026-10-19", "reply: yes", "outcome: {says: void, on: 2026-11-01}"), // counts no more
		"g.yaml": put("g", "Gus", "2026-10-10", "reply: yes", "outcome: {says: yes, on: 2026-11-21}"),  // known after six weeks
		"h.yaml": put("h", "Hal", "2026-10-19", "reply: yes"),                                          // not known
	})
	var ids []string
	for _, o := range asks.ToConfirm(saved(t, w), "2026-11-30") {
		ids = append(ids, o.ID)
	}
	if want := []string{"c", "a"}; !slices.Equal(ids, want) {
		t.Errorf("got %q, want %q", ids, want)
	}
}

func TestPairs(t *testing.T) {
	known := put("a", "Ann", "2026-11-16", "outcome: {says: partly, on: 2026-11-20}")
	w := workspace(t, map[string]string{
		"a.yaml": known,
		"b.yaml": put("b", "Bo", "2026-11-17"),                                                                     // no outcome
		"c.yaml": strings.NewReplacer("0.62", "null", "id: a", "id: c", "Ann", "Cy").Replace(known),                // nothing was known
		"d.yaml": strings.NewReplacer("says: partly", "says: never", "id: a", "id: d", "Ann", "Di").Replace(known), // an error
		"e.yaml": known,                                                                                            // a copy of a
	})
	if got := asks.Pairs(saved(t, w)); len(got) != 1 || got[0].Overlap != 0.62 || got[0].Says != "partly" {
		t.Errorf("%+v", got)
	}
}

func TestDay(t *testing.T) {
	for _, tt := range []struct {
		iv   motive.Interview
		want string
	}{
		{motive.Interview{Put: &motive.Put{On: "2026-11-16"}, Started: "2026-11-15T23:59:00Z"}, "2026-11-16"},
		{motive.Interview{Started: "2026-11-15T23:59:00Z", Outcome: &motive.AskOutcome{On: "2026-12-15"}}, "2026-11-15"},
		{motive.Interview{Outcome: &motive.AskOutcome{On: "2026-12-15"}}, "2026-12-15"},
		{motive.Interview{}, ""},
	} {
		if got := asks.Day(tt.iv); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.iv, got, tt.want)
		}
	}
}

func TestExpired(t *testing.T) {
	w := workspace(t, map[string]string{
		"a.yaml": put("a", "Ann", "2024-11-29"),
		"b.yaml": put("b", "Bo", "2024-11-30"),
	})
	if _, err := record(t, w, "yes", "2024-01-05"); err != nil { // has no date of its own
		t.Fatal(err)
	}
	var got []string
	for _, r := range asks.Expired(saved(t, w), "2026-11-30") {
		got = append(got, r.ID)
	}
	if want := []string{"2026-12-01-newa", "a"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
