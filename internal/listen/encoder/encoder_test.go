package encoder

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

var shared = sync.OnceValue(New)

// A golden line is the vector that the reference implementation, the npm
// package @energetic-ai/embeddings 0.2.0, returns for a text.
type golden struct {
	Text   string
	Tokens []int32
	Vector []float32
}

func goldens(t *testing.T) (all []golden) {
	t.Helper()
	f, err := os.Open("testdata/reference.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var g golden
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		all = append(all, g)
	}
	if len(all) < 15 {
		t.Fatalf("only %d reference vectors", len(all))
	}
	return all
}

func TestTokensAreThoseOfTheReference(t *testing.T) {
	for _, g := range goldens(t) {
		want := g.Tokens[:min(len(g.Tokens), maxTokens)]
		if got := shared().vocabulary.tokens(g.Text); !slices.Equal(got, want) {
			t.Errorf("%q\ngot  %v\nwant %v", g.Text, got, want)
		}
	}
}

// With five and six bits a weight, the cosine with the reference stays near 1;
// it is lowest for texts of a single word. On testdata/listen/dev.ndjson the
// suggestions are right as often as with eight bits.
func TestVectorsAreThoseOfTheReference(t *testing.T) {
	sum, all := 0.0, goldens(t)
	for _, g := range all {
		c := cosine(shared().Encode(g.Text)[0], g.Vector)
		if c < 0.98 {
			t.Errorf("%.40q: cosine with the reference %.5f, want at least 0.98", g.Text, c)
		}
		t.Logf("%.5f %.40q", c, g.Text)
		sum += c
	}
	if mean := sum / float64(len(all)); mean < 0.99 {
		t.Errorf("mean cosine with the reference %.5f, want at least 0.99", mean)
	}
}

func cosine(a, b []float32) float64 {
	if len(a) != len(b) {
		return -1
	}
	var ab, aa, bb float64
	for i := range a {
		ab += float64(a[i]) * float64(b[i])
		aa += float64(a[i]) * float64(a[i])
		bb += float64(b[i]) * float64(b[i])
	}
	return ab / math.Sqrt(aa*bb)
}

func TestAVectorDoesNotDependOnWhatWasReadBefore(t *testing.T) {
	e := New()
	want := e.Encode("race condition again")[0]
	long := strings.Repeat("a long talk about the rota ", 100)
	e.Encode(long)
	got := e.Encode(long, "", "pay", "  race \t condition\n again ", long, long)
	if !slices.Equal(got[3], want) {
		t.Error("the same words gave another vector among long texts")
	}
	if got[1] != nil || !slices.Equal(got[0], got[5]) {
		t.Error("texts of one call were mixed up")
	}
}

func TestBlankTextHasNoVector(t *testing.T) {
	for _, text := range []string{"", " ", "\n\t\u00a0"} {
		if v := shared().Encode(text)[0]; v != nil {
			t.Errorf("%q has a vector", text)
		}
	}
}

func TestDamagedWeightsAreRefused(t *testing.T) {
	for _, n := range []int{0, 5, 20, 3000, 200_000, len(packedWeights) - 1} {
		if _, err := unpack(packedWeights[:n]); err == nil {
			t.Errorf("the first %d bytes were taken for the whole", n)
		}
	}
	if _, err := unpack(packedWeights + "x"); err == nil {
		t.Error("a byte too many was not seen")
	}
}

// FuzzEncode checks that any text gives a vector of length 1, or nil if it is
// blank.
func FuzzEncode(f *testing.F) {
	for _, s := range []string{"", "pay", "日本語", "\xff\xfe", "\u2581", "ﷺ ﷺ", "e\u0301\u0301\u0301", strings.Repeat("x", 5000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v := shared().Encode(text)[0]
		if v == nil {
			if normaliseText(text) != "" {
				t.Fatalf("%q has no vector", text)
			}
			return
		}
		var square float64
		for _, x := range v {
			square += float64(x) * float64(x)
		}
		if len(v) != Size || !(math.Abs(square-1) < 1e-4) {
			t.Fatalf("%q: %d values, square of the length %g", text, len(v), square)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	e := New()
	const note = "two rounds of cuts at my last place, I just want to know I'm still here come January"
	b.ReportMetric(float64(len(e.vocabulary.tokens(note))), "tokens")
	for b.Loop() {
		e.Encode(note)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New()
	}
}
