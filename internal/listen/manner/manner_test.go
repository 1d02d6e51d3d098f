package manner

import (
	"strings"
	"testing"
)

func TestIsSpeech(t *testing.T) {
	for text, want := range map[string]bool{
		"":                              false,
		"wants a say in the new roster": false,
		"I'd rather have my name on it": false, // a note may quote
		"you know, wants a say":         true,
		"you have known it for years":   false,
		"It’s, um, the evenings":        true,
		"That's the thing I kept":       true,
		"I told them twice that the beam was wrong and nobody listened": true,
		"told them twice that the beam was wrong and nobody listened":   false,
		strings.Repeat("word ", 20):                                     false,
		strings.Repeat("word ", 21):                                     true,
		"\xff\x00 ʼ":                                                    false,
	} {
		if got := IsSpeech(text, false); got != want {
			t.Errorf("%q: %v", text, got)
		}
		if got, want := IsSpeech(text, true), strings.Count(text, " ") > 20; got != want {
			t.Errorf("%q as an answer: %v", text, got)
		}
	}
}

func FuzzIsSpeech(f *testing.F) {
	f.Add("um \xff’")
	f.Fuzz(func(t *testing.T, text string) { IsSpeech(text, len(text)%2 == 0) })
}
