package minilm

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strings"
	"testing"

	"buyin/internal/listen/minilm/minilmtest"
)

// pairsOfTexts are read by the tests of the engine.
var pairsOfTexts = [][2]string{
	{"", ""},
	{"", "the late shifts!"},
	{"pay?", "unaffable, paying"},
	{"the late shift ½ 東", "a café - the cafe. " + strings.Repeat("paying ", 30)},
	{"\xff", "\x00 1½ ß"},
}

// sumOf hashes all numbers of the readings of pairsOfTexts.
func sumOf(r *Reader) string {
	h := sha256.New()
	put := func(values []float32) {
		for _, v := range values {
			_, _ = h.Write(order.AppendUint32(nil, math.Float32bits(v)))
		}
	}
	for _, texts := range pairsOfTexts {
		reading := r.Read(texts[0], texts[1])
		for i, v := range reading.Vectors {
			put(v)
			put(reading.Motivators.Parts[i])
			put(reading.Signs.Parts[i])
		}
		put(reading.Pooled)
		put(reading.Motivators.Values)
		put(reading.Signs.Values)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// The sums were computed on amd64 with AVX2. Every processor and every build
// gives the same.
var goldenSums = map[int]string{
	8: "bc2d3aa8c7a41a6cd476f7ceabf0d0d8a3db2f4ee8d4eb5d3cae91892fb91764",
	4: "398e6c04d8aee185345fe87d3863ed71f9a51c6f90e3827cd8585b995b6bd4e6",
}

func TestEveryProcessorGivesTheSameBytes(t *testing.T) {
	for bits, want := range goldenSums {
		m := testModel(t, bits)
		for layout, plain := range layouts() {
			for workers := range 5 {
				r := m.newReader(workers, plain)
				for range 2 { // the buffers are used again
					if got := sumOf(r); got != want {
						t.Errorf("%d bits, %s, %d workers: %s", bits, layout, workers, got)
					}
				}
			}
		}
	}
}

// The parts of the tokens, added to the bias in order, are the scores.
func TestPartsAddUp(t *testing.T) {
	m := testModel(t, 8)
	for _, texts := range pairsOfTexts {
		reading := m.NewReader(2).Read(texts[0], texts[1])
		for name, scores := range map[string]struct {
			Scores
			head *head
		}{"motivators": {reading.Motivators, &m.motivators}, "signs": {reading.Signs, &m.signs}} {
			for i, value := range scores.Values {
				total := scores.head.bias[i]
				for _, part := range scores.Parts {
					total += part[i]
				}
				pooled := scores.head.bias[i] + dot(scores.head.weights[i*64:(i+1)*64], reading.Pooled)
				if total != value || math.Abs(float64(pooled-value)) > 1e-4 {
					t.Errorf("%q: %s %d is %g; its parts make %g, the mean %g", texts, name, i, value, total, pooled)
				}
			}
		}
	}
}

func TestAModelWithoutHeadsGivesVectorsOnly(t *testing.T) {
	s := small
	s.motivators, s.signs = 0, 0
	m, err := Decode(packTest(t, testWords, s, 8))
	if err != nil {
		t.Fatal(err)
	}
	reading := m.NewReader(1).Read("pay?", "the cafe")
	if len(reading.Motivators.Values)+len(reading.Signs.Values) != 0 || len(reading.Vectors) != len(reading.Tokens) || len(reading.Pooled) != 64 {
		t.Errorf("%+v", reading)
	}
}

// The rounded model stays near the same model in 64-bit floats.
func TestReadingsAreNearTheUnroundedModel(t *testing.T) {
	for bits, least := range map[int]float64{8: .999, 4: .98} {
		m := testModel(t, bits)
		reference := minilmtest.Model{Tensors: testTensors(testWords, small, 7), Heads: small.heads}
		for _, texts := range pairsOfTexts {
			reading := m.NewReader(1).Read(texts[0], texts[1])
			var ids []int32
			var segments []uint8
			for _, token := range reading.Tokens {
				ids, segments = append(ids, token.ID), append(segments, token.Segment)
			}
			want := reference.Mean(ids, segments)
			if c := cosine(reading.Pooled, want); c < least {
				t.Errorf("%d bits, %q: cosine %.5f", bits, texts, c)
			} else {
				t.Logf("%d bits, %d tokens: cosine %.5f", bits, len(ids), c)
			}
		}
	}
}

func cosine(a []float32, b []float64) float64 {
	var ab, aa, bb float64
	for i, v := range b {
		ab, aa, bb = ab+v*float64(a[i]), aa+float64(a[i])*float64(a[i]), bb+v*v
	}
	return ab / math.Sqrt(aa*bb)
}
