package records

import (
	"errors"
	"testing"

	"buyin/internal/motive"
)

func TestNotebook(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	book := Notebook{ID: "book", Report: "Sam"}
	note := Note{Text: "loves puzzles", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 2, Quote: "loves"}}, Day: "2026-11-23", Time: "2026-11-23T10:00:00Z"}
	for want := 1; want <= 2; want++ {
		if number, _, err := book.Add(w, c, note); err != nil || number != want {
			t.Fatalf("note %d, %v, want %d", number, err, want)
		}
	}
	all, err := Saved(w, c)
	must(t, err)
	if id, err := FindNotebook(all); err != nil || id != "book" {
		t.Errorf("found %q, %v", id, err)
	}
	if text := all[0].Interview.Turns[1].Answer; text != note.Text {
		t.Errorf("holds %q", text)
	}

	book.Told = &motive.Told{On: "2026-11-23"} // and no words may be kept
	_, _, err = book.Add(w, c, note)
	must(t, err)
	all, err = Saved(w, c)
	must(t, err)
	for _, turn := range all[0].Interview.Turns {
		if turn.Answer != "" || turn.Evidence[0].Quote != "" || turn.Evidence[0].Strength != 2 {
			t.Errorf("keeps %+v", turn)
		}
	}
	if told := Promised(all); told == nil || told.Quotes {
		t.Errorf("promised %+v", told)
	}
}

func TestNotebookWithErrorsIsLeftAlone(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	data := saved("Sam", "kind: notebook", "notes: 3")
	must(t, w.Interviews().Write("book", data, false))
	all, err := Saved(w, c)
	must(t, err)
	if _, err := FindNotebook(all); err == nil {
		t.Error("a notebook with errors is used")
	}
	_, problems, err := Notebook{ID: "book", Report: "Sam"}.Add(w, c, Note{Text: "x"})
	if !errors.Is(err, ErrUnusable) || len(problems) == 0 {
		t.Errorf("added: %v, %v", err, problems)
	}
	now, err := w.Interviews().Read("book")
	must(t, err)
	if string(now) != string(data) {
		t.Errorf("changed to %s", now)
	}
}
