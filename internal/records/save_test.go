package records

import (
	"slices"
	"sync"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/store"
)

// Talks and asks with one report that are saved at the same time give no two promises
// one id.
func TestPromisesOfTalksAtTheSameTime(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	put(t, w, map[string][]byte{"book.yaml": withID("book", "sam", "kind: notebook", "promises: [{id: p7, by: manager, text: z}]")})
	var done sync.WaitGroup
	for _, id := range []string{"a", "b", "c", "d"} {
		own, err := store.Open(w.Dir())
		must(t, err)
		j, err := BeginJournal(own, id, Start{Report: motive.Report{Name: "Sam"}}, false)
		must(t, err)
		done.Go(func() {
			_, err := j.Save(c, motive.Interview{
				ID: id, Report: motive.Report{Name: "Sam"}, Finished: "2026-11-30T10:00:00Z", Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"},
				Promises: []motive.Promise{{ID: "p1", By: motive.ByManager, Text: "x"}, {ID: "p7", By: motive.ByManager, Text: "y"}},
			}, "", false)
			if err != nil {
				t.Error(err)
			}
		})
	}
	done.Wait()
	all, err := Saved(w, c)
	must(t, err)
	var ids []string
	for _, r := range all {
		for _, p := range r.Interview.Promises {
			ids = append(ids, p.ID)
		}
	}
	slices.Sort(ids)
	if distinct := slices.Compact(slices.Clone(ids)); len(ids) != 9 || len(distinct) != 9 || !slices.Contains(ids, "p1") || !slices.Contains(ids, "p7") {
		t.Errorf("ids %q", ids)
	}
}

// A promise whose id nobody took keeps it.
func TestPromisesKeepTheirIDs(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	put(t, w, map[string][]byte{"ann.yaml": withID("ann", "Ann", "promises: [{id: p1, by: manager, text: z}]")})
	j, err := BeginJournal(w, "a", Start{Report: motive.Report{Name: "Sam"}}, false)
	must(t, err)
	path, err := j.Save(c, motive.Interview{
		ID: "a", Report: motive.Report{Name: "Sam"}, Finished: "2026-11-30T10:00:00Z", Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"},
		Promises: []motive.Promise{{ID: "p1", By: motive.ByManager, Text: "x"}},
	}, "", false)
	must(t, err)
	all, err := Saved(w, c)
	must(t, err)
	at := slices.IndexFunc(all, func(r Record) bool { return r.Path == path })
	if at < 0 || all[at].Interview.Promises[0].ID != "p1" {
		t.Errorf("%+v", all)
	}
}
