package lookahead

import (
	"slices"
	"strings"
)

// A Comparison values questions that could come next, all on the same samples
// and in talks that end with the same further questions.
type Comparison struct {
	talk    Talk
	samples []Sample
	further []Question
	known   map[string]float64 // see keyOf
}

// Compare returns a comparison of questions on these samples.
func (t Talk) Compare(samples []Sample, further []Question) Comparison {
	return Comparison{talk: t, samples: samples, further: further, known: map[string]float64{}}
}

// Value returns the value of a talk in which the question is asked next, and
// then the further ones.
func (c Comparison) Value(q Question) float64 {
	key := c.keyOf(q)
	value, ok := c.known[key]
	if !ok {
		questions := append([]Question{q}, c.further...)
		value = c.talk.LookAhead(c.samples, questions...).Value()
		c.known[key] = value
	}
	return value
}

// keyOf returns what the value of a question depends on: what it explores, and
// its id if it adds to an answer to a question with the same id. So all openers
// have one value, and it is worked out once.
func (c Comparison) keyOf(q Question) string {
	key := strings.Join(q.Explores, " ")
	for _, turn := range c.talk.iv.Turns {
		if turn.Question == q.ID {
			return key + "|" + q.ID
		}
	}
	if slices.ContainsFunc(c.further, func(f Question) bool { return f.ID == q.ID }) {
		return key + "|" + q.ID
	}
	return key
}
