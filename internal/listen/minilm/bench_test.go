package minilm

import (
	"fmt"
	"strings"
	"testing"
)

// A question of ten words and a note of twenty.
const (
	benchQuestion = "what would you miss most if you left this team"
	benchNote     = "the people on the late shift, and that nobody tells me how to set up a machine i know so well"
)

// full is the size of all-MiniLM-L6-v2, with a vocabulary of the words above.
var full = shape{layers: 6, width: 384, heads: 12, inner: 1536, window: 96, motivators: 17, signs: 16}

func fullModel(b *testing.B) string {
	words := strings.Fields("[PAD] [UNK] [CLS] [SEP] , " + strings.Join(uniqueWords(benchQuestion+" "+benchNote), " "))
	return packTest(b, words, full, 4)
}

func uniqueWords(text string) (words []string) {
	seen := map[string]bool{}
	for word := range strings.FieldsSeq(strings.ReplaceAll(text, ",", "")) {
		if !seen[word] {
			seen[word] = true
			words = append(words, word)
		}
	}
	return words
}

func BenchmarkTokens(b *testing.B) {
	m, err := Decode(fullModel(b))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		m.Tokens(benchQuestion, benchNote)
	}
}

func BenchmarkRead(b *testing.B) {
	m, err := Decode(fullModel(b))
	if err != nil {
		b.Fatal(err)
	}
	for layout, plain := range layouts() {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/%d", layout, workers), func(b *testing.B) {
				r := m.newReader(workers, plain)
				b.ReportAllocs()
				for b.Loop() {
					if reading := r.Read(benchQuestion, benchNote); len(reading.Tokens) != 35 {
						b.Fatalf("%d tokens", len(reading.Tokens))
					}
				}
			})
		}
	}
}

// The longest text that is read at once.
func BenchmarkReadWindow(b *testing.B) {
	m, err := Decode(fullModel(b))
	if err != nil {
		b.Fatal(err)
	}
	r, text := m.NewReader(2), strings.Repeat(benchNote+" ", 6)
	for b.Loop() {
		r.Read(benchQuestion, text)
	}
}
