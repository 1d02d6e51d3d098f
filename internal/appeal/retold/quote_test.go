package retold

import "testing"

func TestMayBeManagers(t *testing.T) {
	for words, want := range map[string]bool{
		"I told him he can plan alone":        true,
		"she hates being put on the spot":     true,
		"means me lol":                        true,
		"I told the driver to wait":           false,
		"nobody asked her before the switch":  false,
		"the long jobs are the ones I go for": false,
	} {
		if got := mayBeManagers(words); got != want {
			t.Errorf("%q: got %v, want %v", words, got, want)
		}
	}
}
