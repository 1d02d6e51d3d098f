package sheet

import "testing"

// A row counts once, by what became of it. Undone edits do not count.
func TestEditsCountRowsByWhatBecameOfThem(t *testing.T) {
	s, _ := must(t, testSheet(), "1 ok", "1 mastery", "1 0", "2 ok", "3 pay", "3 x", "4 w", "6 ok")
	if got, want := s.Edits(), (Edits{Corrected: 2, Confirmed: 2, Deleted: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for range 3 {
		s, _, _ = s.Undo()
	}
	if got, want := s.Edits(), (Edits{Corrected: 2, Confirmed: 1}); got != want {
		t.Errorf("after undoing: %+v, want %+v", got, want)
	}
	iv := testInterview()
	iv.Notes = []string{"ask about May", "tired"}
	own, _ := must(t, New(testCatalogue(), iv), "7 x")
	if got, want := own.Edits(), (Edits{NotesDeleted: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	s, _ = must(t, testSheet(), "1 m", "3 j", "6 to Ann")
	if got, want := s.Edits(), (Edits{Noted: 1, Joined: 1, Moved: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := s.From(0, 0).Edits(); got != (Edits{}) {
		t.Errorf("a new sheet: %+v", got)
	}
}
