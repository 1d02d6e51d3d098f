package minilm

import (
	"bytes"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

// one does all as one part, as a reader with one worker does.
func one(n, _ int, do func(worker, first, end int)) { do(0, 0, n) }

func TestWeightsAreReadAsTheyWerePacked(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		n, m := 32*rapid.IntRange(1, 3).Draw(t, "n"), 32*rapid.IntRange(1, 3).Draw(t, "m")
		plain := rapid.OneOf(anyBytes(n*m, n*m), rapid.SliceOfN(rapid.Byte(), n*m, n*m)).Draw(t, "weights")
		var p packer
		p.weights(plain, n)
		d := &decoder{rest: string(p.out)}
		w := d.weights(n, m)
		if d.short || d.rest != "" || w.all(one) != nil {
			t.Fatalf("%d bytes are left", len(d.rest))
		}
		if got := w.all(one); !bytes.Equal(got, plain) {
			t.Fatalf("got %v, want %v", got, plain)
		}
		buffer := make([]byte, rowsInBlock*n+1)
		for b := range m / rowsInBlock {
			if got := w.block(buffer, b); !bytes.Equal(got, plain[b*rowsInBlock*n:][:rowsInBlock*n]) {
				t.Fatalf("block %d: got %v", b, got)
			}
		}
	})
}

// Readers that begin together read the same, whether they keep weights or not.
func TestReadersMayBeginTogether(t *testing.T) {
	m := testModel(t, 8)
	sums := make([]string, 6)
	var readers sync.WaitGroup
	for i := range sums {
		readers.Go(func() { sums[i] = sumOf(m.newReader(1+i%3, i%2 == 0 || !assembly)) })
	}
	readers.Wait()
	for i, got := range sums {
		if got != goldenSums[8] {
			t.Errorf("reader %d: %s", i, got)
		}
	}
}
