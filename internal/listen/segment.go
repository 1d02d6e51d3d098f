package listen

import (
	"slices"

	"buyin/internal/listen/encoder"
)

// Bounds on how much of a note is read closely, so that any note takes bounded
// time. Notes of 40 words stay far below them.
const (
	maxNoteBytes   = 4096 // bytes
	maxClauses     = 12
	minClauseWords = 3 // of a segment; shorter clauses join their neighbours
)

// A reading is what the model makes of a stretch of a note.
type reading struct {
	words    []word
	class    []float64 // how much it speaks of each motivator, and of nothing; about 0 to 1
	pull     float64   // above 0: pulls, below 0: puts off; about -1 to 1
	like     []float64 // likeness to each of the model's texts
	nearness []float64 // by class: likeness to its nearest examples, about 0 to 1
}

// readNote reads a note as a whole; false where it has no words.
func (m *model) readNote(note string, by *encoder.Encoder) (reading, bool) {
	words := m.reader.words(note)
	if len(words) == 0 {
		return reading{}, false
	}
	return m.scoreSpan(words, by.Encode(note)[0]), true
}

// readClauses reads the clauses of a note that was read as a whole: none where it
// has but one. They are read by their words alone, which costs nothing.
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

// splitClauses cuts a note into its clauses. A clause of fewer words than say
// anything joins the one before it, or the first the one behind it.
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

// scoreSpan scores one stretch.
func (m *model) scoreSpan(words []word, v []float32) reading {
	r := reading{words: words, class: make([]float64, m.classes), nearness: make([]float64, m.classes)}
	r.like = make([]float64, len(m.texts))
	m.fillLikeness(r.like, m.centre(v), m.vocabulary.newRow(m.vocabulary.occurrences(words, false, nil)))
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
		r.nearness[k] = meanOfTopThree(likes) / m.mix.maxLikeness()
	}
	return r
}

// meanOfTopThree is the mean of the three largest.
func meanOfTopThree(likes []float64) float64 {
	slices.Sort(likes)
	top := likes[max(0, len(likes)-3):]
	sum := 0.0
	for _, l := range top {
		sum += l
	}
	return sum / float64(max(1, len(top)))
}
