package sheet

import (
	"reflect"
	"testing"

	"buyin/internal/motive"
)

// twoNotes is a talk with two answers, a removed note and two others.
func twoNotes() motive.Interview {
	iv := testInterview()
	return motive.Interview{Turns: iv.Turns[:2], Notes: []string{"", "look up the budget", "tired"}}
}

func TestNotesOfTheirOwnAreRowsBelowTheAnswers(t *testing.T) {
	s := New(testCatalogue(), twoNotes())
	rows := s.Rows()
	if len(rows) != 4 {
		t.Fatalf("%d rows, want 4", len(rows))
	}
	want := Row{Number: 3, Turn: -1, Words: "look up the budget", Current: -1, State: Noted, Looked: true, Own: true, Note: 1}
	if !reflect.DeepEqual(rows[2], want) {
		t.Errorf("the row is %+v\nwant %+v", rows[2], want)
	}
	if got := s.Count(); got != (Counts{Lines: 2, Looked: 1, NotLooked: 1}) {
		t.Errorf("counted %+v", got)
	}
	if n, ok := s.Find(0, "BUDGET"); !ok || n != 3 {
		t.Errorf("the note is found in line %d", n)
	}
	if s = s.Suggest(3, []motive.Heard{{Motivator: "pay", Strength: 3, Sure: true}}); len(s.rows[2].Entries) > 0 || s.Unsure(3) {
		t.Error("there are suggestions for a note")
	}
}

func TestANoteOfTheirOwnCanOnlyBeDeleted(t *testing.T) {
	s := New(testCatalogue(), twoNotes())
	for _, line := range []string{"3 pay", "3 0", "3 ok", "3 m", "3 j", "3 w", "3 to Ann"} {
		e, err := Parse(line, s, s.catalogue)
		if err == nil {
			_, _, err = s.Apply(e)
		}
		if err == nil || err.Error() != "line 3 is a note of your own; x deletes it" {
			t.Errorf("%s: %v", line, err)
		}
	}
	after, changes := must(t, s, "3 x")
	if r, _ := after.Row(3); r.State != Deleted {
		t.Errorf("the row is %+v", r)
	}
	iv := changes[0].Apply(twoNotes())
	if !reflect.DeepEqual(iv.Notes, []string{"", "", "tired"}) || len(iv.Turns) != 2 {
		t.Errorf("the change gives %+v", iv)
	}
	if got := Compact(iv).Notes; !reflect.DeepEqual(got, []string{"tired"}) {
		t.Errorf("left are %q", got)
	}
	if _, _, err := after.Apply(Edit{Op: Delete, Row: 3}); err == nil {
		t.Error("it was deleted twice")
	}
	if before, _, ok := after.Undo(); !ok || !reflect.DeepEqual(before.Rows(), s.Rows()) {
		t.Error("undo does not bring it back")
	}
}

// A note made on the sheet stays where its row is, and the indexes of the others
// stay.
func TestANoteMadeOnTheSheetIsListedOnce(t *testing.T) {
	s, changes := must(t, New(testCatalogue(), twoNotes()), "1 m", "4 x")
	if r, _ := s.Row(1); r.State != Noted || r.Own || len(s.Rows()) != 4 {
		t.Errorf("the row is %+v", r)
	}
	iv := twoNotes()
	for _, c := range changes {
		iv = c.Apply(iv)
	}
	if want := []string{"look up the budget", testInterview().Turns[0].Answer}; !reflect.DeepEqual(Compact(iv).Notes, want) {
		t.Errorf("the notes are %q, want %q", Compact(iv).Notes, want)
	}
}

func TestFromLeavesOutEarlierNotes(t *testing.T) {
	for _, test := range []struct{ turn, note, rows int }{{0, 0, 4}, {1, 0, 3}, {1, 2, 2}, {2, 2, 1}, {2, 3, 0}} {
		s := New(testCatalogue(), twoNotes()).From(test.turn, test.note)
		if len(s.Rows()) != test.rows {
			t.Errorf("from %d and %d there are %d rows, want %d", test.turn, test.note, len(s.Rows()), test.rows)
		}
	}
	_, changes := must(t, New(testCatalogue(), twoNotes()).From(1, 2), "2 x")
	if !reflect.DeepEqual(changes[0], Change{NoteGone: []int{2}}) {
		t.Errorf("the change is %+v", changes[0])
	}
}

func TestChangeOfNotesThatAreNotThereIsPassedOver(t *testing.T) {
	iv := twoNotes()
	if got := (Change{NoteGone: []int{-1, 3}}).Apply(iv); !reflect.DeepEqual(got, iv) {
		t.Errorf("changed to %+v", got)
	}
}

// "Nothing is in it" is kept as an empty list, which says that somebody looked.
func TestNothingInALineStaysSaved(t *testing.T) {
	for _, test := range []struct {
		line     string
		turn     int
		evidence []motive.Evidence
	}{
		{"3 0", 2, []motive.Evidence{}}, {"3 ok", 2, []motive.Evidence{}}, {"2 0", 1, []motive.Evidence{}},
		{"3 w", 2, []motive.Evidence{}}, {"6 w", 5, []motive.Evidence{}}, {"1 w", 4, testInterview().Turns[4].Evidence},
	} {
		iv := testInterview()
		s, changes := must(t, New(testCatalogue(), iv), test.line)
		after := changes[0].Apply(iv)
		if got := after.Turns[test.turn].Evidence; !reflect.DeepEqual(got, test.evidence) {
			t.Errorf("%s: the evidence is %#v, want %#v", test.line, got, test.evidence)
		}
		again := New(testCatalogue(), after)
		if got, want := again.Count().NotLooked, s.Count().NotLooked; got != want {
			t.Errorf("%s: opened again, %d lines are not looked at, want %d", test.line, got, want)
		}
	}
	s := testSheet()
	if r, _ := s.Row(3); r.Looked {
		t.Error("a line without evidence counts as looked at")
	}
	if s = s.Suggest(3, nil); s.Unsure(3) {
		t.Error("a line in which nothing is heard is unsure")
	}
}

// Words that are taken out of another row's wording do not make that row looked at.
func TestOtherRowsKeepWhatIsNotKnown(t *testing.T) {
	iv := motive.Interview{Turns: []motive.Turn{
		{Question: "debrief.1", Answer: "the puzzle"},
		{Question: "debrief.2", Asked: "“the puzzle”?", Answer: "yes"},
		{Question: "debrief.3", Asked: "“the puzzle”?", Answer: "yes", Evidence: []motive.Evidence{}},
	}}
	_, changes := must(t, New(testCatalogue(), iv), "1 x")
	after := changes[0].Apply(iv)
	if after.Turns[1].Asked != "“…”?" || after.Turns[1].Evidence != nil || after.Turns[2].Evidence == nil {
		t.Errorf("the turns are %#v", after.Turns)
	}
}
