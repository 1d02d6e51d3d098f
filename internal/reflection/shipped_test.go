package reflection

import (
	"strings"
	"testing"
	"time"

	"buyin"
	"buyin/internal/codec"
)

// Every sentence of the shipped catalogue can be offered, with the longest
// phrase too.
func TestShippedSentencesCanBeSaid(t *testing.T) {
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	k := &chooser{answer: parse("")}
	for _, m := range c.Motivators {
		for _, text := range append(m.Reflects, m.ReflectsNot...) {
			if !k.canSay(fill(text, "your own five word phrase", false)) {
				t.Errorf("%s: %q", m.ID, text)
			}
		}
	}
}

func TestLongAnswersAreReadQuickly(t *testing.T) {
	words := strings.Repeat("I love it but I hate the weekly reshuffle, please tell me ", 5000)
	start := time.Now()
	if got := say(words, Options{}, surely("pay", 4)); len(got) < 2 {
		t.Errorf("%+v", got)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("%d bytes took %v", len(words), d)
	}
}
