package records

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/store"
)

func newID(id string) func() (string, error) { return func() (string, error) { return id, nil } }

func noteOf(day string) Note {
	return Note{
		Text: "loves puzzles", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 2, Quote: "loves"}},
		Day: day, Time: day + "T10:00:00+01:00",
	}
}

// notebookOf returns Sam's only notebook.
func notebookOf(t *testing.T, w *store.Workspace) motive.Interview {
	t.Helper()
	saved, err := Saved(w, oldCatalogue(t))
	must(t, err)
	saved = slices.DeleteFunc(saved, func(r Record) bool { return !r.IsNotebook() })
	if len(saved) != 1 {
		t.Fatalf("%d notebooks", len(saved))
	}
	return saved[0].Interview
}

func TestNotesGoIntoOneNotebook(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	for want := 1; want <= 2; want++ {
		added, err := AddNote(w, c, "Sam", noteOf("2026-11-23"), newID("book"))
		if err != nil || added.Number != want || added.Began != (want == 1) {
			t.Fatalf("%+v, %v, want note %d", added, err, want)
		}
	}
	book := notebookOf(t, w)
	if book.ID != "book" || len(book.Turns) != 2 || book.Turns[1].Answer != "loves puzzles" {
		t.Errorf("%+v", book)
	}
}

// The notebook is known by its contents, so one in JSON and under another name is
// used, and stays JSON.
func TestNotebookUnderAnotherName(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	path := filepath.Join(w.Dir(), "interviews", "my notes.json")
	must(t, w.Transaction(func() ([]store.Step, []string, error) {
		return []store.Step{store.Put(path, []byte(`{"schema":"buyin/interview/v1","id":"book","kind":"notebook","report":{"name":"sam"},"catalogue":{"name":"default","version":"1.0.0"},"turns":[]}`))}, nil, nil
	}))
	if added, err := AddNote(w, c, "Sam", noteOf("2026-11-23"), newID("other")); err != nil || added.Began {
		t.Fatalf("%+v, %v", added, err)
	}
	data, err := w.ReadFile(path)
	must(t, err)
	if !strings.HasPrefix(string(data), "{") || len(notebookOf(t, w).Turns) != 1 {
		t.Errorf("holds %s", data)
	}
}

func TestNotesAtOnceBeginOneNotebook(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			other, err := store.Open(w.Dir())
			if err == nil {
				_, err = AddNote(other, c, "Sam", noteOf("2026-11-23"), newID("book-"+string(rune('a'+i))))
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if book := notebookOf(t, w); len(book.Turns) != 8 {
		t.Errorf("%d notes", len(book.Turns))
	}
}

// A promise that no words are kept holds from its day on. What it covers already
// is deleted only if the caller says so.
func TestPromiseHoldsFromItsDayOn(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	for _, day := range []string{"2026-11-20", "2026-11-22", "2026-11-23"} {
		_, err := AddNote(w, c, "Sam", noteOf(day), newID("book"))
		must(t, err)
	}
	must(t, w.Interviews().Write("talk", []byte(strings.Replace(string(saved("Sam", "told: {on: 2026-11-22, quotes: false}")), "id: x", "id: talk", 1)), false))

	var words *WordsError
	if _, err := AddNote(w, c, "Sam", noteOf("2026-11-24"), newID("book")); !errors.As(err, &words) || words.Notes != 2 || words.Since != "2026-11-22" {
		t.Fatalf("%v", err)
	}
	if n := len(notebookOf(t, w).Turns); n != 3 {
		t.Errorf("%d notes after the refusal", n)
	}
	note := noteOf("2026-11-24")
	note.DropWords = true
	_, err := AddNote(w, c, "Sam", note, newID("book"))
	must(t, err)
	for i, turn := range notebookOf(t, w).Turns {
		if keeps := turn.Answer != "" || turn.Evidence[0].Quote != ""; keeps != (i == 0) {
			t.Errorf("note %d: %+v", i+1, turn)
		}
	}
	// nothing is left to lose, so nothing is asked
	_, err = AddNote(w, c, "Sam", noteOf("2026-11-25"), newID("book"))
	must(t, err)
}

func TestPromised(t *testing.T) {
	told := func(on string, quotes bool) Record {
		return Record{Interview: motive.Interview{Told: &motive.Told{On: on, Quotes: quotes}}}
	}
	stray := told("2026-11-23", false)
	stray.Stray = true
	for _, c := range []struct {
		name string
		all  []Record
		want string // "" for no promise
	}{
		{"none", []Record{{}}, ""},
		{"the newest counts, whatever the order", []Record{told("2026-11-20", false), told("2026-11-10", true)}, "2026-11-20"},
		{"far in the future", []Record{told("2026-11-20", true), told("9998-01-01", false)}, "2026-11-20"},
		{"tomorrow, as time zones make it", []Record{told("2026-11-24", false)}, "2026-11-24"},
		{"the day after tomorrow", []Record{told("2026-11-25", false)}, ""},
		{"a backup promises nothing", []Record{stray}, ""},
		{"not a date", []Record{told("soon", true)}, "soon"},
	} {
		got := ""
		if p := Promised(c.all, "2026-11-23"); p != nil {
			got = p.On
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNotebookWithErrorsIsLeftAlone(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	data := saved("Sam", "kind: notebook", "notes: 3")
	must(t, w.Interviews().Write("book", data, false))
	added, err := AddNote(w, c, "Sam", noteOf("2026-11-23"), newID("other"))
	if !errors.Is(err, ErrUnusable) || len(added.Problems) == 0 {
		t.Errorf("added: %v, %v", err, added.Problems)
	}
	now, err := w.Interviews().Read("book")
	must(t, err)
	if string(now) != string(data) {
		t.Errorf("changed to %s", now)
	}
}
