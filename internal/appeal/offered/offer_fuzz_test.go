package offered

import (
	"testing"
	"unicode/utf8"

	"buyin/internal/visible"
)

// Whatever a manager writes, it is said in a short text on one line.
func FuzzRead(f *testing.F) {
	for _, how := range []string{"owns the rewrite and decides the order", "no longer sits in the meeting", "to choose", "never", "pays 300", "“x” \x1b[31m", "the", "they", "no"} {
		f.Add(how)
	}
	f.Fuzz(func(t *testing.T, how string) {
		for _, text := range []string{Read(how).Text, Read(how).Alone()} {
			if visible.Line(text) != text || utf8.RuneCountInString(text) > 2*maxRunes {
				t.Errorf("%q: %q", how, text)
			}
		}
	})
}
