package reflection

import "testing"

// What is done to somebody is not told as what they do, and "he's got" is no "you're got".
func TestDoubtfulHeIsIsNotTurned(t *testing.T) {
	for words, want := range map[string]string{
		"he's got the keys to the yard and the van":  "",
		"she's done the rota for three years":        "",
		"he's asked to do the late shift every week": "",
		"he's happy in the yard with the old van":    "you're happy in the yard with the old van",
	} {
		got := ""
		for _, turned := range Turn(words) {
			if turned.Clause {
				got = turned.Text
				break
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}
