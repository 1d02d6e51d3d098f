package listen

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"buyin/internal/listen/encoder"
	"buyin/internal/motive"
)

var shared = sync.OnceValue(encoder.New)

func BenchmarkFirstNote(b *testing.B) {
	c := catalogue(b)
	for b.Loop() {
		New(c).Hear(motive.Said{Text: "two rounds of cuts at my last place, I just want to know I'm still here come January"})
	}
}

func BenchmarkNote(b *testing.B) {
	e := New(catalogue(b))
	for b.Loop() {
		e.Hear(motive.Said{Text: "two rounds of cuts at my last place, I just want to know I'm still here come January"})
	}
}

// If a catalogue has too many texts to learn from, all parts of it are used.
func TestLargeCataloguesAreSampledEvenly(t *testing.T) {
	many := make([]string, maxTexts)
	c := motive.Catalogue{
		Motivators:      []motive.Motivator{{ID: "a", Examples: many}, {ID: "b", Examples: many, Refusals: many}},
		NeutralExamples: many,
	}
	held := map[[2]int]int{} // by motivator and sign
	for _, x := range collectTexts(c) {
		held[[2]int{x.motivator, x.sign}]++
	}
	for _, k := range [][2]int{{0, 1}, {1, 1}, {1, -1}, {-1, 0}} {
		if held[k] != maxTexts/4 {
			t.Errorf("%v: %d texts are kept, want a quarter of %d", k, held[k], maxTexts)
		}
	}
}

// The words of the texts and their vectors are prepared at the same time. The
// race detector sees it if one step touches what the other writes.
func TestModelPreparesWordsAndVectorsWithoutARace(t *testing.T) {
	texts := collectTexts(motive.Catalogue{Motivators: []motive.Motivator{
		{ID: "a", Examples: []string{"a hard puzzle"}, Cues: []string{"all of it", "puzzles"}},
		{ID: "b", Examples: []string{"more money"}, Cues: []string{"what then", "pay"}},
	}})
	vectors := make([][]float32, len(texts))
	for i := range vectors {
		vectors[i] = make([]float32, encoder.Size)
		vectors[i][i] = 1
	}
	for range 20 {
		m := newModel(slices.Clone(texts), 2, vectors, fullMix)
		if len(m.stopWordCues) != 2 {
			t.Fatalf("%d cues of stop words alone, want 2", len(m.stopWordCues))
		}
	}
}

// Training on a large catalogue reports its progress.
func TestTrainingReportsProgress(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "a"}, {ID: "b"}}}
	for i := range 2*batchSize + 1 {
		m := &c.Motivators[i%2]
		m.Examples = append(m.Examples, fmt.Sprint("no ", i))
	}
	learnt := func(c motive.Catalogue, memory []byte) (shares []float64, e *Ear) {
		e = New(c)
		e.LoadCache(memory)
		e.Watch(func(share float64) { shares = append(shares, share) })
		e.Hear(motive.Said{Text: "yes"})
		n := len(shares)
		if e.Hear(motive.Said{Text: "no 3"}); len(shares) != n {
			t.Error("a second note reports progress")
		}
		return shares, e
	}
	shares, e := learnt(c, nil)
	if len(shares) != 5 || shares[0] != 0 || !slices.IsSorted(shares) || shares[3] <= shares[2] || shares[3] >= 1 || shares[4] != 1 {
		t.Errorf("of three parts: %v", shares)
	}
	memory, _ := e.Cache()
	if shares, _ = learnt(c, memory); !slices.Equal(shares, []float64{0, 1}) {
		t.Errorf("of what is known: %v", shares)
	}
	if shares, _ = learnt(motive.Catalogue{}, nil); !slices.Equal(shares, []float64{0, 1}) {
		t.Errorf("of nothing: %v", shares)
	}
	if x := trainingCost(maxTexts); x != maxTexts {
		t.Errorf("learning from the most takes as long as listening to %v", x)
	}
}
