package sheet

import (
	"testing"

	"buyin/internal/motive"
)

func TestWordsThatAreAddedAreHeard(t *testing.T) {
	for _, test := range []struct {
		edit      string
		row       int
		sure      bool   // the coach is sure of something in the words
		heard     string // the words that it is asked about
		corrected bool
		want      string
	}{
		{"", 1, true, "and to learn", true, `pay +4 "more money"*, balance +3 "fetch my daughter", mastery +4 coach, not looked at`},
		{"", 1, false, "and to learn", true, `pay +4 "more money"*, balance +3 "fetch my daughter"`},
		{"", 2, true, "the puzzle itself\nand to learn", false, `pay +1 coach*, mastery +4 coach, not looked at`},
		{"2 0", 2, false, "and to learn", true, `not looked at`},
		{"2 0", 2, true, "and to learn", true, `pay +1 coach*, mastery +4 coach, not looked at`},
		{"2 +pay", 2, true, "and to learn", true, `problem-solving +5 "puzzle"*, pay +4, mastery +4 coach, not looked at`},
	} {
		s, iv := testSheet(), testInterview()
		if test.edit != "" {
			var changes []Change
			s, changes = must(t, s, test.edit)
			iv = changes[0].Apply(iv)
		}
		heard := ""
		hear := func(words string) []motive.Evidence {
			if heard = words; !test.sure {
				return nil
			}
			return []motive.Evidence{
				{Motivator: "pay", Strength: 1, Kind: motive.Volunteered, ByCoach: true},
				{Motivator: "mastery", Strength: 4, Kind: motive.Volunteered, ByCoach: true},
			}
		}
		r, _ := s.Row(test.row)
		words := r.Words + "\nand to learn"
		change, corrected := s.Append(test.row, words, hear)
		after := New(testCatalogue(), change.Apply(iv))
		got, _ := after.Row(test.row)
		if shown := shown(after, test.row); shown != test.want || got.Words != words || heard != test.heard || corrected != test.corrected {
			t.Errorf("%q, %d: the row is\n%s\nwant\n%s\nwords %q, heard %q, corrected %v", test.edit, test.row, shown, test.want, got.Words, heard, corrected)
		}
		if change.Turns[0].Looks() != got.Looked {
			t.Errorf("%q, %d: looks %v", test.edit, test.row, change.Turns[0].Looks())
		}
	}
}
