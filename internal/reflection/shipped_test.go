package reflection

import (
	"strings"
	"testing"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/fixture/growth"
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
	growth.LinearTime(t, "an answer", 100, func(size int) func() {
		words := strings.Repeat("I love it but I hate the weekly reshuffle, please tell me ", size)
		return func() {
			if got := say(words, Options{}, surely("pay", 4)); len(got) < 2 {
				t.Errorf("%+v", got)
			}
		}
	})
}
