package listen

import (
	"slices"

	"buyin/internal/listen/encoder"
)

// Limits on the time that a note takes. Notes of 40 words are far below them.
const (
	maxNoteBytes   = 4096 // bytes of a note that are read; the rest is ignored
	maxClauses     = 12
	minClauseWords = 3 // a clause with fewer words joins a neighbour
)

// A reading holds the scores of a note or of one clause.
type reading struct {
	words    []word
	class    []float64 // score of each motivator and of "nothing"; about 0 to 1
	pull     float64   // positive: pulls; negative: puts off; about -1 to 1
	likeness []float64 // similarity to each of the model's texts
	nearness []float64 // by class: similarity to the nearest examples of the class, about 0 to 1
}

// readNote reads a whole note. It returns false if the note has no words.
func (m *model) readNote(note string, enc *encoder.Encoder) (reading, bool) {
	words := m.reader.words(note)
	if len(words) == 0 {
		return reading{}, false
	}
	return m.scoreSpan(words, enc.Encode(note)[0]), true
}

// readClauses reads the clauses of a note. It returns none if the note is a
// single clause. It compares only words and no vectors, which makes it fast.
func (m *model) readClauses(whole reading) (readings []reading) {
	parts := splitClauses(whole.words)
	if len(parts) < 2 {
		return nil
	}
	for _, words := range parts[:min(len(parts), maxClauses)] {
		readings = append(readings, m.scoreSpan(words, nil))
	}
	return readings
}

// splitClauses splits a note into clauses. A clause with fewer words than
// minClauseWords joins the clause before it. If it is the first, it joins the
// clause after it.
func splitClauses(words []word) (parts [][]word) {
	from := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && (words[i].before == none || i-from < minClauseWords) {
			continue
		}
		if i == len(words) && i-from < minClauseWords && len(parts) > 0 {
			last := len(parts) - 1
			parts[last] = words[len(words)-(i-from)-len(parts[last]) : i]
			break
		}
		parts = append(parts, words[from:i])
		from = i
	}
	return parts
}

// scoreSpan scores the words. v is the vector of their text, or nil to score
// without a vector.
func (m *model) scoreSpan(words []word, v []float32) reading {
	r := reading{words: words, class: make([]float64, m.classes), nearness: make([]float64, m.classes)}
	r.likeness = make([]float64, len(m.texts))
	m.fillLikeness(r.likeness, m.centre(v), m.vocabulary.newRow(m.vocabulary.occurrences(words, false, nil)))
	near := make([][]float64, m.classes)
	for i, x := range m.texts {
		for k, a := range m.topic[i] {
			r.class[k] += a * r.likeness[i]
		}
		r.pull += m.sign[i] * r.likeness[i]
		if !x.cue {
			k := (x.motivator + m.classes) % m.classes
			near[k] = append(near[k], r.likeness[i])
		}
	}
	for k, likes := range near {
		r.nearness[k] = meanOfTopThree(likes) / m.mix.maxLikeness()
	}
	return r
}

// meanOfTopThree returns the mean of the three largest values. It sorts likes.
func meanOfTopThree(likes []float64) float64 {
	slices.Sort(likes)
	top := likes[max(0, len(likes)-3):]
	sum := 0.0
	for _, l := range top {
		sum += l
	}
	return sum / float64(max(1, len(top)))
}
