package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/minilm/minilmtest"
)

// folder holds weights.npz, vocab.txt and golden.json of all-MiniLM-L6-v2.
var folder = os.Getenv("MINILM")

func needFolder(t testing.TB) {
	t.Helper()
	if folder == "" {
		t.Skip("NOT TESTED: set MINILM to the folder with weights.npz, vocab.txt and golden.json")
	}
}

// A golden line is what the reference implementation computes in float32 with
// the weights of 16 bits.
type golden struct {
	Question, Text string
	IDs            []int32
	Segments       []uint8
	Vector         []float32
}

func goldens(t testing.TB) (all []golden) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "golden.json"))
	if err != nil {
		t.Fatal(err)
	}
	var lines []struct {
		Question, Text string
		IDs            []int32
		Segments       []int
		Vector         []float32
	}
	if err := json.Unmarshal(data, &lines); err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		g := golden{l.Question, l.Text, l.IDs, nil, l.Vector}
		for _, s := range l.Segments {
			g.Segments = append(g.Segments, uint8(s))
		}
		all = append(all, g)
	}
	return all
}

// packed returns the whole vocabulary at 8 bits.
var packed = sync.OnceValues(func() (string, error) {
	data, err := convert(filepath.Join(folder, "weights.npz"), filepath.Join(folder, "vocab.txt"), choice{}, minilm.Options{Bits: 8, Window: 96})
	return string(data), err
})

func decode(t testing.TB) *minilm.Model {
	t.Helper()
	data, err := packed()
	if err != nil {
		t.Fatal(err)
	}
	m, err := minilm.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTokensAreThoseOfTheReference(t *testing.T) {
	needFolder(t)
	m := decode(t)
	for _, g := range goldens(t) {
		tokens, _ := m.Tokens(g.Question, g.Text)
		var ids []int32
		var segments []uint8
		for _, token := range tokens {
			ids, segments = append(ids, token.ID), append(segments, token.Segment)
		}
		if !slices.Equal(ids, g.IDs) || !slices.Equal(segments, g.Segments) {
			t.Errorf("%q %q\ngot  %v %v\nwant %v %v", g.Question, g.Text, ids, segments, g.IDs, g.Segments)
		}
	}
}

// The reference in this repository, with the weights of 16 bits, gives the
// vectors of the published one.
func TestReferenceGivesTheGoldenVectors(t *testing.T) {
	needFolder(t)
	archive, err := os.ReadFile(filepath.Join(folder, "weights.npz"))
	if err != nil {
		t.Fatal(err)
	}
	tensors, err := readArchive(archive)
	if err != nil {
		t.Fatal(err)
	}
	reference, worst := minilmtest.Model{Tensors: tensors, Heads: 12}, 0.0
	for _, g := range goldens(t) {
		for i, v := range reference.Mean(g.IDs, g.Segments) {
			worst = max(worst, math.Abs(v-float64(g.Vector[i])))
		}
	}
	t.Logf("largest difference %.6f", worst)
	if worst > 1e-3 {
		t.Error("the reference and the golden vectors differ")
	}
}

// What rounding costs before any tuning, in the cosine with the golden vectors.
func TestRoundedVectorsStayNear(t *testing.T) {
	needFolder(t)
	for _, test := range []struct {
		name               string
		words, bits        int
		leastMean, leastOf float64
	}{
		{"all entries, 8 bits", 0, 8, .995, .99},
		{"all entries, 4 bits", 0, 4, .99, .98},
		{"20,000 entries, 8 bits", 20000, 8, .97, .8},
		{"20,000 entries, 4 bits", 20000, 4, .97, .8},
	} {
		data, err := convert(filepath.Join(folder, "weights.npz"), filepath.Join(folder, "vocab.txt"), choice{words: test.words}, minilm.Options{Bits: test.bits, Window: 96})
		if err != nil {
			t.Fatal(err)
		}
		m, err := minilm.Decode(string(data))
		if err != nil {
			t.Fatal(err)
		}
		r, sum, least, all := m.NewReader(2), 0.0, 1.0, goldens(t)
		for _, g := range all {
			c := cosine(r.Read(g.Question, g.Text).Pooled, g.Vector)
			sum, least = sum+c, min(least, c)
		}
		mean := sum / float64(len(all))
		t.Logf("%s: %d bytes, mean cosine %.4f, lowest %.4f", test.name, len(data), mean, least)
		if mean < test.leastMean || least < test.leastOf {
			t.Errorf("%s: the vectors are too far away", test.name)
		}
	}
}

func cosine(a, b []float32) float64 {
	var ab, aa, bb float64
	for i := range b {
		ab, aa, bb = ab+float64(a[i])*float64(b[i]), aa+float64(a[i])*float64(a[i]), bb+float64(b[i])*float64(b[i])
	}
	return ab / math.Sqrt(aa*bb)
}

// BenchmarkFirstNote decodes the model and reads one note.
func BenchmarkFirstNote(b *testing.B) {
	needFolder(b)
	data, err := packed()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		m, err := minilm.Decode(data)
		if err != nil {
			b.Fatal(err)
		}
		m.NewReader(2).Read("what would you miss most if you left this team", "the people on the late shift, and that nobody tells me how to set up a machine i know so well")
	}
}
