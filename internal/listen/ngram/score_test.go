package ngram

import (
	"cmp"
	"math"
	"slices"
	"testing"
)

var notes = []string{
	"", "?!", "money", "she wants to learn, and more money more money", "unheard-of words only xyzzy",
	"a\xff\xfe raise’s ‘worth’ it", corpus[0].Words,
}

func TestPartsAddUpToTheScores(t *testing.T) {
	for _, bits := range []int{4, 8} {
		o := small
		o.Bits = bits
		m, _ := learn(t, o)
		r := m.NewReader()
		for _, note := range notes {
			want := r.Score(note)
			got := Scores{Class: make([]float32, 3), Sign: make([]float32, 2)}
			for _, p := range r.Parts(note) {
				for k, v := range p.Class {
					got.Class[k] += v
				}
				for k, v := range p.Sign {
					got.Sign[k] += v
				}
				got.Whole += p.Whole
				if len(formsOf(note[p.Start:p.End])) != 1 {
					t.Errorf("%q is no word of %q", note[p.Start:p.End], note)
				}
			}
			if !slices.Equal(got.Class, want.Class) || !slices.Equal(got.Sign, want.Sign) || got.Whole != want.Whole {
				t.Errorf("%q: parts add up to %v, scores are %v", note, got, want)
			}
		}
	}
}

// similarity returns the similarity of two texts as it is defined: the mean of the
// cosines of their words and of their parts.
func similarity(m *Model, a, b string) float64 {
	values := func(text string) (blocks [2]map[uint32]float64, length [2]float64) {
		blocks = [2]map[uint32]float64{{}, {}}
		for _, u := range appendUses(nil, appendWords(nil, text)) {
			idf := float64(roundIDF(len(corpus), 1)) / idfSteps * math.Sqrt(unknown)
			if f := m.vocabulary.find(u.kind, u.key); f >= 0 {
				idf = float64(m.vocabulary.weight(f))
				if u.kind != pair {
					blocks[u.kind.block()][u.key] += idf
				}
			}
			if u.kind != pair {
				length[u.kind.block()] += idf * idf
			}
		}
		return blocks, length
	}
	x, xLength := values(a)
	y, yLength := values(b)
	sum := 0.0
	for b := range x {
		for key, v := range x[b] {
			sum += v * y[b][key] / math.Sqrt(xLength[b]*yLength[b]) / 2
		}
	}
	return sum
}

func TestNearIsTheMeanOfTheThreeMostSimilar(t *testing.T) {
	m, _ := learn(t, small)
	r := m.NewReader()
	for _, note := range notes {
		near := r.Score(note).Near
		for class := range near {
			var all []float64
			for _, x := range corpus {
				is := len(x.Labels) == 0 && class == 2 || slices.ContainsFunc(x.Labels, func(l Label) bool { return l.Motivator == class })
				if is {
					all = append(all, similarity(m, note, x.Words))
				}
			}
			slices.SortFunc(all, func(a, b float64) int { return cmp.Compare(b, a) })
			if want := (all[0] + all[1] + all[2]) / 3; math.Abs(want-float64(near[class])) > 1e-3 {
				t.Errorf("%q, class %d: %g, want %g", note, class, near[class], want)
			}
		}
	}
}

func TestNearestReturnsTheTexts(t *testing.T) {
	m, _ := learn(t, small)
	r := m.NewReader()
	near, err := r.Nearest("money was never the point for her", 0, 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(near) != 2 || near[0].Words != corpus[3].Words || !near[0].PutsOff || near[0].Similarity < 0.99 || near[1].Similarity >= near[0].Similarity {
		t.Errorf("nearest are %v", near)
	}
	if near, err := r.Nearest("xyzzy", 0, 2); err != nil || len(near) != 0 {
		t.Errorf("nothing is near: %v, %v", near, err)
	}
}
