package records

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/store"
)

func newID(id string) func() (string, error) { return func() (string, error) { return id, nil } }

// addNote adds one note, whether it is there already or not.
func addNote(w *store.Workspace, c motive.Catalogue, report string, note Note, newID func() (string, error)) (Added, error) {
	return AddNotes(w, c, report, Batch{Notes: []Note{note}, Again: true}, newID)
}

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
		added, err := addNote(w, c, "Sam", noteOf("2026-11-23"), newID("book"))
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
	if added, err := addNote(w, c, "Sam", noteOf("2026-11-23"), newID("other")); err != nil || added.Began {
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
				_, err = addNote(other, c, "Sam", noteOf("2026-11-23"), newID("book-"+string(rune('a'+i))))
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
		_, err := addNote(w, c, "Sam", noteOf(day), newID("book"))
		must(t, err)
	}
	must(t, w.Interviews().Write("talk", []byte(strings.Replace(string(saved("Sam", "told: {on: 2026-11-22, quotes: false}")), "id: x", "id: talk", 1)), false))

	var words *WordsError
	if _, err := addNote(w, c, "Sam", noteOf("2026-11-24"), newID("book")); !errors.As(err, &words) || words.Notes != 2 || words.Since != "2026-11-22" {
		t.Fatalf("%v", err)
	}
	if n := len(notebookOf(t, w).Turns); n != 3 {
		t.Errorf("%d notes after the refusal", n)
	}
	note := noteOf("2026-11-24")
	note.DropWords = true
	_, err := addNote(w, c, "Sam", note, newID("book"))
	must(t, err)
	for i, turn := range notebookOf(t, w).Turns {
		if keeps := turn.Answer != "" || turn.Evidence[0].Quote != ""; keeps != (i == 0) {
			t.Errorf("note %d: %+v", i+1, turn)
		}
	}
	// nothing is left to lose, so nothing is asked
	_, err = addNote(w, c, "Sam", noteOf("2026-11-25"), newID("book"))
	must(t, err)
}

// What the notebook has already is not added again: equal words of one day, each
// as often as it is there.
func TestNotesThatAreThereAreNotAddedAgain(t *testing.T) {
	pay := []motive.Evidence{{Motivator: "pay", Strength: 2, ByCoach: true}}
	note := func(day, text string) Note {
		return Note{Text: text, Evidence: pay, Day: day, Time: "2026-12-01T10:00:00+01:00"}
	}
	for name, test := range map[string]struct {
		book  string // turns, notes and promise
		batch Batch
		want  string // of the answers that are added
		again int
		empty int
	}{
		"a new one":           {"turns: []", Batch{Notes: []Note{note("2026-03-02", "a")}}, "a", 0, 0},
		"the same":            {"turns: [{question: note.1, asked: noted on 2026-03-02, answer: \"a  b\"}]", Batch{Notes: []Note{note("2026-03-02", "a b")}}, "", 1, 0},
		"of another day":      {"turns: [{question: note.1, asked: noted on 2026-03-02, answer: a}]", Batch{Notes: []Note{note("2026-03-03", "a")}}, "a", 0, 0},
		"twice, once there":   {"turns: [{question: note.1, asked: noted on 2026-03-02, answer: a}]", Batch{Notes: []Note{note("2026-03-02", "a"), note("2026-03-02", "a")}}, "a", 1, 0},
		"twice at once":       {"turns: []", Batch{Notes: []Note{note("2026-03-02", "a"), note("2026-03-02", "a")}}, "a a", 0, 0},
		"joined since":        {"turns: [{question: note.1, asked: noted on 2026-03-02, answer: \"a\\nb\"}]", Batch{Notes: []Note{note("2026-03-02", "a"), note("2026-03-02", "b")}}, "", 2, 0},
		"the manager's since": {"turns: []\nnotes: [a]", Batch{Notes: []Note{note("2026-03-02", "a")}}, "", 1, 0},
		"added on purpose":    {"turns: [{question: note.1, asked: noted on 2026-03-02, answer: a}]", Batch{Notes: []Note{note("2026-03-02", "a")}, Again: true}, "a", 0, 0},
		"without words":       {"turns: [{question: note.1, asked: noted on 2026-03-02, evidence: [{motivator: pay, strength: 2}]}]\ntold: {on: 2026-01-01, quotes: false}", Batch{Notes: []Note{note("2026-03-02", "a"), note("2026-03-02", "b")}}, "-", 1, 0},
		"nothing to keep":     {"turns: []\ntold: {on: 2026-01-01, quotes: false}", Batch{Notes: []Note{{Text: "a", Day: "2026-03-02", Time: "2026-12-01T10:00:00+01:00"}}}, "", 0, 1},
		"to be looked at":     {"turns: []\ntold: {on: 2026-01-01, quotes: false}", Batch{Notes: []Note{{Text: "a", Day: "2026-03-02", Time: "2026-12-01T10:00:00+01:00"}}, Bare: true}, "-", 0, 0},
		"before the promise":  {"turns: []\ntold: {on: 2026-11-01, quotes: false}", Batch{Notes: []Note{note("2026-03-02", "a")}}, "-", 0, 0},
		"words removed":       {"turns: [{question: note.1, asked: noted on 2026-03-02, evidence: [{motivator: pay, strength: 2}]}]", Batch{Notes: []Note{note("2026-03-02", "a"), note("2026-03-02", "b")}}, "b", 0, 0},
		"removed, corrected":  {"turns: [{question: note.1, asked: noted on 2026-03-02, evidence: [{motivator: balance, strength: 2}]}]", Batch{Notes: []Note{note("2026-03-02", "a"), note("2026-03-03", "a")}}, "a", 0, 0},
	} {
		w, c := openWorkspace(t), oldCatalogue(t)
		put(t, w, map[string][]byte{"book.yaml": []byte("schema: buyin/interview/v1\nid: book\nkind: notebook\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\n" + test.book + "\n")})
		added, err := AddNotes(w, c, "Sam", test.batch, newID("other"))
		must(t, err)
		var got []string
		for _, turn := range notebookOf(t, w).Turns[added.First:] {
			if turn.Answer == "" {
				turn.Answer = "-"
			}
			got = append(got, turn.Answer)
		}
		if strings.Join(got, " ") != test.want || added.Again != test.again || added.Empty != test.empty || added.Count != len(got) || len(added.Notes) != len(got) {
			t.Errorf("%s: %q, %+v", name, got, added)
		}
	}
}

// Old notes do not make a notebook newer than it is, and the manager's own are
// added once.
func TestOldNotesAndTheManagersOwn(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	batch := Batch{Notes: []Note{{Text: "a", Day: "2025-03-02", Time: "2026-12-01T10:00:00+01:00"}}, Own: []string{"mine", "mine"}}
	for range 2 {
		_, err := AddNotes(w, c, "Sam", batch, newID("book"))
		must(t, err)
	}
	own := Batch{Own: []string{"mine too"}, Today: "2026-12-01"}
	put(t, w, map[string][]byte{"talk.yaml": withID("talk", "Sam", "told: {on: 2026-12-01, quotes: true}")})
	if added, err := AddNotes(w, c, "Sam", own, newID("book")); err != nil || added.Told == nil {
		t.Errorf("%+v, %v", added, err)
	}
	must(t, os.Remove(w.Interviews().Path("talk")))
	book := notebookOf(t, w)
	if book.Told == nil || len(book.Notes) != 2 {
		t.Errorf("%+v", book)
	}
	book.Notes = book.Notes[:1]
	if book.Finished != "2025-03-02T10:00:00+01:00" || !slices.Equal(book.Notes, []string{"mine"}) || len(book.Turns) != 1 {
		t.Errorf("%+v", book)
	}
	_, err := addNote(w, c, "Sam", noteOf("2026-11-23"), newID("book"))
	must(t, err)
	_, err = AddNotes(w, c, "Sam", Batch{Notes: []Note{{Text: "older", Day: "2024-03-02", Time: "2026-12-01T10:00:00+01:00"}}}, newID("book"))
	must(t, err)
	if book := notebookOf(t, w); book.Finished != "2026-11-23T10:00:00+01:00" || len(book.Turns) != 3 {
		t.Errorf("%+v", book)
	}
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
	added, err := addNote(w, c, "Sam", noteOf("2026-11-23"), newID("other"))
	if !errors.Is(err, ErrUnusable) || len(added.Problems) == 0 {
		t.Errorf("added: %v, %v", err, added.Problems)
	}
	now, err := w.Interviews().Read("book")
	must(t, err)
	if string(now) != string(data) {
		t.Errorf("changed to %s", now)
	}
}
