package naming

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

func TestNear(t *testing.T) {
	names := []string{"Sam Lee", "Zo\u00eb Ng", "Jonathan Smith", "Shift 1", "Bo", "Shift One"}
	for name, want := range map[string]string{
		"Samm": "Sam Lee", "sma lee": "Sam Lee", "Sam Lea": "Sam Lee", "Sam L": "Sam Lee", "Sa Lee": "Sam Lee",
		"Zoe": "Zo\u00eb Ng", "ZO\u00cbE NG": "Zo\u00eb Ng", "Zoe Nk": "",
		"Jonatan Smith": "Jonathan Smith", "Jonathan Smiht": "Jonathan Smith", "Jonatan Smiht": "", "Jonathan": "Jonathan Smith", "Jonathan Smith Jr": "Jonathan Smith",
		"Shift 2": "", "Shift Ona": "Shift One", "Shift Two": "", "B": "", "Bob": "", "": "", "Smith": "", "Samuel": "",
		"Shitf 1": "Shift 1", "Shitf": "Shift 1, Shift One", "Sam Lee": "",
	} {
		if got := strings.Join(Near(name, names), ", "); got != want {
			t.Errorf("%q: near %q, want %q", name, got, want)
		}
	}
}

// Another form of a name is near it, whichever of the two is known.
func TestAnotherFormIsNear(t *testing.T) {
	for _, forms := range [][2]string{
		{"Jonas K", "Jonas Keller"}, {"Jonas K.", "Jonas Keller"}, {"J Keller", "Jonas Keller"}, {"J. Keller", "Jonas Keller"},
		{"Jonas", "Jonas Keller"}, {"Jonas Keller", "Jonas Maria Keller"}, {"Keller, Jonas", "Jonas Keller"}, {"Jonas Kel", "Jonas Keller"},
		{"Lan Nguyen Thi", "Nguyen Thi Lan"}, {"Nguyen T. Lan", "Nguyen Thi Lan"}, {"Sam", "Sam B"},
	} {
		for range 2 {
			if got := Near(forms[0], []string{"Ada", forms[1]}); !slices.Equal(got, forms[1:]) {
				t.Errorf("%q is not near %q: %q", forms[0], forms[1], got)
			}
			forms[0], forms[1] = forms[1], forms[0]
		}
	}
	for _, others := range [][2]string{
		{"Jonas Keller", "Jonas Klein"}, {"Sam", "Samira"}, {"J", "Jonas"}, {"Keller", "Jonas Keller"}, {"Shift 1", "Shift 10"}, {"J K", "Jonas Keller"},
		{"Jonas Keller", "Jonas keller"}, {"", "Jonas"}, {"A Keller", "Jonas Keller"},
	} {
		if got := Near(others[0], others[1:]); len(got) > 0 {
			t.Errorf("%q is near %q", others[0], others[1])
		}
	}
}

// One slip in a long word of a name is found, and nobody is near themselves.
func TestOneSlipIsNear(t *testing.T) {
	letters := rapid.StringMatching("[a-z]{4,9}")
	property.Check(t, func(t *rapid.T) {
		word, first := []rune(letters.Draw(t, "word")), letters.Draw(t, "first")
		name := first + " " + string(word)
		if near := Near(name, []string{name}); len(near) > 0 {
			t.Fatalf("%q is near itself", name)
		}
		at := rapid.IntRange(0, len(word)-2).Draw(t, "at")
		slip := slices.Clone(word)
		switch rapid.IntRange(0, 3).Draw(t, "slip") {
		case 0:
			slip = slices.Delete(slip, at, at+1)
		case 1:
			slip = slices.Insert(slip, at, 'x')
		case 2:
			slip[at] = 'X'
		default:
			slip[at], slip[at+1] = slip[at+1], slip[at]
		}
		if got := Near(first+" "+string(slip), []string{"Ada", name}); len(got) != 1 && !Same(string(slip), string(word)) {
			t.Fatalf("%q is not near %q", string(slip), string(word))
		}
	})
}
