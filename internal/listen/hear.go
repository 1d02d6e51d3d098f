package listen

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
)

// What it takes to be suggested, and how many suggestions a note gets.
const (
	speaks     = 0.22 // score of the best motivator below which nothing is heard
	also       = 0.16 // score of the second and third
	nearEnough = 0.08 // likeness to the nearest examples of what is heard
	most       = 3

	againstNothing = 0.5 // how much of the score of nothing is taken off the others'
	ofClause       = 0.9 // how much a clause counts beside the whole note
)

// strengths are the scores from which a suggestion is a 2, a 3, a 4 and a 5.
var strengths = [4]float64{0.20, 0.30, 0.42, 0.56}

// A finding is one motivator's standing in a note.
type finding struct {
	motivator int
	score     float64
	sign      float64
	near      float64
	at        int // the reading that speaks of it most
}

// Hear suggests up to three motivators that a note speaks of, the strongest
// first, or nothing. Any text will do.
func (e *Ear) Hear(note string) []motive.Heard {
	e.learn.Do(e.ready)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	readings := e.read(note)
	return e.suggest(note, readings, e.model.weigh(readings))
}

// weigh ranks all motivators, the strongest first.
func (m *model) weigh(readings []reading) (found []finding) {
	if len(readings) == 0 {
		return nil
	}
	nothing := m.classes - 1
	for k := range nothing {
		f := finding{motivator: k, score: -1}
		var best reading
		for i, r := range readings {
			score := r.class[k] - againstNothing*r.class[nothing]
			if i > 0 {
				score *= ofClause
			}
			if score > f.score {
				f.score, f.at = score, i
			}
			if i > 0 && (best.class == nil || r.class[k] > best.class[k]) {
				best = r
			}
			f.near = max(f.near, r.nearness[k])
		}
		f.sign = readings[0].sign
		if best.class != nil {
			f.sign = (f.sign + 2*best.sign) / 3
		}
		found = append(found, f)
	}
	slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(b.score, a.score) })
	return found
}

// suggest turns findings into what is said of the note.
func (e *Ear) suggest(note string, readings []reading, found []finding) (heard []motive.Heard) {
	for i, f := range found[:min(most, len(found))] {
		least := also
		if i == 0 {
			least = speaks
		}
		if f.score < least || f.near < nearEnough {
			break
		}
		strength := 1
		for _, s := range strengths {
			if f.score >= s {
				strength++
			}
		}
		if f.sign < 0 {
			strength = -strength
		}
		heard = append(heard, motive.Heard{
			Motivator: e.catalogue.Motivators[f.motivator].ID, Strength: strength,
			Quote: e.model.quote(note, readings[f.at], f.motivator), Score: min(1, f.score),
		})
	}
	return heard
}
