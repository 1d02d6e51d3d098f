package listen

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// An Explanation lists the best motivators for a note, and the reasons for
// their scores.
type Explanation struct {
	Heard    []motive.Heard
	Reasons  []Reason // the three best motivators, the strongest first, even if they are not suggested
	MinScore float64  // the lowest score at which the first is suggested
}

// A Reason explains the score of one motivator.
type Reason struct {
	Motivator string
	Score     float64   // about -0.5 to 1
	Pull      float64   // positive: pulls; negative: puts off; about -1 to 1
	Words     []string  // the words that add most to the score
	Question  float64   // what the question adds to the score; 0 if there is none, or if the ear does not use it
	Examples  []Example // examples of this motivator, the most similar first
}

// An Example is a text of the catalogue that is similar to a note.
type Example struct {
	Text     string
	Sign     int     // 1: an example; -1: a refusal
	Likeness float64 // about 0 to 1
}

// Explain explains the suggestions of Hear for a note. A note without words has
// no reasons.
func (e *Ear) Explain(said motive.Said) Explanation {
	note := said.Text
	e.learn.Do(e.load)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	t := shorthand.Expand(truncate(note))
	written := truncate(t.Written)
	found := e.model.findCandidates(written, e.encoder, math.Inf(-1))
	why := Explanation{MinScore: minScore}
	if len(found) > 0 && found[0].score >= minScore {
		why.Heard = e.model.suggest(e.catalogue, note, t, found)
	}
	for _, f := range found {
		why.Reasons = append(why.Reasons, Reason{
			Motivator: e.catalogue.Motivators[f.motivator].ID, Score: f.score, Pull: f.pull,
			Words: e.model.heaviestWords(written, f.at.words, f.motivator, 5), Examples: e.model.nearestExamples(f.at, f.motivator, 3),
		})
	}
	return why
}

// nearestExamples returns the n examples of a motivator that are most similar
// to a reading.
func (m *model) nearestExamples(r reading, motivator, n int) (near []Example) {
	for i, x := range m.texts {
		if x.motivator == motivator && !x.cue {
			near = append(near, Example{x.text, x.sign, r.likeness[i] / m.mix.maxLikeness()})
		}
	}
	slices.SortStableFunc(near, func(a, b Example) int { return cmp.Compare(b.Likeness, a.Likeness) })
	return near[:min(len(near), n)]
}
