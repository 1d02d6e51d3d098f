package shorthand

import (
	"strings"
	"testing"
)

func TestBalance(t *testing.T) {
	for _, test := range [][3]string{ // note, part, what becomes of it
		{`unclear what "senior" means here`, `senior" means here`, `"senior" means here`},
		{`unclear what "senior" means here`, `what "senior`, `what "senior"`},
		{`unclear what “really senior” means here`, `senior” means here`, `“really senior” means here`},
		{`likes it (a lot) and more`, `a lot) and`, `(a lot) and`},
		{`likes it (a lot) and more`, `it (a lot`, `it (a lot)`},
		{`likes it (a lot) and more`, `likes it (a lot)`, `likes it (a lot)`},
		{`likes it :) and more`, `likes it :)`, `likes it :`},
		{`he "never finished it`, `"never finished`, `never finished`},
		{`he never finished it" he said`, `finished it"`, `finished it`},
		{`"a" and "b" and "c"`, `a" and "b`, `a" and "b`},
		{`plain words`, `words`, `words`},
		{`"`, `"`, `"`},
		{`6'2" and tall`, `2" and tall`, `2" and tall`},
	} {
		from := strings.Index(test[0], test[1])
		from, to := Balance(test[0], from, from+len(test[1]))
		if got := test[0][from:to]; got != test[2] {
			t.Errorf("%s of %s: %s, want %s", test[1], test[0], got, test[2])
		}
	}
}

func FuzzBalance(f *testing.F) {
	f.Add(`a "b" (c) “d”`, 3, 7)
	f.Fuzz(func(t *testing.T, note string, from, to int) {
		if from < 0 || to > len(note) || from > to {
			return
		}
		a, b := Balance(note, from, to)
		if a < 0 || b > len(note) || a > b || a == b && strings.TrimSpace(note[from:to]) != "" {
			t.Errorf("%q %d %d: %d %d", note, from, to, a, b)
		}
	})
}
