package promises_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/promises"
	"buyin/internal/store"
)

var catalogue = motive.Catalogue{Name: "default", Version: "2.1.0", Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}, {ID: "balance", Name: "Balance"}}}

const today = "2026-11-30"

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
	must(t, os.MkdirAll(filepath.Join(w.Dir(), "interviews"), 0o700))
	for name, text := range files {
		must(t, os.WriteFile(filepath.Join(w.Dir(), "interviews", name), []byte(text), 0o600))
	}
	return w
}

func read(t *testing.T, w *store.Workspace, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(w.Dir(), "interviews", name))
	must(t, err)
	return string(data)
}

func saved(t *testing.T, w *store.Workspace) []records.Record {
	t.Helper()
	all, err := records.All(w, catalogue)
	must(t, err)
	return all
}

// file is a record of Sam's that began on a day, with more lines.
func file(id, kind, day string, lines ...string) string {
	head := []string{
		"# mine", "schema: buyin/interview/v1", "id: " + id, "kind: " + kind, "report: {name: Sam Lee}",
		"started: " + day + "T09:00:00Z", "finished: " + day + "T09:20:00Z", "catalogue: {name: default, version: 2.1.0}",
	}
	if kind == "ask" {
		head = append(head, "goals: ship", "put: {on: "+day+", overlap: 0.5, catalogue: 2.1.0}")
	}
	return strings.Join(append(append(head, lines...), "x-mine: [1] # mine, too", "turns: []", ""), "\n")
}

func add(w *store.Workspace, p motive.Promise) (promises.Added, error) {
	return promises.Add(w, catalogue, "Sam Lee", p, today, func() (string, error) { return "book", nil })
}

var quiet = motive.Promise{By: motive.ByManager, Text: "two quiet weeks", Due: "2026-12-04"}

func TestWhereAPromiseIsKept(t *testing.T) {
	book, ask := file("nb", "notebook", "2026-11-01"), file("ask", "ask", "2026-11-20")
	for _, test := range []struct {
		name  string
		files map[string]string
		want  string // the file and the id
	}{
		{"nothing yet", nil, "book.yaml p1"},
		{"a talk alone", map[string]string{"t.yaml": file("t", "talk", "2026-11-20", "promises: [{id: p4, by: report, text: a}]")}, "book.yaml p5"},
		{"a notebook", map[string]string{"nb.yaml": book}, "nb.yaml p1"},
		{"an ask under way", map[string]string{"nb.yaml": book, "ask.yaml": ask}, "ask.yaml p1"},
		{"ids over all records", map[string]string{"nb.yaml": strings.Replace(book, "turns:", "promises: [{id: p7, by: report, text: a}]\nturns:", 1), "ask.yaml": ask}, "ask.yaml p8"},
		{"an ask with an outcome", map[string]string{"nb.yaml": book, "ask.yaml": strings.Replace(ask, "turns:", "outcome: {says: yes, on: 2026-11-25}\nturns:", 1)}, "nb.yaml p1"},
		{"an older ask was put again, and is over", map[string]string{
			"nb.yaml": book, "ask.yaml": ask, "b.yaml": file("b", "ask", "2026-11-22", "outcome: {says: yes, on: 2026-11-25}"),
		}, "nb.yaml p1"},
		{"the newest of two asks", map[string]string{"ask.yaml": ask, "b.yaml": strings.Replace(file("b", "ask", "2026-11-22"), "ship", "rota", 1)}, "b.yaml p1"},
		{"an ask that was never put", map[string]string{"nb.yaml": book, "c.yaml": "schema: buyin/interview/v1\nid: c\nkind: ask\nreport: {name: Sam Lee}\ngoals: ship\ncatalogue: {name: default, version: 2.1.0}\noutcome: {says: yes, on: 2026-11-25}\nturns: []\n"}, "nb.yaml p1"},
		{"somebody else's", map[string]string{"nb.yaml": strings.Replace(book, "Sam Lee", "Ada", 1)}, "book.yaml p1"},
		{"an id of another kind", map[string]string{"nb.yaml": strings.Replace(book, "turns:", "promises: [{id: desk, by: report, text: a}]\nturns:", 1)}, "nb.yaml p1"},
	} {
		w := workspace(t, test.files)
		added, err := add(w, quiet)
		must(t, err)
		if got := filepath.Base(added.Record.Path) + " " + added.ID; got != test.want || added.ToAsk() != strings.HasPrefix(test.want, "ask") && !strings.HasPrefix(test.want, "b.") {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		entries := promises.Of("sam  LEE", saved(t, w))
		i := slices.IndexFunc(entries, func(e promises.Entry) bool { return e.ID == added.ID })
		want := quiet
		want.ID = added.ID
		if i < 0 || !cmp.Equal(entries[i].Promise, want) || !entries[i].IsOpen() {
			t.Errorf("%s: %+v", test.name, entries)
		}
	}
}

func TestNothingElseChangesInTheFile(t *testing.T) {
	text := file("nb", "notebook", "2026-11-01", "promises:", "  - {id: p1, by: report, text: the list, x-asked: twice} # hers")
	w := workspace(t, map[string]string{"nb.yaml": text})
	_, err := add(w, quiet)
	must(t, err)
	got := read(t, w, "nb.yaml")
	for _, line := range []string{"# mine\n", "x-mine: [1] # mine, too\n", "# hers", "twice", "two quiet weeks", "turns: []\n"} {
		if !strings.Contains(got, line) {
			t.Errorf("%q is missing in\n%s", line, got)
		}
	}
}

func TestTheirWordsAreKeptOnlyIfTheyKnow(t *testing.T) {
	theirs := motive.Promise{By: motive.ByReport, Text: "the list of risks"}
	for _, test := range []struct {
		told string
		p    motive.Promise
		want error
	}{
		{"told: {on: 2026-11-01, quotes: false}", theirs, promises.ErrTheirWords},
		{"told: {on: 2026-11-01, quotes: false}", quiet, nil},
		{"told: {on: 2026-11-01, quotes: true}", theirs, nil},
		{"told: {on: 2062-11-01, quotes: false}", theirs, nil}, // it does not hold yet
		{"x-told: no", theirs, nil},
	} {
		text := file("t", "talk", "2026-11-20", test.told)
		w := workspace(t, map[string]string{"t.yaml": text})
		added, err := add(w, test.p)
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.told, err)
		}
		if n := len(promises.All(saved(t, w))); (n == 1) != (test.want == nil) {
			t.Errorf("%s: %d promises", test.told, n)
		}
		if told := added.Record.Interview.Told; test.want == nil && (told == nil) == (strings.Contains(test.told, "{on: 2026")) {
			t.Errorf("%s: the notebook is begun with %+v", test.told, told)
		}
	}
	// the ask itself was held under a promise of its own
	w := workspace(t, map[string]string{"a.yaml": file("a", "ask", "2026-11-20", "told: {on: 2026-11-20, quotes: false}"), "t.yaml": file("t", "talk", "2026-11-25", "told: {on: 2026-11-25, quotes: true}")})
	if _, err := add(w, theirs); !errors.Is(err, promises.ErrTheirWords) {
		t.Errorf("%v", err)
	}
}

func TestAPromiseIsNotAddedTwice(t *testing.T) {
	w := workspace(t, nil)
	_, err := add(w, quiet)
	must(t, err)
	again := quiet
	again.Text = " Two  quiet weeks"
	if _, err := add(w, again); err == nil || !strings.Contains(err.Error(), "p1 promises that already") {
		t.Errorf("%v", err)
	}
	_, err = promises.Settle(w, catalogue, "Sam Lee", "p1", promises.Broken)
	must(t, err)
	if added, err := add(w, again); err != nil || added.ID != "p2" {
		t.Errorf("%+v, %v", added, err)
	}
}

func TestSettle(t *testing.T) {
	text := file("nb", "notebook", "2026-11-01", "promises: # of both", "  - {id: p1, by: manager, text: a, due: 2026-12-01, x-n: 1}", "  - {id: p2, by: report, text: b}", "  - {id: p3, by: manager, text: c, dropped: true}")
	for _, test := range []struct {
		id, before string
		state      promises.State
		want       string // a part of the file
		err        error
	}{
		{"p1", "", promises.Kept, `kept: true`, nil},
		{"p1", "", promises.Broken, `kept: false`, nil},
		{"p1", "", promises.Dropped, `dropped: true`, nil},
		{"p2", "", promises.Kept, `kept: true`, nil},
		{"p2", "", promises.Dropped, `dropped: true`, nil},
		{"p2", "", promises.Broken, "", promises.ErrNotTheirs},
		{"p3", "dropped", promises.Kept, `kept: true`, nil},
		{"p3", "dropped", promises.Dropped, "", nil},
		{"p4", "", promises.Kept, "", promises.ErrUnknown},
	} {
		w := workspace(t, map[string]string{"nb.yaml": strings.Replace(text, "promises: # of both", "promises:", 1)})
		was := read(t, w, "nb.yaml")
		before, err := promises.Settle(w, catalogue, "Sam Lee", test.id, test.state)
		if !errors.Is(err, test.err) || err == nil && string(promises.StateOf(before.Promise)) != test.before {
			t.Errorf("%s %s: %+v, %v", test.id, test.state, before.Promise, err)
		}
		got := read(t, w, "nb.yaml")
		if test.want == "" {
			if got != was {
				t.Errorf("%s %s: changed to %s", test.id, test.state, got)
			}
			continue
		}
		for _, p := range promises.Of("Sam Lee", saved(t, w)) {
			if state := promises.StateOf(p.Promise); p.ID == test.id && state != test.state {
				t.Errorf("%s is %q, want %s in\n%s", p.ID, state, test.state, got)
			}
		}
		if !strings.Contains(got, test.want) || !strings.Contains(got, "x-n") || !strings.HasPrefix(got, "# mine\n") {
			t.Errorf("%s %s:\n%s", test.id, test.state, got)
		}
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	b := file("b", "notebook", "2026-11-01", "promises: [{id: p1, by: manager, text: a}]")
	for _, test := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"errors", map[string]string{"b.yaml": strings.Replace(b, "turns: []", "turns: 3", 1)}, "has errors"},
		{"two that differ", map[string]string{"b.yaml": b, "b 2.yaml": strings.Replace(b, "text: a", "text: b", 1)}, "they differ"},
		{"two that are equal", map[string]string{"b.yaml": b, "b 2.yaml": b}, "has the same id"},
		{"comments that would be lost", map[string]string{"b.yaml": "{schema: buyin/interview/v1, id: b, kind: notebook, # mine\n report: {name: Sam Lee}, catalogue: {name: default, version: 2.1.0}, turns: []}\n"}, "comments"},
	} {
		w := workspace(t, test.files)
		if _, err := add(w, quiet); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
		for name, text := range test.files {
			if read(t, w, name) != text {
				t.Errorf("%s: %s has changed", test.name, name)
			}
		}
	}
	w := workspace(t, map[string]string{"b.yaml": b, "t.yaml": file("t", "talk", "2026-11-20", "promises: [{id: p1, by: report, text: x}]")})
	if _, err := promises.Settle(w, catalogue, "Sam Lee", "p1", promises.Kept); err == nil || !strings.Contains(err.Error(), "several promises have the id p1") {
		t.Errorf("%v", err)
	}
	w = workspace(t, map[string]string{"c.yaml": strings.Replace(b, "text: a}", "text: a}, {id: p1, by: report, text: x}", 1)})
	if _, err := promises.Settle(w, catalogue, "Sam Lee", "p1", promises.Kept); err == nil || strings.Count(err.Error(), "c.yaml") != 1 {
		t.Errorf("%v", err)
	}
	w = workspace(t, nil)
	if _, err := promises.Add(w, catalogue, "Sam", quiet, today, func() (string, error) { return "", errors.New("no chance") }); err == nil || err.Error() != "no chance" {
		t.Errorf("%v", err)
	}
	if _, err := add(workspace(t, nil), motive.Promise{By: "nobody", Text: "x"}); err == nil {
		t.Error("a promise of nobody is kept")
	}
}

// Several processes add promises at once: all are kept, each with an id of its own.
func TestAddAtOnce(t *testing.T) {
	w := workspace(t, nil)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			other, err := records.OpenWorkspace(w.Dir())
			if err == nil {
				text := string(rune('a' + i))
				_, err = promises.Add(other, catalogue, "Sam Lee", motive.Promise{By: motive.ByManager, Text: text}, today, func() (string, error) { return "book-" + text, nil })
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	ids := map[string]bool{}
	for _, e := range promises.All(saved(t, w)) {
		ids[e.ID] = true
	}
	if len(ids) != 8 || len(saved(t, w)) != 1 {
		t.Errorf("%v in %d records", ids, len(saved(t, w)))
	}
}

func TestOrder(t *testing.T) {
	w := workspace(t, map[string]string{
		"b.yaml": file("b", "notebook", "2026-11-01", "promises: [{id: p10, by: manager, text: a}, {id: p2, by: manager, text: b, due: 2026-12-09}, {id: p3, by: report, text: c, due: 2026-12-01}, {id: p4, by: manager, text: d, kept: true}]"),
		"a.yaml": strings.ReplaceAll(file("a", "notebook", "2026-11-01", "promises: [{id: p1, by: manager, text: e, due: 2026-12-05}, {id: p2, by: manager, text: f, kept: false}]"), "Sam Lee", "Ada"),
		"c.yaml": strings.Replace(file("c", "talk", "2026-11-01", "promises: [{id: p1, by: manager, text: wrong}]"), "turns: []", "turns: 3", 1),
	})
	list := func(entries []promises.Entry) (texts string) {
		for _, e := range entries {
			texts += e.Text
		}
		return texts
	}
	all := promises.All(saved(t, w))
	if got := list(all); got != "efbcda" {
		t.Errorf("all: %s", got)
	}
	if got := list(promises.Open(all)); got != "ceba" {
		t.Errorf("open: %s", got)
	}
}
