package notes

import (
	"slices"
	"testing"
)

func TestCutMine(t *testing.T) {
	for note, want := range map[string]struct {
		theirs string
		mine   []string
	}{
		"":                                 {"", nil},
		"hates forms":                      {"hates forms", nil},
		"me too":                           {"me too", nil},
		"it is me: I like it":              {"it is me: I like it", nil},
		"me:":                              {"me:", nil},
		"Me: told her of May":              {"", []string{"told her of May"}},
		"forms\n  me: told her\nevery day": {"forms\nevery day", []string{"told her"}},
		"me: one\nforms\nme: two":          {"forms", []string{"one", "two"}},
	} {
		if theirs, mine := CutMine(note); theirs != want.theirs || !slices.Equal(mine, want.mine) {
			t.Errorf("%q: %q, %q", note, theirs, mine)
		}
	}
}
