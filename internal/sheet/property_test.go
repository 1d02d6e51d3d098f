package sheet

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"buyin/internal/motive"
)

func randomEdit(r *rand.Rand, s Sheet) Edit {
	e := Edit{Op: Op(r.IntN(int(Move) + 1)), Row: 1 + r.IntN(len(s.rows)), To: "Ann"}
	switch e.Op {
	case Pick:
		e = randomPick(r, s, e)
		if r.IntN(3) == 0 {
			and := randomPick(r, s, Edit{Row: e.Row})
			and.Also, e.And = true, &and
		}
	case Strength:
		e.Strength, e.Given = r.IntN(6), r.IntN(2) == 0
	case Quote:
		if words := s.rows[e.Row-1].Words; len(words) > 4 && r.IntN(4) > 0 {
			e.Quote = words[:4]
		}
	}
	return e
}

// randomPick names a motivator, or picks one by its number.
func randomPick(r *rand.Rand, s Sheet, e Edit) Edit {
	e.Motivator, e.Also = s.catalogue.Motivators[r.IntN(len(s.catalogue.Motivators))].ID, r.IntN(2) == 0
	e.Given, e.Strength = r.IntN(2) == 0, r.IntN(11)-5
	if entries := s.rows[e.Row-1].Entries; len(entries) > 0 && r.IntN(2) == 0 {
		e.Entry = 1 + r.IntN(len(entries))
		e.Motivator = entries[e.Entry-1].Motivator
	}
	return e
}

// named returns the motivators that an edit of a row names.
func (r Row) named(e Edit) []string {
	var ids []string
	switch e.Op {
	case Pick:
		for p := &e; p != nil; p = p.And {
			ids = append(ids, p.Motivator)
		}
	case Flip, Strength, Quote:
		ids = []string{r.Entries[r.Current].Motivator}
	}
	return ids
}

// withdrawals returns what a row takes back, but for these motivators.
func (r Row) withdrawals(but []string) (ids []string) {
	for _, e := range r.Evidence() {
		if e.Kind == motive.Withdrawn && !slices.Contains(but, e.Motivator) {
			ids = append(ids, e.Motivator)
		}
	}
	return ids
}

func randomInterview(r *rand.Rand, turns int) motive.Interview {
	iv := motive.Interview{ID: "a"}
	for i := range turns {
		turn := testInterview().Turns[r.IntN(6)]
		turn.Question += fmt.Sprint(".", i)
		if r.IntN(4) == 0 {
			turn.Evidence = []motive.Evidence{}
		}
		iv.Turns = append(iv.Turns, turn)
	}
	for i := range turns % 3 {
		iv.Notes = append(iv.Notes, fmt.Sprint("note ", i))
	}
	return iv
}

// rowsAsTurns returns the turns that the rows of a sheet show.
func rowsAsTurns(s Sheet, iv motive.Interview) []motive.Turn {
	turns := []motive.Turn{}
	for _, r := range s.Rows() {
		if r.State == Kept {
			turn := iv.Turns[r.Turn]
			turn.Asked, turn.Answer, turn.Evidence = r.Asked, r.Words, r.Evidence()
			turns = append(turns, turn)
		}
	}
	return turns
}

// notesInRows returns the notes of the manager's own that the rows show, in the
// order of the rows.
func notesInRows(s Sheet) (notes []string) {
	for _, r := range s.Rows() {
		if r.State == Noted {
			notes = append(notes, r.Words)
		}
	}
	return notes
}

// standing returns what undo has to bring back: everything but selections and
// suggestions, which are no edits.
func standing(s Sheet) []Row {
	rows := s.Rows()
	for i, r := range rows {
		rows[i].Current, rows[i].suggested, rows[i].Entries = 0, false, nil
		for _, e := range r.Evidence() {
			rows[i].Entries = append(rows[i].Entries, Entry{Evidence: e})
		}
	}
	return rows
}

// Any edits, followed by as many undos, give the same rows. The changes, one
// after the other, give the interview that the rows show, at every step.
func TestEditsAndUndosAndChangesAgree(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 7))
		iv := randomInterview(r, 1+r.IntN(8))
		sheets := []Sheet{New(testCatalogue(), iv)}
		changed := iv
		for range 30 {
			s := sheets[len(sheets)-1]
			n := 1 + r.IntN(len(s.rows))
			s = s.Suggest(n, []motive.Heard{{Motivator: "mastery", Strength: 1}}).Select(n, r.IntN(3))
			sheets[len(sheets)-1] = s
			e := randomEdit(r, s)
			after, change, err := s.Apply(e)
			if err != nil {
				continue
			}
			old, row := s.rows[e.Row-1], after.rows[e.Row-1]
			but := old.named(e)
			took, takes := old.withdrawals(but), row.withdrawals(but)
			if e.Op == Nothing { // in a playback it takes back the rest, too
				takes = slices.DeleteFunc(takes, func(id string) bool { return !slices.Contains(took, id) })
			}
			if row.State == Kept && !slices.Equal(took, takes) {
				t.Fatalf("seed %d: %+v changes what was taken back:\n%+v\n%+v", seed, e, old, row)
			}
			sheets, changed = append(sheets, after), change.Apply(changed)
			got := Compact(changed).Turns
			if want := rowsAsTurns(after, iv); !reflect.DeepEqual(append([]motive.Turn{}, got...), want) {
				t.Fatalf("seed %d: the changes give\n%+v\nthe rows show\n%+v", seed, got, want)
			}
			notes, want := slices.Sorted(slices.Values(Compact(changed).Notes)), slices.Sorted(slices.Values(notesInRows(after)))
			if !slices.Equal(notes, want) {
				t.Fatalf("seed %d: the notes are\n%q\nthe rows show\n%q", seed, notes, want)
			}
			for _, row := range after.Rows() {
				if row.Looked && row.State == Kept && len(row.Evidence()) > 0 && row.Evidence()[0].ByCoach {
					t.Fatalf("seed %d: line %d was looked at and is still the coach's: %+v", seed, row.Number, row)
				}
			}
		}
		s := sheets[len(sheets)-1]
		for i := len(sheets) - 2; i >= 0; i-- {
			before, _, ok := s.Undo()
			if !ok || !reflect.DeepEqual(standing(before), standing(sheets[i])) {
				t.Fatalf("seed %d: undo %d gives\n%+v\nwant\n%+v", seed, i, standing(before), standing(sheets[i]))
			}
			s = before
		}
		if _, _, ok := s.Undo(); ok {
			t.Fatalf("seed %d: there is more to undo", seed)
		}
	}
}

func TestChangeOfAnotherInterviewIsPassedOver(t *testing.T) {
	c := Change{Turns: []TurnChange{{Turn: 9, Gone: true}, {Turn: -1, Answer: "a"}}}
	iv := testInterview()
	if got := c.Apply(iv); !reflect.DeepEqual(got, iv) {
		t.Errorf("changed to %+v", got)
	}
}

func BenchmarkEditOfAThousandRows(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	s := New(testCatalogue(), randomInterview(r, motive.MaxTurns))
	for b.Loop() {
		after, _, err := s.Apply(Edit{Op: Delete, Row: 500})
		if err != nil {
			b.Fatal(err)
		}
		after.Find(0, "nowhere")
		after.Count()
		after.NextUnsure(0)
	}
}
