package listen

import "buyin/internal/motive"

// A LabelledNote is a note whose drivers are known. Ears are measured on such
// notes.
type LabelledNote struct {
	motive.Said
	Heard map[string]int // strength by motivator, negative if it puts them off; empty if nothing should be heard
}

// Metrics counts how well an ear hears. Each rate is stored as two counts, so
// that rates can be added up over notes.
type Metrics struct {
	Single, SingleFirst, SingleTopThree int // notes with one motivator, which pulls; how many of them it was heard first in; how many it was among the first three in
	Neutral, FalseAlarms                int // notes without a motivator; how many of them drew a suggestion
	Negated, NegatedHeard               int // motivators that put off; how many of them were heard as putting off
	Hits, Extras                        int // suggestions that are right; suggestions that are wrong
	Missed                              int // motivators that were not heard
}

// Count adds the suggestions for one note.
func (f *Metrics) Count(n LabelledNote, heard []motive.Heard) {
	for id, strength := range n.Heard {
		f.countMotivator(heard, id, strength)
	}
	for _, h := range heard {
		if _, there := n.Heard[h.Motivator]; !there {
			f.Extras++
		}
	}
	if len(n.Heard) == 0 {
		f.Neutral++
		if len(heard) > 0 {
			f.FalseAlarms++
		}
	}
	if len(n.Heard) == 1 {
		for id, strength := range n.Heard {
			f.countSingle(heard, id, strength)
		}
	}
}

// countMotivator counts one motivator of a note.
func (f *Metrics) countMotivator(heard []motive.Heard, id string, strength int) {
	at := indexOf(heard, id)
	if at < 0 {
		f.Missed++
	} else {
		f.Hits++
	}
	if strength > 0 {
		return
	}
	f.Negated++
	if at >= 0 && heard[at].Strength < 0 {
		f.NegatedHeard++
	}
}

// countSingle counts the only motivator of a note, if it pulls.
func (f *Metrics) countSingle(heard []motive.Heard, id string, strength int) {
	if strength <= 0 {
		return
	}
	f.Single++
	at := indexOf(heard, id)
	if at >= 0 {
		f.SingleTopThree++
	}
	if at == 0 {
		f.SingleFirst++
	}
}

// F1 returns the harmonic mean of precision and recall over all motivators, in
// [0,1], or 0 without hits.
func (f Metrics) F1() float64 {
	if f.Hits == 0 {
		return 0
	}
	return 2 * float64(f.Hits) / float64(2*f.Hits+f.Extras+f.Missed)
}

// indexOf returns the index of a motivator among the suggestions, or -1.
func indexOf(heard []motive.Heard, id string) int {
	for i, h := range heard {
		if h.Motivator == id {
			return i
		}
	}
	return -1
}
