package reflection

import (
	"strings"
	"testing"
)

// Whatever somebody says, what is turned is made of an excerpt of it, on one line.
func FuzzTurn(f *testing.F) {
	for _, words := range []string{"I leave at two and I'm home by three", "says he sits with legal now", "when the dashboard went live, I cried", "don't promise me “the band”", "if Thursdays stay mine", "", "\x00\xff it it it"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		for _, one := range Turn(words) {
			if one.Text == "" || strings.ContainsAny(one.Text, "\n\"“”<>") || !strings.Contains(words, one.Source) {
				t.Errorf("%q: %+v", words, one)
			}
		}
		TurnCondition(words)
		Quotable(words)
		IsAccount(words)
	})
}
