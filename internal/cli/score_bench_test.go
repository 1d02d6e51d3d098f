package cli

import (
	"bytes"
	"io"
	"testing"
	"time"

	"buyin"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	random "buyin/testdata/stream/talks"
)

// randomTalks returns n random interviews as NDJSON.
func randomTalks(tb testing.TB, n int, seed uint64) []byte {
	tb.Helper()
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		tb.Fatal(problems)
	}
	var data []byte
	maker := random.New(c, seed)
	for range n {
		line, err := codec.EncodeInterview(maker.Next(), codec.NDJSON)
		if err != nil {
			tb.Fatal(err)
		}
		data = append(data, line...)
	}
	return data
}

// runScore runs buyin score on standard input and returns its status.
func runScore(tb testing.TB, in io.Reader, out, messages io.Writer, args ...string) int {
	tb.Helper()
	return Main(env.System{
		Args: append([]string{"--dir", tb.TempDir(), "score", "--goals", "../../testdata/demo/goals.yaml", "--format", "ndjson"}, args...),
		In:   in, Out: out, Err: messages,
		Getenv: func(string) string { return "" }, Now: time.Now, ShippedCatalogue: buyin.Motivators,
	})
}

// BenchmarkScore reads, scores with intervals, and writes.
func BenchmarkScore(b *testing.B) {
	data := randomTalks(b, 5000, 1)
	for _, jobs := range []string{"1", "2"} {
		b.Run("jobs="+jobs, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if status := runScore(b, bytes.NewReader(data), io.Discard, io.Discard, "--jobs", jobs, "-"); status != 0 {
					b.Fatalf("status %d", status)
				}
			}
		})
	}
}
