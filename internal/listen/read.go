package listen

import (
	"slices"

	"buyin/internal/listen/encoder"
)

// Bounds on how much of a note is read closely, so that any note takes bounded
// time. Notes of 40 words stay far below them.
const (
	longestNote  = 4096 // bytes
	mostSegments = 12
	fewestWords  = 3 // of a segment; shorter clauses join their neighbours
)

// A reading is what the model makes of a stretch of a note.
type reading struct {
	words    []word
	class    []float64 // how much it speaks of each motivator, and of nothing; about 0 to 1
	pull     float64   // above 0: pulls, below 0: puts off; about -1 to 1
	like     []float64 // likeness to each of the model's texts
	nearness []float64 // by class: likeness to its nearest examples, about 0 to 1
}

// whole reads a note as a whole; false where it has no words.
func (m *model) whole(note string, by *encoder.Encoder) (reading, bool) {
	words := m.reader.words(note)
	if len(words) == 0 {
		return reading{}, false
	}
	return m.read(words, by.Encode(note)[0]), true
}

// clauses reads the clauses of a note that was read as a whole: none where it
// has but one. They are read by their words alone, which costs nothing.
func (m *model) clauses(whole reading) (readings []reading) {
	parts := segments(whole.words)
	if len(parts) < 2 {
		return nil
	}
	for _, words := range parts[:min(len(parts), mostSegments)] {
		readings = append(readings, m.read(words, nil))
	}
	return readings
}

// segments cuts a note into its clauses. A clause of fewer words than say
// anything joins the one before it, or the first the one behind it.
func segments(words []word) (parts [][]word) {
	from := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && (words[i].before == none || i-from < fewestWords) {
			continue
		}
		if i == len(words) && i-from < fewestWords && len(parts) > 0 {
			last := len(parts) - 1
			parts[last] = words[len(words)-(i-from)-len(parts[last]) : i]
			break
		}
		parts = append(parts, words[from:i])
		from = i
	}
	return parts
}

// read scores one stretch.
func (m *model) read(words []word, v []float32) reading {
	r := reading{words: words, class: make([]float64, m.classes), nearness: make([]float64, m.classes)}
	r.like = make([]float64, len(m.texts))
	m.likeness(r.like, m.centre(v), m.known.row(m.known.uses(words, false, nil)))
	near := make([][]float64, m.classes)
	for i, x := range m.texts {
		for k, a := range m.topic[i] {
			r.class[k] += a * r.like[i]
		}
		r.pull += m.sign[i] * r.like[i]
		if !x.cue {
			k := (x.motivator + m.classes) % m.classes
			near[k] = append(near[k], r.like[i])
		}
	}
	for k, likes := range near {
		r.nearness[k] = nearest(likes) / m.mix.likest()
	}
	return r
}

// nearest is the mean of the three largest.
func nearest(likes []float64) float64 {
	slices.Sort(likes)
	top := likes[max(0, len(likes)-3):]
	sum := 0.0
	for _, l := range top {
		sum += l
	}
	return sum / float64(max(1, len(top)))
}
