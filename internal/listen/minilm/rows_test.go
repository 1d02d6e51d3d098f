package minilm

import (
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

// anyBytes are bytes of which some are much more frequent than others.
func anyBytes(least, most int) *rapid.Generator[[]byte] {
	skewed := rapid.Map(rapid.IntRange(0, 1<<16-1), func(n int) byte { return byte(n * n >> 24) })
	return rapid.SliceOfN(rapid.OneOf(skewed, rapid.Byte(), rapid.Just[byte](0)), least, most)
}

func TestRowsAreReadAsTheyWerePacked(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := shape{width: 64, bits: rapid.SampledFrom([]int{4, 8}).Draw(t, "bits"), group: 32, words: rapid.IntRange(1, 5).Draw(t, "rows")}
		steps := rapid.SliceOfN(rapid.Uint16Max(1<<15-1), 2*s.words, 2*s.words).Draw(t, "steps")
		size := s.width * s.bits / 8
		values := anyBytes(size*s.words, size*s.words).Draw(t, "values")
		var p packer
		p.rows(steps, values, 2, size)
		if p.err != nil {
			t.Fatal(p.err)
		}
		d := &decoder{rest: string(p.out)}
		m := &Model{shape: s, rows: d.rows(s.words)}
		if d.short || d.rest != "" {
			t.Fatalf("%d bytes are left", len(d.rest))
		}
		to := make([]float32, s.width)
		for id := range s.words {
			m.embedding(to, id)
			for i, got := range to {
				value := int8(values[id*size+i*s.bits/8])
				if s.bits == 4 {
					value = int8(values[id*size+i/2]>>(i%2*4)<<4) >> 4
				}
				if want := float32(float32(value) * half(steps[2*id+i/32])); got != want {
					t.Fatalf("value %d of row %d is %g, want %g", i, id, got, want)
				}
			}
		}
	})
}
