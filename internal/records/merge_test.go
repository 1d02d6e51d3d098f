package records

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/store"
)

// contents are the files of the workspace but its locks.
func contents(t *testing.T, w *store.Workspace) map[string]string {
	t.Helper()
	all := snapshot(t, w.Dir())
	maps.DeleteFunc(all, func(path, _ string) bool { return path == w.UndoPath() })
	return all
}

func TestRenameChangesNothingButTheName(t *testing.T) {
	w, sams := crowd(t)
	stray := filepath.Join(w.Dir(), "interviews", "sam-1.yaml~")
	commented := append([]byte("# kept\n"), withID("com", "'Sam Lee'", "x-mine: [1,  2] # mine", "from-a-newer-buyin: {a: 1}")...)
	put(t, w, map[string][]byte{"sam-1.yaml~": saved("Sam Lee"), "commented.yaml": commented})
	was := contents(t, w)
	done, err := Rename(w, oldCatalogue(t), "Sam Lee", "Zoë \"Z\" Ng")
	must(t, err)
	if len(done.Files) != len(sams)-2+2 { // torn ends hold no name
		t.Errorf("changed %q", done.Files)
	}
	data, err := os.ReadFile(filepath.Join(w.Dir(), "interviews", "commented.yaml"))
	must(t, err)
	if want := strings.Replace(string(commented), "'Sam Lee'", `"Zoë \"Z\" Ng"`, 1); string(data) != want {
		t.Errorf("got %s, want %s", data, want)
	}
	files, err := FindFiles(w, oldCatalogue(t), "zoe\u0308 \"z\"  ng")
	must(t, err)
	if len(files.Owned()) != len(sams)+2+1 || !slices.Contains(files.Owned(), stray) { // and .undo
		t.Errorf("owned %q", files.Owned())
	}
	if files, err = FindFiles(w, oldCatalogue(t), "Sam Lee"); err != nil || !slices.Equal(files.Owned(), []string{w.UndoPath()}) {
		t.Errorf("Sam Lee has %q, %v", files.Owned(), err)
	}
	j, err := OpenJournal(w, "talk")
	must(t, err)
	if j.Start.Report.Name != "Zoë \"Z\" Ng" {
		t.Errorf("the journal is of %q", j.Start.Report.Name)
	}
	must(t, j.Close())
	_, err = Undo(w)
	must(t, err)
	if now := contents(t, w); !maps.Equal(now, was) {
		t.Errorf("undone to %q, was %q", now, was)
	}
	if _, err := Undo(w); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("again: %v", err)
	}
}

func TestRenameIsRefusedWhole(t *testing.T) {
	w, _ := crowd(t)
	put(t, w, map[string][]byte{"lines.yaml": withID("l", "Sam\n  Lee")}) // a text over several lines
	was := contents(t, w)
	if _, err := Rename(w, oldCatalogue(t), "Sam Lee", "Zoe"); err == nil || !strings.Contains(err.Error(), "lines.yaml") {
		t.Errorf("%v", err)
	}
	must(t, os.Remove(filepath.Join(w.Dir(), "interviews", "lines.yaml")))
	delete(was, filepath.Join(w.Dir(), "interviews", "lines.yaml"))
	j, err := OpenJournal(w, "talk")
	must(t, err)
	other, err := store.Open(w.Dir())
	must(t, err)
	if _, err := Rename(other, oldCatalogue(t), "Sam Lee", "Zoe"); !errors.Is(err, store.ErrBusy) {
		t.Errorf("while a talk is open: %v", err)
	}
	must(t, j.Close())
	if now := contents(t, w); !maps.Equal(now, was) {
		t.Error("something changed")
	}
}

func TestMerge(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	promise := func(id, text string) string {
		return "promises: [{id: " + id + ", by: manager, text: " + text + "}]"
	}
	put(t, w, map[string][]byte{
		"a.yaml": withID("a", "Sam", finishedLine, promise("p2", "a")),
		"b.yaml": withID("b", "Sam Lee", finishedLine, promise("p2", "b")),
		"c.yaml": withID("c", "Sam Lee", finishedLine, promise("p7", "c")),
		"d.yaml": withID("d", "Sam", finishedLine), "d2.yaml": withID("d", "Sam Lee", finishedLine), // equal but for the name
	})
	for _, name := range []string{"Sam", "Sam Lee"} {
		for _, day := range []string{"2026-11-20", "2026-11-21"} {
			_, err := addNote(w, c, name, noteOf(day), newID("book-"+name[:3]+map[bool]string{true: "2"}[name == "Sam Lee"]))
			must(t, err)
		}
	}
	was := contents(t, w)
	_, err := Merge(w, c, "Sam", "Sam Lee", false)
	must(t, err)
	saved, err := Saved(w, c)
	must(t, err)
	promises := map[string]string{}
	for _, r := range saved {
		if r.Name() != "Sam Lee" || r.Differs {
			t.Errorf("%s is %q's, differs %v", r.Path, r.Name(), r.Differs)
		}
		for _, p := range r.Interview.Promises {
			promises[p.ID] += p.Text
		}
	}
	if want := (map[string]string{"p2": "b", "p7": "c", "p8": "a"}); !maps.Equal(promises, want) {
		t.Errorf("promises %v, want %v", promises, want)
	}
	var questions []string
	for _, turn := range notebookOf(t, w).Turns {
		questions = append(questions, turn.Question+" "+turn.Asked)
	}
	if want := []string{"note.1 noted on 2026-11-20", "note.2 noted on 2026-11-21", "note.3 noted on 2026-11-20", "note.4 noted on 2026-11-21"}; !slices.Equal(questions, want) {
		t.Errorf("notes %q, want %q", questions, want)
	}
	_, err = Undo(w)
	must(t, err)
	if now := contents(t, w); !maps.Equal(now, was) {
		t.Errorf("undone to %q, was %q", now, was)
	}
}

func TestMergeIsRefused(t *testing.T) {
	for name, files := range map[string]map[string][]byte{
		"one id, and they differ":        {"a.yaml": withID("a", "Sam"), "b.yaml": withID("a", "Ada", finishedLine)},
		"twins of one of the two":        {"a.yaml": withID("a", "Sam"), "b.yaml": withID("a", "Sam", finishedLine), "c.yaml": withID("c", "Ada")},
		"a third person has the same id": {"a.yaml": withID("a", "Sam"), "b.yaml": withID("a", "Bo"), "c.yaml": withID("c", "Ada")},
	} {
		w := openWorkspace(t)
		put(t, w, files)
		was := contents(t, w)
		if _, err := Merge(w, oldCatalogue(t), "Sam", "Ada", false); err == nil {
			t.Errorf("%s: merged", name)
		}
		if now := contents(t, w); !maps.Equal(now, was) {
			t.Errorf("%s: something changed", name)
		}
	}
	w := openWorkspace(t)
	put(t, w, map[string][]byte{"a.yaml": withID("a", "Sam")})
	if _, err := Merge(w, oldCatalogue(t), "Sam", "SAM", false); err == nil {
		t.Error("merged with themselves")
	}
}

func TestJoinedNotebooksKeepTheNewestPromiseAndTheirSpan(t *testing.T) {
	a := motive.Interview{Started: "2026-11-02T10:00:00Z", Finished: "2026-11-03T10:00:00Z", Told: &motive.Told{On: "2026-11-02", Quotes: true}}
	b := motive.Interview{Started: "2026-11-01T10:00:00+01:00", Finished: "2026-11-02T10:00:00Z", Told: &motive.Told{On: "2026-11-03"}, Notes: []string{"n"}}
	for _, joined := range []motive.Interview{joinNotebooks(a, b, nil), joinNotebooks(b, a, nil)} {
		if joined.Started != b.Started || joined.Finished != a.Finished || joined.Told.On != "2026-11-03" || len(joined.Notes) != 1 {
			t.Errorf("%+v", joined)
		}
	}
}

func TestKeep(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{
		"a.yaml": withID("a", "Sam"), "b.yaml": withID("a", "Sam", finishedLine), "a.yaml.replaced": []byte("older"),
		"c.yaml": withID("c", "Sam"), "d.yaml": withID("d", "Sam"), "e.yaml": withID("d", "Ada"),
	})
	was := contents(t, w)
	path := func(name string) string { return filepath.Join(w.Dir(), "interviews", name) }
	done, err := Keep(w, oldCatalogue(t), path("b.yaml"))
	if err != nil || !slices.Equal(done.Files, []string{path("a.yaml.replaced-2")}) {
		t.Errorf("%+v, %v", done, err)
	}
	saved, err := Saved(w, oldCatalogue(t))
	must(t, err)
	if i := slices.IndexFunc(saved, func(r Record) bool { return r.Path == path("b.yaml") }); i < 0 || !saved[i].IsPooled() {
		t.Errorf("%+v does not count", saved)
	}
	for file, want := range map[string]error{"c.yaml": ErrNoTwin, "nothing.yaml": ErrNoRecord, "a.yaml.replaced": ErrNoRecord} {
		if _, err := Keep(w, oldCatalogue(t), path(file)); !errors.Is(err, want) {
			t.Errorf("%s: %v", file, err)
		}
	}
	if _, err := Keep(w, oldCatalogue(t), path("d.yaml")); err == nil || !strings.Contains(err.Error(), "about Ada") {
		t.Errorf("another person's record is set aside: %v", err)
	}
	_, err = Undo(w)
	must(t, err)
	if now := contents(t, w); !maps.Equal(now, was) {
		t.Errorf("undone to %q, was %q", now, was)
	}
}

func TestUndoIsRefusedAfterAChange(t *testing.T) {
	for name, change := range map[string]func(w *store.Workspace) error{
		"a file changed": func(w *store.Workspace) error { return w.Interviews().Write("a", []byte("x"), true) },
		"a file is gone": func(w *store.Workspace) error { return os.Remove(w.Interviews().Path("a")) },
		"undo is broken": func(w *store.Workspace) error { return os.WriteFile(w.UndoPath(), []byte("{}"), 0o600) },
		"undo leads out": func(w *store.Workspace) error {
			return os.WriteFile(w.UndoPath(), []byte(`{"schema":"buyin/undo/v1","into":"x","files":[{"path":"../x","was":true,"before":"eA=="}]}`), 0o600)
		},
	} {
		w := openWorkspace(t)
		put(t, w, map[string][]byte{"a.yaml": withID("a", "Sam")})
		_, err := Rename(w, oldCatalogue(t), "Sam", "Ada")
		must(t, err)
		must(t, change(w))
		was := contents(t, w)
		if _, err := Undo(w); err == nil {
			t.Errorf("%s: undone", name)
		}
		if now := contents(t, w); !maps.Equal(now, was) {
			t.Errorf("%s: something changed", name)
		}
	}
}

// A promise to one of two persons covers the words of the other from its day on.
func TestMergeKeepsThePromise(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	put(t, w, map[string][]byte{"a.yaml": talkWith("a"), "b.yaml": withID("b", "Ann", "told: {on: 2026-11-01, quotes: false}")})
	_, err := AddNotes(w, c, "Sam", Batch{Notes: []Note{{Text: "an old thing", Day: "2026-10-01", Time: "2026-10-01T10:00:00+01:00"}, {Text: "a SECRET", Day: "2026-12-01", Time: editedAt}}}, newID("nb"))
	must(t, err)
	was := interviewsOf(t, w)
	var words *WordsError
	if _, err := Merge(w, c, "Sam", "Ann", false); !errors.As(err, &words) || words.Notes != 3 {
		t.Errorf("%v", err)
	}
	if now := interviewsOf(t, w); !maps.Equal(now, was) {
		t.Errorf("%q", now)
	}
	done, err := Merge(w, c, "Sam", "Ann", true)
	must(t, err)
	all := fmt.Sprint(interviewsOf(t, w))
	if strings.Contains(all, "SECRET") || strings.Contains(all, "daughter") || !strings.Contains(all, "an old thing") || done.Lost != 3 {
		t.Errorf("%+v: %s", done, all)
	}
	_, err = Undo(w)
	must(t, err)
	if now := interviewsOf(t, w); !maps.Equal(now, was) {
		t.Errorf("undone to %q", now)
	}
}
