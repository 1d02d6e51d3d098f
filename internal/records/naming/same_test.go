package naming

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

// Same compares plain names without folding them, and finds the same. Two names that are
// drawn are seldom the same, so each is also compared with itself in capitals.
func TestSameIsEqualFolded(t *testing.T) {
	compare := func(t rapid.TB, a, b string) {
		if got, want := Same(a, b), Fold(a) == Fold(b); got != want {
			t.Fatalf("%q and %q: %v, want %v", a, b, got, want)
		}
	}
	property.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.RuneFrom([]rune("aAkKsSzZ  \t-'.~\u00a0\u200b\u212a\u017fßéÉ\x00\x7f")), 0, 4, -1)
		a, b := name.Draw(t, "a"), name.Draw(t, "b")
		compare(t, a, b)
		compare(t, a, strings.ToUpper(a))
		compare(t, a, " "+strings.ToLower(a))
	})
	for _, pair := range [][2]string{{"Sam Lee", "sam LEE"}, {"SAM", "Sam"}, {"~!", "~!"}} {
		if !isPlain(pair[0]) || !isPlain(pair[1]) || !Same(pair[0], pair[1]) {
			t.Errorf("%q", pair)
		}
	}
}
