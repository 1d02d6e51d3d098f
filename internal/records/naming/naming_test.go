package naming

import (
	"errors"
	"slices"
	"testing"
)

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Sam Lee", " sam  LEE\t", true},
		{"Zo\u00eb", "ZOE\u0308", true},
		{"Sam\u00a0Lee", "Sam\u200b Lee", true},
		{"ΣΑΜ", "σας", false},
		{"Σας", "σασ", true}, // the two small sigmas
		{"Sam Lee", "SamLee", false},
		{"Sam", "Sam Lee", false},
		{"", " ", true},
		{"Sam\u3000Lee", "Sam\u2003\u2009Lee", true}, // wide and thin blanks
		{"Sam\u3164Lee", "Sam\u2800Lee", true},       // what only looks like a blank
		{"Sa\u00adm", "Sam", true},                   // soft hyphen
		{"\u202eSam\u202c", "Sam", true},             // direction
		{"Sam\ufe0f", "Sam", true},                   // variation selector
		{"S\u034fam\u180e", "Sam", true},
		{"e\u200d\u0301", "\u00e9", true}, // composes once nothing is between
		{"Strau\u00df", "STRAUSS", true},
		{"\u0600", "", false}, // has a width
		{"\u0130", "i", false},
	} {
		if got := Same(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}

func TestMatch(t *testing.T) {
	names := []string{"Ada", "Sam Lee", "Sam Ray", "Samira"}
	for asked, want := range map[string]string{
		"ada": "Ada", "sam lee": "Sam Lee", "SAM R": "", "samira": "Samira", "Bo": "", "": "", " Ada ": "Ada",
	} {
		if got, err := Match(asked, names); err != nil || got != want {
			t.Errorf("%q: %q, %v, want %q", asked, got, err, want)
		}
	}
	var ambiguous *AmbiguousError
	if _, err := Match("Sam", names); !errors.As(err, &ambiguous) || !slices.Equal(ambiguous.Matches, names[1:3]) {
		t.Errorf("Sam: %v", err)
	}
}
