package reflection

import (
	"strings"
	"testing"
)

func TestEcho(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		// Turned to the listener.
		{"i want my own bench", "you want your own bench"},
		{"bells rang late, i'm fond of the quiet ones", "you're fond of the quiet ones"},
		{"I was happy with the kiln", "you were happy with the kiln"},
		{"nobody asked us about our loft", "nobody asked you about your loft"},
		{"counting them twice spoils it", "counting them twice spoils it"},
		{"The old organ never needs me", "the old organ never needs you"},
		// Without a subject.
		{"wouldn't mind a longer ferry", "you wouldn't mind a longer ferry"},
		{"Wouldn't trade the ferry", "you wouldn't trade the ferry"},
		{"Couldn't leave the ferry alone", "you couldn't leave the ferry alone"},
		{"can't wait for the first barge", "you can't wait for the first barge"},
		{"wants a loft above the quay", "you want a loft above the quay"},
		{"don't care about the brass plate", "you don't care about the brass plate"},
		{"don't paint the brass plate", ""},
		{"the skipper came by, found the loft empty", ""},
		{"bothers me that nobody waits", "it bothers you that nobody waits"},
		{"less paint, and we sail", "less paint would help"},
		{"not the hours, the cold hurts", "the cold hurts"},
		// A run of seven of their words is broken, or nothing is said.
		{"i don't want to sit safely ten years", "you do not want to sit safely ten years"},
		{"we always want to sit safely ten years", ""},
		// Asked of the manager.
		{"let me choose the paint", "you want to choose the paint"},
		{"give me one quiet morning", "you'd like one quiet morning"},
		{"leave me my ladder", "you'd like to keep your ladder"},
		{"tell me what it is worth", "you want me to tell you what it is worth"},
		{"tell me that's fair", ""},             // bitter
		{"i don't understand the question", ""}, // of the talk itself
		// Not said back.
		{"", ""},
		{"the loft above the quay", ""},
		{"phone was quiet all winter, yes", ""},
		{"you pull my people off the quay", ""},
		{"i think it works better", "it works better"},
		{"i said it was my ladder", ""},
		{"if i had my own ladder", ""},
		{"do that again and i leave home", ""},
		{"if we had a lift, everybody gets home early", ""},
		{"I want to paint every single boat in that harbour before the frost", ""},
	} {
		e := parse(tt.words).bestEcho()
		if e.text != tt.want {
			t.Errorf("%q: %q, want %q", tt.words, e.text, tt.want)
		}
	}
}

// What they said comes before a sentence that would fit anything, and before
// what is only perhaps so.
func TestEchoComesBeforeTheRest(t *testing.T) {
	words := "rain again, i never trusted the winch"
	for _, h := range []struct {
		strength int
		score    float64
		sure     bool
	}{{3, 0.5, false}, {3, 0.95, false}, {-4, 0.8, true}, {4, 0.8, true}} {
		heard := surely("pay", h.strength)
		heard.Score, heard.Sure = h.score, h.sure
		if s := say(words, Options{}, heard)[0]; s.Phrase != "you never trusted the winch" {
			t.Errorf("%+v: %+v", h, s)
		}
	}
	if s := say(words, Options{}, surely("pay", 4))[0]; s.Motivator != "pay" {
		t.Errorf("certain: %+v", s)
	}
	if s := say(words, Options{Wordless: true}); strings.Contains(s[0].Text, "winch") {
		t.Errorf("without words: %+v", s)
	}
}
