package offered

import (
	"testing"
	"unicode/utf8"

	"buyin/internal/visible"
)

// Whatever a manager writes, it is said in a short text on one line.
func FuzzRead(f *testing.F) {
	for _, how := range []string{"owns the rewrite and decides the order", "no longer sits in the meeting", "to choose", "never", "pays 300", "“x” \x1b[31m", "the", "they", "no", "Rosa Lind's list, that she signs with her", "she her him his he", "£ Rosa'll", "two weeks\u034f"} {
		f.Add(how)
	}
	f.Fuzz(func(t *testing.T, how string) {
		worded, ok := Person{Name: "Rosa Lind"}.Word(how)
		if ok && IsAboutAnother(worded) {
			t.Errorf("%q: %q is about somebody else", how, worded)
		}
		for _, text := range []string{Read(how).Text, Read(how).Alone(), Read(worded).Alone()} {
			if visible.Line(text) != text || utf8.RuneCountInString(text) > 2*maxRunes {
				t.Errorf("%q: %q", how, text)
			}
		}
	})
}
