package reflection

import "testing"

// To be shouted at is nothing that anybody wants to hear again.
func TestIsPrivate(t *testing.T) {
	for words, want := range map[string]bool{
		"got shouted at in front of everybody": true,
		"my son has asthma":                    true,
		"the whole crew clapped":               false,
	} {
		if got := IsPrivate(words); got != want {
			t.Errorf("%q: got %v, want %v", words, got, want)
		}
	}
}
