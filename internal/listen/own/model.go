package own

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/ngram"
)

// A Model hears the new motivators. It is safe for concurrent use.
type Model struct {
	ids     []string
	files   []string // a model of words for each group of motivators
	groups  []*ngram.Model
	vectors *linear // nil if motivators were learnt by words only
}

// Motivators returns the ids that the model hears, in the order of its scores.
func (m *Model) Motivators() []string { return slices.Clone(m.ids) }

// addGroup adds the model of words of the next group.
func (m *Model) addGroup(file string) error {
	g, err := ngram.Open(file)
	if err != nil {
		return err
	}
	first := len(m.groups) * groupSize
	if want := min(groupSize, len(m.ids)-first); g.Motivators() != want {
		return fmt.Errorf("a model of words has %d motivators, not %d", g.Motivators(), want)
	}
	m.files, m.groups = append(m.files, file), append(m.groups, g)
	return nil
}

// A Heard is what a model says of one motivator in a note.
type Heard struct {
	Motivator string
	Right     float64 // the chance that a reader would hear this motivator, 0 to 1
	Pull      float64 // the chance that it pulls, if a reader hears it, 0 to 1
}

// A Reader scores notes with buffers of its own. It is for one goroutine at a
// time.
type Reader struct {
	model       *Model
	calibration Calibration
	groups      []*ngram.Reader
}

// NewReader returns a reader for the model.
func (m *Model) NewReader() *Reader {
	r := &Reader{model: m, calibration: shippedCalibration()}
	for _, g := range m.groups {
		r.groups = append(r.groups, g.NewReader())
	}
	return r
}

// Score returns the chances of all new motivators, in the order of Motivators.
// The note has its shorthand written out. shipped is what the shipped model of
// words says of it, and vector what Vector returns, or nil if there is no
// encoder.
func (r *Reader) Score(note string, shipped ngram.Scores, vector []float32) []Heard {
	heard := make([]Heard, 0, len(r.model.ids))
	for k, t := range r.Terms(note, shipped, vector) {
		c := r.calibration.forTerms(&t)
		heard = append(heard, Heard{r.model.ids[k], Chance(c.Right[:], t.Right[:]), Chance(c.Pull[:], t.Pull[:])})
	}
	return heard
}

// Terms returns the numbers from which the chances of each motivator are worked
// out.
func (r *Reader) Terms(note string, shipped ngram.Scores, vector []float32) []Terms {
	all := make([]Terms, 0, len(r.model.ids))
	for _, g := range r.groups {
		s := g.Score(note)
		for k := range s.Sign {
			all = append(all, Terms{
				Right: [rightTerms]float64{always: 1, wordScore: float64(s.Class[k]), wordNear: float64(s.Near[k])},
				Pull:  [pullTerms]float64{always: 1, wordSign: float64(s.Sign[k]), wholeSign: float64(s.Whole), shippedSign: float64(shipped.Whole)},
			})
		}
	}
	if l := r.model.vectors; l != nil && len(vector) == len(l.centre) {
		scores := l.scores(vector)
		for k := range all {
			all[k].Right[vectorScore] = float64(scores[k])
			all[k].Pull[vectorSign] = float64(scores[len(all)])
			all[k].Encoded = true
		}
	}
	return all
}

// A Part is what a word or a token of a note adds to the log-odds of each
// motivator: that it is right, and that it pulls. What the similarity to whole
// texts and the shipped model of words add is not part of it.
type Part struct {
	Start, End  int // its bytes in the note
	Right, Pull []float64
}

// Parts returns the parts of all words of a note and then, if it was read by the
// encoder, those of all tokens.
func (r *Reader) Parts(note string, reading *minilm.Reading) []Part {
	if reading != nil {
		if v := r.model.vectors; v == nil || len(reading.Pooled) != len(v.centre) || Vector(reading) == nil {
			reading = nil
		}
	}
	c := r.calibration.Words
	if reading != nil {
		c = r.calibration.Both
	}
	parts := r.wordParts(note, c)
	if reading == nil {
		return parts
	}
	return append(parts, r.tokenParts(reading, c)...)
}

// wordParts returns the parts of the words that a group knows something of. Groups
// know different words. One that a group does not know adds nothing to the
// motivators of that group.
func (r *Reader) wordParts(note string, c Coefficients) (parts []Part) {
	at := map[int]int{} // where a word starts: the number of its part
	for i, g := range r.groups {
		first := i * groupSize
		for _, p := range g.Parts(note) {
			j, ok := at[p.Start]
			if !ok {
				j = len(parts)
				at[p.Start] = j
				n := len(r.model.ids)
				parts = append(parts, Part{p.Start, p.End, make([]float64, n), make([]float64, n)})
			}
			for k := range p.Sign {
				parts[j].Right[first+k] = c.Right[wordScore] * float64(p.Class[k])
				parts[j].Pull[first+k] = c.Pull[wordSign]*float64(p.Sign[k]) + c.Pull[wholeSign]*float64(p.Whole)
			}
		}
	}
	slices.SortFunc(parts, func(a, b Part) int { return cmp.Compare(a.Start, b.Start) })
	return parts
}

// tokenParts returns the parts of the note's tokens. Each has an equal part in
// the centred mean, and so in each score.
func (r *Reader) tokenParts(reading *minilm.Reading, c Coefficients) (parts []Part) {
	l := r.model.vectors
	_, scale := l.unit(Vector(reading))
	n := 0
	for i, token := range reading.Tokens {
		if token.Origin != minilm.Note {
			continue
		}
		n++
		p := Part{Start: token.Start, End: token.End}
		sign := l.part(len(r.model.ids), reading.Vectors[i])
		for k := range r.model.ids {
			p.Right = append(p.Right, c.Right[vectorScore]*l.part(k, reading.Vectors[i])*float64(scale))
			p.Pull = append(p.Pull, c.Pull[vectorSign]*sign*float64(scale))
		}
		parts = append(parts, p)
	}
	for i := range parts {
		for k := range parts[i].Right {
			parts[i].Right[k] /= float64(n)
			parts[i].Pull[k] /= float64(n)
		}
	}
	return parts
}

// part returns what a vector adds to an output before it is scaled.
func (l *linear) part(output int, vector []float32) float64 {
	sum := 0.0
	for i, w := range l.weights[output] {
		sum += float64(w) * float64(vector[i]-l.centre[i])
	}
	return sum
}
