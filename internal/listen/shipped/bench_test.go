package shipped

import (
	"fmt"
	"testing"

	"buyin/internal/listen/minilm"
)

// A question of ten words and a note of twenty.
const (
	benchQuestion = "what would you miss most if you left this team"
	benchNote     = "the people on the late shift, and that nobody tells me how to set up a machine i know so well"
)

// BenchmarkRead reads a note with its question, with and without assembly.
func BenchmarkRead(b *testing.B) {
	m := decode(b)
	for name, newReader := range map[string]func(int) *minilm.Reader{"fastest": m.NewReader, "plain": m.NewPlainReader} {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/%d", name, workers), func(b *testing.B) {
				r := newReader(workers)
				b.ReportAllocs()
				for b.Loop() {
					r.Read(benchQuestion, benchNote)
				}
			})
		}
	}
}

// BenchmarkFirst decodes the model and reads one note, as a command does.
func BenchmarkFirst(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		decode(b).NewReader(2).Read(benchQuestion, benchNote)
	}
}
