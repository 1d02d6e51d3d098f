package own

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/shipped"
	"buyin/internal/motive"
)

// A newNote is about a motivator that neither the corpus nor the shipped
// catalogue knows, so the encoder was not tuned on it.
type newNote struct {
	motivator string
	sign      int
	text      string
}

func readNewNotes(t *testing.T) (notes []newNote) {
	t.Helper()
	data, err := os.ReadFile("testdata/new.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.SplitN(strings.TrimSpace(line), " ", 3)
		n := newNote{fields[0], 1, fields[2]}
		if fields[1] == "-" {
			n.sign = -1
		}
		notes = append(notes, n)
	}
	return notes
}

// Every other note is learnt from; the rest is heard, among notes of the corpus
// that are not learnt from.
func TestHearsWhatTheEncoderWasNotTunedOn(t *testing.T) {
	if raceDetector {
		t.Skip("this uses one goroutine, and would take minutes")
	}
	s := withShipped(t)
	encoder, err := minilm.Decode(shipped.Encoder)
	if err != nil {
		t.Fatal(err)
	}
	s.Encoder, s.Workers = NewEncoder(encoder), 2
	s.Catalogue, s.New = motive.Catalogue{}, nil
	var judged []newNote
	for i, n := range readNewNotes(t) {
		if i%2 > 0 {
			judged = append(judged, n)
			continue
		}
		at := s.Catalogue.Index(n.motivator)
		if at < 0 {
			at = len(s.New)
			s.New = append(s.New, n.motivator)
			s.Catalogue.Motivators = append(s.Catalogue.Motivators, motive.Motivator{ID: n.motivator})
		}
		if m := &s.Catalogue.Motivators[at]; n.sign > 0 {
			m.Examples = append(m.Examples, n.text)
		} else {
			m.Refusals = append(m.Refusals, n.text)
		}
	}
	others, err := s.Words.Sample(2 * SampleSize) // every other one of them is learnt from
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(others); i += 20 {
		judged = append(judged, newNote{text: others[i].Words})
	}
	judge(t, s, judged)
}

func judge(t *testing.T, s Source, judged []newNote) {
	t.Helper()
	encode := s.Encoder.New()
	reader, words := learn(t, s).NewReader(), s.Words.NewReader()
	var all [][]Terms
	for _, n := range judged {
		all = append(all, reader.Terms(n.text, words.Score(n.text), encode(n.text)))
	}
	for _, by := range []struct {
		name  string
		right [rightTerms]float64
		floor float64
	}{
		{"words", reader.calibration.Words.Right, 0.55},
		{"vectors", [rightTerms]float64{vectorScore: 1}, 0.88},
		{"both", reader.calibration.Both.Right, 0.87},
	} {
		sum := 0.0
		for k, id := range s.New {
			area := areaUnderCurve(judged, all, k, id, by.right)
			t.Logf("%s: %s %.3f", by.name, id, area)
			sum += area / float64(len(s.New))
		}
		t.Logf("%s: %.3f", by.name, sum)
		if by.name != "vectors" { // those are no chances
			logChances(t, by.name, s.New, judged, all, by.right)
		}
		if sum < by.floor {
			t.Errorf("%s: the area under the curve is %.3f, below %.3f", by.name, sum, by.floor)
		}
	}
}

// logChances logs how many notes have an even chance or more, and how many of
// those are right.
func logChances(t *testing.T, name string, ids []string, judged []newNote, all [][]Terms, right [rightTerms]float64) {
	t.Helper()
	var heard, correct, there int
	var chances [2]float64
	for i, n := range judged {
		for k, id := range ids {
			chance := Chance(right[:], all[i][k].Right[:])
			is := 0
			if n.motivator == id {
				is = 1
				there++
			}
			chances[is] += chance
			if chance >= 0.5 {
				heard++
				correct += is
			}
		}
	}
	t.Logf("%s: %d heard, %d of them right, of %d; the chances add up to %.1f in those, and %.1f in others", name, heard, correct, there, chances[1], chances[0])
}

// areaUnderCurve returns how often a note about a motivator is ranked above one
// that is not.
func areaUnderCurve(judged []newNote, all [][]Terms, k int, id string, right [rightTerms]float64) float64 {
	type ranked struct {
		score float64
		there bool
	}
	var some []ranked
	for i, n := range judged {
		some = append(some, ranked{Chance(right[:], all[i][k].Right[:]), n.motivator == id})
	}
	slices.SortStableFunc(some, func(a, b ranked) int { return cmp.Compare(a.score, b.score) })
	below, above, there := 0, 0, 0
	for _, r := range some {
		if r.there {
			above, there = above+below, there+1
		} else {
			below++
		}
	}
	return float64(above) / float64(there*below)
}
