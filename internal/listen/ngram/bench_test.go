package ngram

import (
	"runtime"
	"strings"
	"testing"

	"buyin/internal/listen/shipped"
)

const (
	twentyWords = "she says the money is fine but nobody ever tells her what comes next and she is sick of guessing"
	fortyWords  = twentyWords + " so if there is a plan for the spring then somebody should write it down and let us all look"
)

func openShipped(t testing.TB) *Model {
	t.Helper()
	m, err := Open(shipped.Words)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestNotesOfTheBenchmarksHaveTheirLength(t *testing.T) {
	for note, want := range map[string]int{twentyWords: 20, fortyWords: 40} {
		if got := len(appendWords(nil, note)); got != want {
			t.Errorf("%d words, want %d: %s", got, want, note)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		openShipped(b)
	}
}

func BenchmarkScore(b *testing.B) {
	r := openShipped(b).NewReader()
	for _, c := range []struct{ name, note string }{
		{"20words", twentyWords},
		{"40words", fortyWords},
		{"4096bytes", strings.Repeat(fortyWords+" ", 1+4096/len(fortyWords))[:4096]},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Score(c.note)
			}
		})
	}
}

func BenchmarkParts(b *testing.B) {
	r := openShipped(b).NewReader()
	b.ReportAllocs()
	for b.Loop() {
		r.Parts(twentyWords)
	}
}

// Opening costs the model itself and its two codes, and a note costs its scores:
// the buffers are the reader's.
func TestAllocations(t *testing.T) {
	r := openShipped(t).NewReader()
	if n := bytesOf(func() { openShipped(t) }); n > 18<<10 {
		t.Errorf("Open allocates %d bytes", n)
	}
	if n := bytesOf(func() { r.Score(twentyWords) }); n > 1<<10 {
		t.Errorf("Score allocates %d bytes", n)
	}
}

// bytesOf returns how many bytes a function allocates, on average, after its
// first call.
func bytesOf(do func()) uint64 {
	const times = 100
	var before, after runtime.MemStats
	do()
	runtime.ReadMemStats(&before)
	for range times {
		do()
	}
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) / times
}
