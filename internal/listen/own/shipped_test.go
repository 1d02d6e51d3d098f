package own

import (
	"fmt"
	"math"
	"runtime"
	"testing"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/ngram"
	"buyin/internal/listen/shipped"
	"buyin/internal/motive"
)

// withShipped returns the source of catalogue with what is shipped. Only the
// encoder is a fake, because it would take seconds.
func withShipped(t *testing.T) Source {
	t.Helper()
	words, err := ngram.Open(shipped.Words)
	if err != nil {
		t.Fatal(err)
	}
	s := Source{Catalogue: catalogue, New: []string{"remote", "green"}, Words: words, Sample: shipped.Sample, Workers: 1}
	for k := range words.Motivators() {
		s.Shipped = append(s.Shipped, fmt.Sprintf("shipped-%d", k))
	}
	s.Encoder = Encoder{Name: "fake", Most: 1 << 20, New: func() func(string) []float32 { return wideFake }}
	return s
}

// wideFake returns vectors as wide as those of the shipped encoder.
func wideFake(text string) []float32 {
	narrow := fakeEncoder(text)
	if narrow == nil {
		return nil
	}
	wide := make([]float32, 384)
	copy(wide, narrow)
	return wide
}

// What the words and tokens of a note add to the log-odds is all that depends on
// them, but for the nearest texts.
func TestPartsAddUp(t *testing.T) {
	s := withShipped(t)
	m := learn(t, s)
	encoder, err := minilm.Decode(shipped.Encoder)
	if err != nil {
		t.Fatal(err)
	}
	r := m.NewReader()
	note := "she would love to work from home, for the climate"
	reading := encoder.NewReader(1).Read("What would help?", note)
	for name, reading := range map[string]*minilm.Reading{"both": &reading, "by words": nil} {
		var vector []float32
		if reading != nil {
			vector = Vector(reading)
		}
		for k, terms := range r.Terms(note, ngram.Scores{}, vector) {
			c := r.calibration.forTerms(&terms)
			right := c.Right[wordScore] * terms.Right[wordScore]
			pull := c.Pull[wordSign]*terms.Pull[wordSign] + c.Pull[wholeSign]*terms.Pull[wholeSign]
			if reading != nil {
				right += c.Right[vectorScore] * (terms.Right[vectorScore] - float64(m.vectors.bias[k]))
				pull += c.Pull[vectorSign] * (terms.Pull[vectorSign] - float64(m.vectors.bias[len(m.ids)]))
			}
			for _, p := range r.Parts(note, reading) {
				right -= p.Right[k]
				pull -= p.Pull[k]
				if p.Start < 0 || p.End > len(note) || p.Start >= p.End {
					t.Errorf("%s: a part is from %d to %d", name, p.Start, p.End)
				}
			}
			if math.Abs(right) > 1e-3 || math.Abs(pull) > 1e-3 {
				t.Errorf("%s, %s: the parts miss %g and %g", name, m.ids[k], right, pull)
			}
		}
	}
}

// Learning 16 motivators with 100 texts each allocates less than 200 MB in all.
func TestMemory(t *testing.T) {
	if raceDetector {
		t.Skip("this uses one goroutine, and would take minutes")
	}
	s := withShipped(t)
	s.New, s.Catalogue.Motivators = nil, nil
	sample, err := s.Words.Sample(1600)
	if err != nil {
		t.Fatal(err)
	}
	for k := range 16 {
		m := motive.Motivator{ID: fmt.Sprintf("m%d", k)}
		for _, x := range sample[100*k : 100*(k+1)] {
			m.Examples = append(m.Examples, x.Words)
		}
		s.New, s.Catalogue.Motivators = append(s.New, m.ID), append(s.Catalogue.Motivators, m)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	m := learn(t, s)
	runtime.ReadMemStats(&after)
	const limit = 200_000_000
	if n := after.TotalAlloc - before.TotalAlloc; n > limit {
		t.Errorf("%d bytes are allocated, more than %d", n, limit)
	}
	t.Logf("%d bytes are allocated", after.TotalAlloc-before.TotalAlloc)
	if n := len(m.Encode()); n > 3_000_000 {
		t.Errorf("a model of 16 motivators has %d bytes", n)
	} else {
		t.Logf("a model of 16 motivators has %d bytes", n)
	}
}
