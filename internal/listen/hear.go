package listen

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/motive"
)

// What it takes to be suggested, and how many suggestions a note gets.
const (
	speaks = 0.30 // score of the best motivator, below which nothing is heard
	also   = 0.20 // score of the second and third
	most   = 3
)

// Hear suggests up to three motivators that a note speaks of, the strongest
// first, or nothing. Any text will do.
func (e *Ear) Hear(note string) []motive.Heard {
	e.learn.Do(e.ready)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	readings := e.read(note)
	if len(readings) == 0 {
		return nil
	}
	var heard []motive.Heard
	whole := readings[0]
	for k, m := range e.catalogue.Motivators {
		score := whole.class[k] - 0.5*whole.class[len(whole.class)-1]
		sign := 1
		if whole.sign < 0 {
			sign = -1
		}
		heard = append(heard, motive.Heard{Motivator: m.ID, Score: score, Strength: 3 * sign, Quote: strings.TrimSpace(note)})
	}
	slices.SortStableFunc(heard, func(a, b motive.Heard) int { return cmp.Compare(b.Score, a.Score) })
	if heard[0].Score < speaks {
		return nil
	}
	n := 1
	for n < most && heard[n].Score > also {
		n++
	}
	return heard[:n]
}
