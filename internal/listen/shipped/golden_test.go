package shipped

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"flag"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"buyin/internal/listen/minilm"
)

var update = flag.Bool("update", false, "write the golden readings again")

const goldenPath = "testdata/readings.ndjson"

// goldenTexts are a question and a note each.
var goldenTexts = [][2]string{
	{"", ""},
	{"", "the people on the late shift"},
	{"What would you miss if you left?", "bliss"},
	{"What would you miss if you left?", "the people on the late shift, and that nobody tells me how to set up a machine"},
	{"", "she wants a seat at the table when the rota is settled"},
	{"How did the review go?", "fine, they said thanks and moved on. not one word about the night we saved the batch."},
	{"What did you make of the offer?", "not the money, the puzzle"},
	{"", "she doesn't care about the title, wants to be home by six"},
	{"Where do you see yourself in two years?", "still here hopefully, if there is a here"},
	{"", "unremarkable Tuesday; the van was late and the coffee machine is broken again"},
	{"", "I WANT TO LEARN THE HARD PART!!! not just click through it"},
	{"¿Qué tal?", "Ça va… naïve café, 東京 — ½ priced ☕"},
	{"", "https://example.com/a?b=c#d  x_y=z <tag> 50% & 7,000.00"},
	{"", "antidisestablishmentarianism pseudopseudohypoparathyroidism"},
	{"", "\xff\xfe\x00 broken bytes \xc3"},
	{"", strings.Repeat("x", 120) + " a word that is too long"},
	{strings.Repeat("and what else came to mind ", 12), "nothing else, that is all there is"},
	{"Tell me about the last week.", strings.Repeat("We moved the press. Two men were off. Nobody asked us which day would do. ", 2) + "And when it ran, I stood there and was proud of every bolt. " + strings.Repeat("Then it rained, and the roof leaked. ", 6)},
	{"", strings.Repeat("no stop at all ", 25)},
	{"Anything else?", "no"},
}

// A goldenReading is what the encoder says of one of the texts. The scores are
// written as the bits of 32-bit floats, and all that they were made of as a hash.
type goldenReading struct {
	Motivators, Signs []uint32
	Vectors           string // SHA-256 of the tokens' vectors and parts
}

func readGolden(t *testing.T) (all []goldenReading) {
	t.Helper()
	data, err := os.ReadFile(goldenPath)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	for lines.Scan() {
		var g goldenReading
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		all = append(all, g)
	}
	if len(all) != len(goldenTexts) {
		t.Fatalf("%s has %d readings, not %d", goldenPath, len(all), len(goldenTexts))
	}
	return all
}

func goldenOf(r minilm.Reading) goldenReading {
	h := sha256.New()
	for i := range r.Vectors {
		for _, values := range [][]float32{r.Vectors[i], r.Motivators.Parts[i], r.Signs.Parts[i]} {
			_, _ = h.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(values))))
			for _, v := range bitsOf(values) {
				_, _ = h.Write(binary.LittleEndian.AppendUint32(nil, v))
			}
		}
	}
	return goldenReading{bitsOf(r.Motivators.Values), bitsOf(r.Signs.Values), hex.EncodeToString(h.Sum(nil))}
}

func bitsOf(values []float32) (bits []uint32) {
	for _, v := range values {
		bits = append(bits, math.Float32bits(v))
	}
	return bits
}

func decode(t testing.TB) *minilm.Model {
	t.Helper()
	m, err := minilm.Decode(Encoder)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Every processor reads the same in every bit, with and without assembly.
func TestReadingsAreTheSameEverywhere(t *testing.T) {
	m := decode(t)
	if *update {
		writeGolden(t, m)
	}
	want := readGolden(t)
	for name, reader := range map[string]*minilm.Reader{"fastest": m.NewReader(2), "plain": m.NewPlainReader(1)} {
		for i, texts := range goldenTexts {
			got := goldenOf(reader.ReadLong(texts[0], texts[1], minilm.Sentences(texts[1])))
			if !slices.Equal(got.Motivators, want[i].Motivators) || !slices.Equal(got.Signs, want[i].Signs) || got.Vectors != want[i].Vectors {
				t.Errorf("%s reader, %q: other bits than in %s", name, texts, goldenPath)
			}
		}
	}
}

func writeGolden(t *testing.T, m *minilm.Model) {
	t.Helper()
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	reader := m.NewReader(2)
	for _, texts := range goldenTexts {
		if err := lines.Encode(goldenOf(reader.ReadLong(texts[0], texts[1], minilm.Sentences(texts[1])))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(goldenPath, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
