package huffman

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

// blockOf returns the code that suits some bytes, and their block.
func blockOf(data []byte) (Code, string) {
	lengths := LengthsFor(data)
	return New(lengths), string(NewEncoder(lengths).Encode(data))
}

func TestABlockIsReadAsItWasWritten(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		data := anyBytes(0, 400).Draw(t, "data")
		c, block := blockOf(data)
		got := make([]byte, len(data))
		c.Decode(got, block)
		if !bytes.Equal(got, data) {
			t.Fatalf("got %v, want %v", got, data)
		}
	})
}

// A block that is cut off, or whose bits or code are wrong, is read without harm.
func FuzzDecode(f *testing.F) {
	_, block := blockOf([]byte("the people on the late shift, and more money"))
	f.Add(strings.Repeat("\x08", 256), block, 22)
	f.Add("\x01\x01\x01", block[:5], 300)
	f.Add("", "", 9)
	f.Fuzz(func(t *testing.T, lengths, block string, n int) {
		if len(lengths) > 256 {
			return
		}
		New(lengths).Decode(make([]byte, max(0, n%1000)), block)
	})
}

func BenchmarkDecode(b *testing.B) {
	chance, data := rand.New(rand.NewPCG(1, 2)), make([]byte, 6144)
	for i := range data {
		data[i] = byte(chance.NormFloat64() * 20)
	}
	c, block := blockOf(data)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		c.Decode(data, block)
	}
}
