package listen

import (
	"sync"
	"testing"

	"buyin/internal/listen/encoder"
	"buyin/internal/motive"
)

var shared = sync.OnceValue(encoder.New)

func BenchmarkFirstNote(b *testing.B) {
	c := catalogue(b)
	for b.Loop() {
		New(c).Hear("two rounds of cuts at my last place, I just want to know I'm still here come January")
	}
}

func BenchmarkNote(b *testing.B) {
	e := New(catalogue(b))
	for b.Loop() {
		e.Hear("two rounds of cuts at my last place, I just want to know I'm still here come January")
	}
}

// Of a catalogue with more texts than can be learnt from, all parts count.
func TestAHugeCatalogueIsThinnedOutEvenly(t *testing.T) {
	many := make([]string, mostTexts)
	c := motive.Catalogue{
		Motivators:      []motive.Motivator{{ID: "a", Examples: many}, {ID: "b", Examples: many, Refusals: many}},
		NeutralExamples: many,
	}
	held := map[[2]int]int{} // by motivator and sign
	for _, x := range gather(c) {
		held[[2]int{x.motivator, x.sign}]++
	}
	for _, k := range [][2]int{{0, 1}, {1, 1}, {1, -1}, {-1, 0}} {
		if held[k] != mostTexts/4 {
			t.Errorf("%v: %d texts are kept, want a quarter of %d", k, held[k], mostTexts)
		}
	}
}
