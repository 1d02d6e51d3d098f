package huffman

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

func TestWhatACodeWritesIsRead(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		data := anyBytes(0, 400).Draw(t, "data")
		var counts [256]int
		for _, b := range data {
			counts[b]++
		}
		lengths := Lengths(counts)
		c, e := New(lengths), NewEncoder(lengths)
		var w Writer
		for _, b := range data {
			w.Write(e, b)
			w.Byte(b ^ 85)
		}
		r := NewReader(string(w.Bytes()))
		for i, b := range data {
			if got := r.Read(c); got != b {
				t.Fatalf("byte %d is %d, want %d", i, got, b)
			}
			if got := r.Byte(); got != b^85 {
				t.Fatalf("byte %d as it is: %d, want %d", i, got, b^85)
			}
		}
	})
}

// Counts that double need words of up to 255 bits, if nobody shortens them.
func TestNoCodeWordIsTooLong(t *testing.T) {
	var counts [256]int
	for i := range counts {
		counts[i] = 1 << min(i, 50)
	}
	lengths, room := Lengths(counts), 0
	for b := range lengths {
		if lengths[b] < 1 || lengths[b] > maxCode {
			t.Errorf("byte %d has a word of %d bits", b, lengths[b])
		}
		room += 1 << (maxCode - lengths[b])
	}
	if room > 1<<maxCode {
		t.Error("two words begin alike")
	}
}
