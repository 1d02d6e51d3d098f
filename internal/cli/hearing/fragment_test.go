package hearing

import (
	"testing"

	"buyin/internal/motive"
)

func TestAFragmentIsNoWord(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Cues: []string{"a fat fee"}}}}
	for note, want := range map[string]bool{
		"bal": true, "Ba.": true, "x": true, "": true,
		"pay": false, "Fee": false, "see": false, "balance": false, "no pay": false, "have": false,
	} {
		if got := isFragment(c, note); got != want {
			t.Errorf("%q: %v, want %v", note, got, want)
		}
	}
}
