package records

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/store"
)

const editedAt = "2026-12-05T10:00:00+01:00"

// talkWith is a saved talk of Sam's of 23 November with two answers.
func talkWith(id string, lines ...string) []byte {
	text := `# typed on the train
schema: buyin/interview/v1
id: ` + id + `
report: {name: Sam, x-desk: 12}
started: "2026-11-23T10:00:00+01:00"
finished: "2026-11-23T10:30:00+01:00"
catalogue: {name: default, version: 1.0.0}
turns:
  # the best part
  - question: open.best-day
    asked: "What was good?"
    answer: "more money, and time to fetch my daughter"
    evidence:
      - {motivator: pay, strength: 4, kind: volunteered, quote: "more money", by: coach}
  - question: debrief.2
    answer: "the puzzle"
    x-mood: good
future: [1]
`
	return []byte(text + strings.Join(lines, "\n") + "\n")
}

// openRecord opens the record in the file with this name below interviews/.
func openRecord(t *testing.T, w *store.Workspace, name string) *Editor {
	t.Helper()
	e, err := tryRecord(t, w, name)
	must(t, err)
	return e
}

func tryRecord(t *testing.T, w *store.Workspace, name string) (*Editor, error) {
	t.Helper()
	all, err := All(w, oldCatalogue(t))
	must(t, err)
	i := slices.IndexFunc(all, func(r Record) bool { return filepath.Base(r.Path) == name })
	if i < 0 {
		t.Fatalf("no %s", name)
	}
	return OpenEditor(w, oldCatalogue(t), all[i], editedAt, newID("new"))
}

// typeEdits makes the edits in the lines, as the sheet does.
func typeEdits(t *testing.T, e *Editor, lines ...string) error {
	t.Helper()
	s := sheet.New(oldCatalogue(t), e.Interview())
	for _, line := range lines {
		parsed, err := sheet.Parse(line, s, oldCatalogue(t))
		must(t, err)
		var change sheet.Change
		s, change, err = s.Apply(parsed)
		must(t, err)
		if err := e.Keep(change); err != nil {
			return err
		}
	}
	return nil
}

// interviewsOf returns the files below interviews/ by their names.
func interviewsOf(t *testing.T, w *store.Workspace) map[string]string {
	t.Helper()
	all := map[string]string{}
	for path, text := range contents(t, w) {
		if filepath.Base(filepath.Dir(path)) == "interviews" {
			all[filepath.Base(path)] = text
		}
	}
	return all
}

func TestEachEditIsOnTheDiskAndNothingElseChanges(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{"a.yaml": talkWith("a")})
	e := openRecord(t, w, "a.yaml")
	texts := []string{string(talkWith("a"))}
	for _, step := range []struct{ edit, was, is string }{
		{"1 -", "strength: 4, kind: volunteered, quote: \"more money\", by: coach", "strength: -4, kind: volunteered, quote: more money"},
		{"2 competition 3", "    answer: \"the puzzle\"\n    x-mood: good\n", "    answer: the puzzle\n    evidence:\n      - {motivator: competition, strength: 3, kind: volunteered, quote: the puzzle}\n    x-mood: \"good\"\n"},
		{"1 x", between(texts[0], "  - question: open", "  - question: debrief"), ""},
	} {
		must(t, typeEdits(t, e, step.edit))
		text := interviewsOf(t, w)["a.yaml"]
		texts = append(texts, text)
		if step.is != "" && !strings.Contains(text, step.is) || !strings.Contains(text, "# the best part\n") || !strings.Contains(text, "future: [1]\n") || !strings.HasPrefix(text, "# typed") {
			t.Errorf("after %s: %s", step.edit, text)
		}
		if strings.Contains(text, step.was) {
			t.Errorf("after %s it still holds %s", step.edit, step.was)
		}
	}
	if got := e.Interview(); len(got.Turns) != 2 || got.Turns[1].Answer != "the puzzle" {
		t.Errorf("the indexes changed: %+v", got.Turns)
	}
	for i := len(texts) - 2; i >= 0; i-- {
		must(t, e.Undo())
		if text := interviewsOf(t, w)["a.yaml"]; text != texts[i] {
			t.Errorf("undone to %s\nwant %s", text, texts[i])
		}
	}
	if e.Undo() == nil {
		t.Error("more was taken back than was done")
	}
}

// "Nothing is in it" is in the file, so the line stays looked at.
func TestNothingInALineIsInTheFile(t *testing.T) {
	for name, file := range map[string][]byte{"a.yaml": talkWith("a"), "a.json": []byte(`{"schema": "buyin/interview/v1", "id": "a", "report": {"name": "Sam"},
		"catalogue": {"name": "default", "version": "1.0.0"}, "turns": [{"question": "debrief.1", "answer": "one"}, {"question": "debrief.2", "answer": "two"}]}`)} {
		w := openWorkspace(t)
		put(t, w, map[string][]byte{name: file})
		e := openRecord(t, w, name)
		must(t, typeEdits(t, e, "2 ok"))
		if r, _ := sheet.New(oldCatalogue(t), openRecord(t, w, name).Interview()).Row(2); !r.Looked {
			t.Errorf("%s: opened again, the line is not looked at: %s", name, interviewsOf(t, w)[name])
		}
		must(t, e.Undo())
		if r, _ := sheet.New(oldCatalogue(t), openRecord(t, w, name).Interview()).Row(2); r.Looked {
			t.Errorf("%s: undone, and the line is looked at: %s", name, interviewsOf(t, w)[name])
		}
		must(t, typeEdits(t, e, "2 0", "2 to Ada"))
		books, err := All(w, oldCatalogue(t))
		must(t, err)
		books = Of("Ada", books)
		if len(books) != 1 || len(books[0].Interview.Turns) != 1 || books[0].Interview.Turns[0].Evidence == nil {
			t.Errorf("%s: moved, the line is not looked at: %+v", name, books)
		}
	}
}

func TestNotesOfTheirOwnCanBeDeleted(t *testing.T) {
	w := openWorkspace(t)
	file := talkWith("a", "# mine", "notes: [tired, look up the budget]")
	put(t, w, map[string][]byte{"a.yaml": file})
	e := openRecord(t, w, "a.yaml")
	notes := func() []string {
		t.Helper()
		return openRecord(t, w, "a.yaml").Interview().Notes
	}
	must(t, typeEdits(t, e, "3 x", "1 m"))
	if got, want := notes(), []string{"look up the budget", "more money, and time to fetch my daughter"}; !slices.Equal(got, want) {
		t.Errorf("the notes are %q, want %q", got, want)
	}
	must(t, typeEdits(t, e, "2 x", "3 x")) // the same sheet again: the turn that is left, then two notes
	if text := interviewsOf(t, w)["a.yaml"]; strings.Contains(text, "notes") || !strings.Contains(text, "# typed") {
		t.Errorf("left is %s", text)
	}
	for range 4 {
		must(t, e.Undo())
	}
	if text := interviewsOf(t, w)["a.yaml"]; text != string(file) {
		t.Errorf("undone to %s", text)
	}
}

// between returns what is from one text to another.
func between(s, from, to string) string {
	at := strings.Index(s, from)
	return s[at : at+strings.Index(s[at:], to)]
}

func TestTwoEditorsOfOneRecord(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{"a.yaml": talkWith("a")})
	first, second := openRecord(t, w, "a.yaml"), openRecord(t, w, "a.yaml")
	must(t, typeEdits(t, first, "1 -"))
	was := interviewsOf(t, w)
	if err := typeEdits(t, second, "2 x"); !errors.Is(err, ErrChanged) {
		t.Fatal(err)
	}
	if err := second.Undo(); err == nil {
		t.Error("undone what was not done")
	}
	if _, err := second.Delete(); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
	if _, err := second.MoveTo("Ada"); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
	if now := interviewsOf(t, w); !maps.Equal(now, was) {
		t.Errorf("now %q", now)
	}
	must(t, typeEdits(t, first, "2 x"))
	must(t, os.Remove(filepath.Join(w.Dir(), "interviews", "a.yaml")))
	if err := first.Undo(); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
}

func TestWhatCannotBeEdited(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{
		"bad.yaml": talkWith("bad", "notes: 7"), "twin.yaml": talkWith("twin"), "twin-2.yaml": talkWith("twin"), "old.yaml.bak": talkWith("old"),
		"braces.yaml": []byte("{schema: buyin/interview/v1, id: braces, report: {name: Sam}, # mine\n catalogue: {name: default, version: 1.0.0}, turns: [{question: debrief.1, answer: x}]}\n"),
	})
	j, err := BeginJournal(w, "talk", Start{Report: motive.Report{Name: "Sam"}}, false)
	must(t, err)
	must(t, j.Close())
	was := contents(t, w)
	for name, want := range map[string]string{
		"bad.yaml": "has errors", "twin.yaml": "same id", "old.yaml.bak": "not a place", "talk.journal": "unfinished",
	} {
		if _, err := tryRecord(t, w, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := typeEdits(t, openRecord(t, w, "braces.yaml"), "1 x"); err == nil || !strings.Contains(err.Error(), "comments") {
		t.Error(err)
	}
	if now := contents(t, w); !maps.Equal(now, was) {
		t.Errorf("now %q", now)
	}
}

// Words that are in the file stay when something else of their line is corrected,
// even if a promise covers them: only note and w take words out, and say so.
func TestEditsDeleteNoWords(t *testing.T) {
	promise := string(saved("Sam", "told: {on: 2026-11-20, quotes: false}"))
	for name, file := range map[string][]byte{
		"a promise in the talk": talkWith("a", "told: {on: 2026-11-23, quotes: false}"),
		"an earlier promise":    talkWith("a"),
	} {
		w := openWorkspace(t)
		put(t, w, map[string][]byte{"a.yaml": file, "promise.yaml": []byte(strings.Replace(promise, "id: x", "id: promise", 1))})
		must(t, typeEdits(t, openRecord(t, w, "a.yaml"), "1 =3"))
		if text := interviewsOf(t, w)["a.yaml"]; !strings.Contains(text, "more money, and") || !strings.Contains(text, "quote: more money") {
			t.Errorf("%s: %s", name, text)
		}
		var refused *sheet.RefusedError
		if err := typeEdits(t, openRecord(t, w, "a.yaml"), "1 m"); !errors.As(err, &refused) {
			t.Errorf("%s: m: %v", name, err)
		}
	}
}

// promisedNotes is an editor of three notes of Sam's that are shown with their words,
// which a promise says are not kept. The first is of a day before the promise.
func promisedNotes(t *testing.T) (*store.Workspace, *Editor, sheet.Sheet) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{"promise.yaml": withID("promise", "Sam", "told: {on: 2026-11-20, quotes: false}")})
	batch := Batch{Again: true, Bare: true, Notes: []Note{
		{Text: "an old SECRET thing", Day: "2026-01-05", Time: editedAt},
		{Text: "a SECRET thing", Day: "2026-12-05", Time: editedAt}, {Text: "her SECRET plan", Day: "2026-12-05", Time: editedAt},
	}}
	_, err := AddNotes(w, oldCatalogue(t), "Sam", batch, newID("nb"))
	must(t, err)
	e := openRecord(t, w, "nb.yaml")
	iv := e.Interview()
	iv.Turns = slices.Clone(iv.Turns)
	for i, n := range batch.Notes {
		iv.Turns[i].Answer = n.Text
	}
	return w, e, sheet.New(oldCatalogue(t), iv)
}

// Words that may not be kept and are only shown are written by no edit.
func TestShownWordsAreNotWritten(t *testing.T) {
	for lines, refuses := range map[string]bool{
		"1 pay|2 pay|3 pay": false, "2 pay|3 j": false, "2 j": false, "2 pay|2 q thing": false,
		"2 m": true, "2 to Ann": true, "2 pay|2 to Ann": false, "1 m": true,
	} {
		w, e, s := promisedNotes(t)
		var refused *sheet.RefusedError
		var err error
		for _, line := range strings.Split(lines, "|") {
			edit, perr := sheet.Parse(line, s, oldCatalogue(t))
			must(t, perr)
			after, change, aerr := s.Apply(edit)
			must(t, aerr)
			if err = e.Keep(change); err == nil {
				s = after
			}
		}
		if errors.As(err, &refused) != refuses || err != nil && !refuses {
			t.Errorf("%s: %v", lines, err)
		}
		all := fmt.Sprint(interviewsOf(t, w))
		if strings.Contains(all, "SECRET") {
			t.Errorf("%s: %s", lines, all)
		}
	}
}

// What is left over if buyin is killed before somebody looked at the notes goes
// when the next note is added, or when the sheet asks for it.
func TestEmptyNotesDoNotStay(t *testing.T) {
	w, e, _ := promisedNotes(t)
	if n, err := e.DropEmpty(2); n != 1 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	added, err := addNote(w, oldCatalogue(t), "Sam", noteOf("2026-12-06"), newID("other"))
	must(t, err)
	if book, _ := codec.DecodeInterview("nb.yaml", readTest(t, added.Path), oldCatalogue(t)); len(book.Turns) != 1 || added.First != 0 {
		t.Errorf("%+v, %+v", book.Turns, added)
	}
}

// A whole record that goes to somebody who was promised that no words are kept loses
// those from the day of the promise on, which is told before.
func TestARecordLosesWordsToAPromise(t *testing.T) {
	for name, test := range map[string]struct {
		since string
		lost  int
	}{"before": {"2026-11-01", 2}, "afterwards": {"2026-12-24", 0}} {
		w := openWorkspace(t)
		put(t, w, map[string][]byte{
			"a.yaml": talkWith("a", `told: {on: "2026-11-23", quotes: true}`),
			"b.yaml": withID("b", "Ann", "told: {on: "+test.since+", quotes: false}"),
		})
		was := interviewsOf(t, w)
		e := openRecord(t, w, "a.yaml")
		if to, err := e.Target("ann", -1); to != (Target{Name: "Ann", Lost: test.lost}) || err != nil {
			t.Errorf("%s: %+v, %v", name, to, err)
		}
		_, err := e.MoveTo("ann")
		must(t, err)
		text := interviewsOf(t, w)["a.yaml"]
		if keeps := strings.Contains(text, "daughter") || strings.Contains(text, "quote: "); keeps != (test.lost == 0) || !strings.Contains(text, `name: "Ann"`) || strings.Contains(text, "quotes: true") != keeps {
			t.Errorf("%s: %s", name, text)
		}
		_, err = Undo(w)
		must(t, err)
		if now := interviewsOf(t, w); !maps.Equal(now, was) {
			t.Errorf("%s: undone to %q", name, now)
		}
	}
}

// Who is meant by a name is decided in one place.
func TestTarget(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{"a.yaml": talkWith("a"), "b.yaml": withID("b", "Ann Smith"), "c.yaml": withID("c", "Jos\u00e9"), "d.yaml": withID("d", "Bo A"), "e.yaml": withID("e", "Bo B")})
	e := openRecord(t, w, "a.yaml")
	for typed, want := range map[string]string{
		"Ann": "Ann Smith", "An\u200bn\u00a0Smith": "Ann Smith", "Jose\u0301": "Jos\u00e9", "Zoe": "Zoe new", "Bo": "", "sam": "", "\u200b": "", strings.Repeat("x", 150): "",
	} {
		to, err := e.Target(typed, 0)
		got := to.Name
		if to.New {
			got += " new"
		}
		var refused *sheet.RefusedError
		if got != want || errors.As(err, &refused) != (want == "") {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
}

func TestALineIsMovedToSomebodyElse(t *testing.T) {
	book := "schema: buyin/interview/v1\nid: book\nkind: notebook # mine\nreport: {name: Ada Ng}\nfinished: \"2026-12-01T10:00:00+01:00\"\ncatalogue: {name: default, version: 1.0.0}\nturns:\n  - question: note.1\n    asked: noted on 2026-12-01\n    answer: hers\n"
	for name, test := range map[string]struct {
		to    string
		book  string
		want  string // the turn in the notebook
		other string // what else it holds
	}{
		"somebody new":   {"Bo", "", "note.1|noted on 2026-11-23|more money, and time to fetch my daughter|pay 4 volunteered more money true", "finished: \"2026-11-23T10:00:00+01:00\""},
		"to a notebook":  {"ada", book, "note.2|noted on 2026-11-23|more money, and time to fetch my daughter|pay 4 volunteered more money true", "notebook # mine"},
		"without words":  {"Ada Ng", book + "told: {on: 2026-12-02, quotes: false}\n", "note.2|noted on 2026-11-23||pay 4 volunteered  true", "answer: hers"},
		"under quotes":   {"Ada Ng", book + "told: {on: 2026-12-02, quotes: true}\n", "note.2|noted on 2026-11-23|more money, and time to fetch my daughter|pay 4 volunteered more money true", "quotes: true"},
		"in other words": {"ADA NG", book, "note.2|noted on 2026-11-23|more money, and time to fetch my daughter|pay 4 volunteered more money true", ""},
	} {
		w := openWorkspace(t)
		put(t, w, map[string][]byte{"a.yaml": talkWith("a")})
		file := "new.yaml"
		if test.book != "" {
			file = "book.yaml"
			put(t, w, map[string][]byte{file: []byte(test.book)})
		}
		was := interviewsOf(t, w)
		e := openRecord(t, w, "a.yaml")
		must(t, typeEdits(t, e, "1 to "+test.to))
		now := interviewsOf(t, w)
		iv, problems := codec.DecodeInterview(file, []byte(now[file]), oldCatalogue(t))
		turn := iv.Turns[len(iv.Turns)-1]
		got := strings.Join([]string{turn.Question, turn.Asked, turn.Answer}, "|") + "|"
		for _, x := range turn.Evidence {
			got += strings.Join([]string{x.Motivator, string(rune('0' + x.Strength)), string(x.Kind), x.Quote, map[bool]string{true: "true"}[x.ByCoach]}, " ")
		}
		if len(problems) > 0 || got != test.want || !strings.Contains(now[file], test.other) || strings.Contains(now["a.yaml"], "daughter") {
			t.Errorf("%s: %v\n got %s\nwant %s\nin %s", name, problems, got, test.want, now[file])
		}
		must(t, e.Undo())
		if now := interviewsOf(t, w); !maps.Equal(now, was) {
			t.Errorf("%s: undone to %q", name, now)
		}
	}
}

// The other notebook may have changed before a moved line is taken back.
func TestAMovedLineIsTakenBackFromAChangedNotebook(t *testing.T) {
	w, c := openWorkspace(t), oldCatalogue(t)
	put(t, w, map[string][]byte{"a.yaml": talkWith("a")})
	e := openRecord(t, w, "a.yaml")
	must(t, typeEdits(t, e, "1 to Ada"))
	_, err := addNote(w, c, "Ada", noteOf("2026-12-04"), newID("other"))
	must(t, err)
	must(t, e.Undo())
	now := interviewsOf(t, w)
	if strings.Contains(now["new.yaml"], "daughter") || !strings.Contains(now["new.yaml"], "puzzles") || now["a.yaml"] != string(talkWith("a")) {
		t.Errorf("now %q", now)
	}
	must(t, typeEdits(t, e, "1 to Ada"))
	other := openRecord(t, w, "new.yaml")
	must(t, typeEdits(t, other, "2 x"))
	was := interviewsOf(t, w)
	if err := e.Undo(); err == nil {
		t.Error("a line was taken back that is not there")
	}
	if now := interviewsOf(t, w); !maps.Equal(now, was) {
		t.Errorf("now %q", now)
	}
}

func TestALineIsNotMovedToTheSamePersonOrNobody(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{"a.yaml": talkWith("a"), "b.yaml": withID("b", "Ada Ng"), "c.yaml": withID("c", "Ada Bo"), "d.yaml": withID("d", "Cy", "told: {on: 2026-12-01, quotes: false}")})
	was := interviewsOf(t, w)
	e := openRecord(t, w, "a.yaml")
	for to, line := range map[string]int{"Sam": 1, "Ada": 1, "\u200b": 1, "Cy": 2} {
		s := sheet.New(oldCatalogue(t), e.Interview())
		_, change, err := s.Apply(sheet.Edit{Op: sheet.Move, Row: line, To: to})
		if err == nil {
			err = e.Keep(change)
		}
		if err == nil {
			t.Errorf("line %d was moved to %q", line, to)
		}
	}
	if now := interviewsOf(t, w); !maps.Equal(now, was) {
		t.Errorf("now %q", now)
	}
}

func TestARecordIsMovedAndThatIsUndone(t *testing.T) {
	book := func(id, name, text string) []byte {
		return []byte("schema: buyin/interview/v1\nid: " + id + "\nkind: notebook\nreport: {name: " + name + "}\ncatalogue: {name: default, version: 1.0.0}\nturns:\n  - question: note.1\n    answer: " + text + "\nx-mine: " + text + "\n")
	}
	w := openWorkspace(t)
	put(t, w, map[string][]byte{
		"a.yaml": talkWith("a", "promises: [{id: p1, by: manager, text: theirs}]"), "rest.yaml": withID("rest", "Sam"),
		"b.yaml": withID("b", "Ada Ng", "promises: [{id: p1, by: manager, text: hers}]"), "sams.yaml": book("sams", "Sam", "one"), "adas.yaml": book("adas", "Ada Ng", "two"),
	})
	was := interviewsOf(t, w)
	e := openRecord(t, w, "a.yaml")
	done, err := e.MoveTo("Ada")
	must(t, err)
	now := interviewsOf(t, w)
	want := strings.NewReplacer("name: Sam", "name: \"Ada Ng\"", "id: p1", "id: \"p2\"").Replace(was["a.yaml"])
	if done.Into != "Ada Ng" || done.From != "Sam" || now["a.yaml"] != want || now["rest.yaml"] != was["rest.yaml"] {
		t.Errorf("%+v, now\n%s\nwant\n%s", done, now["a.yaml"], want)
	}
	undone, err := Undo(w)
	must(t, err)
	if now := interviewsOf(t, w); undone.What != "move" || !maps.Equal(now, was) {
		t.Errorf("%+v, now %q", undone, now)
	}

	_, err = openRecord(t, w, "sams.yaml").MoveTo("Ada Ng")
	must(t, err)
	now = interviewsOf(t, w)
	if _, there := now["sams.yaml"]; there || !strings.Contains(now["adas.yaml"], "question: note.2\n    answer: one\n") || !strings.Contains(now["adas.yaml"], "x-mine: two\n") {
		t.Errorf("now %q", now)
	}
	_, err = Undo(w)
	must(t, err)
	if now := interviewsOf(t, w); !maps.Equal(now, was) {
		t.Errorf("now %q", now)
	}
}

func TestARecordIsDeletedWithItsLeftovers(t *testing.T) {
	w := openWorkspace(t)
	must(t, w.WriteSelf(saved("me"), true))
	put(t, w, map[string][]byte{
		"a.yaml": talkWith("a"), "b.yaml": talkWith("b"), "a.yaml~": talkWith("a"), "b.yaml~": talkWith("b"),
		"a.journal.torn-1": []byte("torn"), "b.journal.torn-1": []byte("torn"), "old/a.yaml": talkWith("a"), "ada.yaml": withID("ada", "Ada"),
	})
	_, err := Rename(w, oldCatalogue(t), "Sam", "Samuel") // the way back holds the record
	must(t, err)
	gone, err := openRecord(t, w, "a.yaml").Delete()
	must(t, err)
	var left []string
	for path := range snapshot(t, w.Dir()) {
		if local, _ := filepath.Rel(w.Dir(), path); !strings.HasPrefix(local, ".") {
			left = append(left, filepath.ToSlash(local))
		}
	}
	slices.Sort(left)
	if want := []string{"interviews/ada.yaml", "interviews/b.journal.torn-1", "interviews/b.yaml", "interviews/b.yaml~", "self.yaml"}; !slices.Equal(left, want) || len(gone) != 5 {
		t.Errorf("left %q, want %q; gone %q", left, want, gone)
	}
}

// Words that an edit removes stay nowhere, not in the way back to an earlier state
// of the person either.
func TestRemovedWordsAreInNoOtherFile(t *testing.T) {
	for edit, stays := range map[string]bool{"1 x": false, "1 w": false, "1 -": true} {
		w := openWorkspace(t)
		put(t, w, map[string][]byte{"a.yaml": talkWith("a")})
		_, err := Rename(w, oldCatalogue(t), "Sam", "Samuel")
		must(t, err)
		must(t, typeEdits(t, openRecord(t, w, "a.yaml"), edit))
		_, err = w.ReadFile(w.UndoPath())
		if there := err == nil; there != stays {
			t.Errorf("%s: the way back is there: %v, %v", edit, there, err)
		}
	}
}

func TestYourOwnInterviewIsEdited(t *testing.T) {
	w := openWorkspace(t)
	must(t, w.WriteSelf([]byte(strings.Replace(string(talkWith("x")), "name: Sam", "name: me", 1)), true))
	e := openRecord(t, w, "self.yaml")
	must(t, typeEdits(t, e, "2 x"))
	data, err := w.ReadSelf()
	must(t, err)
	if strings.Contains(string(data), "puzzle") || !strings.Contains(string(data), "daughter") {
		t.Errorf("holds %s", data)
	}
	if _, err := e.MoveTo("Ada"); err == nil {
		t.Error("it was moved")
	}
	gone, err := e.Delete()
	must(t, err)
	if !slices.Equal(gone, []string{w.SelfPath()}) {
		t.Errorf("gone %q", gone)
	}
}

// Whatever is edited in whatever order, the file holds what the editor says, and
// undoing all of it gives the first bytes.
func TestAnyEditsAndBack(t *testing.T) {
	c := oldCatalogue(t)
	ops := []string{"%d -", "%d pay", "%d +competition -2", "%d =3", "%d 0", "%d ok", "%d w", "%d x", "%d m", "%d j", "%d to Ada", "%d q the", "u"}
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 1))
		w := openWorkspace(t)
		text := string(talkWith("a"))
		for n := range random.IntN(6) {
			text = strings.Replace(text, "future:", fmt.Sprintf("  # before %[1]d\n  - question: debrief.%[1]d\n    answer: the words of %[1]d\n    x-n: {a: [%[1]d]}\nfuture:", n+3), 1)
		}
		put(t, w, map[string][]byte{"a.yaml": []byte(text)})
		e := openRecord(t, w, "a.yaml")
		s := sheet.New(c, e.Interview())
		var done []string
		for range 25 {
			op := ops[random.IntN(len(ops))]
			if op == "u" {
				if before, _, ok := s.Undo(); ok {
					must(t, e.Undo())
					s = before
				}
			} else {
				op = fmt.Sprintf(op, 1+random.IntN(len(s.Rows())))
				parsed, err := sheet.Parse(op, s, c)
				if err != nil {
					continue
				}
				after, change, err := s.Apply(parsed)
				if err != nil {
					continue
				}
				must(t, e.Keep(change))
				s = after
			}
			done = append(done, op)
			now := interviewsOf(t, w)["a.yaml"]
			iv, problems := codec.DecodeInterview("a.yaml", []byte(now), c)
			got, err := codec.EncodeInterview(iv, codec.YAML)
			must(t, err)
			want, err := codec.EncodeInterview(sheet.Compact(e.Interview()), codec.YAML)
			must(t, err)
			if len(problems) > 0 || string(got) != string(want) || !strings.Contains(now, "future: [1]") {
				t.Fatalf("seed %d, after %q: %v\n%s\nwant %s", seed, done, problems, now, want)
			}
		}
		for {
			before, _, ok := s.Undo()
			if !ok {
				break
			}
			must(t, e.Undo())
			s = before
		}
		if now := interviewsOf(t, w); now["a.yaml"] != text || len(now) != 1 {
			t.Fatalf("seed %d, after %q and back: %q", seed, done, now)
		}
	}
}
