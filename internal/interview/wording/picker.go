// Package wording picks the wording of a question: the one that is nearest to
// what somebody said, and that repeats no question asked before. It also cuts
// words of theirs so that they can be quoted aloud, and sums up what was heard. It
// decides nothing about what is asked.
package wording

import (
	"slices"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// A Picker picks wordings at one point of a talk.
type Picker struct {
	near  map[string]float64 // by text; nil: not known
	used  map[string]bool
	asked [][]uint64 // the words that carry the meaning of each question asked so far
}

// New returns a picker for a talk in which these questions were asked, as they
// were worded. near tells how near a text is to what was said last, in [0,1]; it
// is nil if that is not known.
func New(asked []string, near map[string]float64) Picker {
	p := Picker{near: near, used: map[string]bool{}}
	for _, text := range asked {
		p.used[text] = true
		if words := contentOf(text); len(words) > 0 {
			p.asked = append(p.asked, words)
		}
	}
	return p
}

// Nearest returns the nearest of the texts that were not used, and how near it
// is. If that is not known, it is the first. A text that resembles a question
// asked before is repeatPenalty less near.
func (p Picker) Nearest(texts []string) (text string, near float64, ok bool) {
	for _, t := range texts {
		if p.used[t] {
			continue
		}
		n := p.near[t]
		if p.repeats(t) {
			n -= repeatPenalty
		}
		if !ok || n > near {
			text, near, ok = t, n, true
		}
	}
	return text, near, ok
}

const (
	repeatPenalty = 2.0 // in units of nearness
	resembles     = 0.3 // Jaccard index, in [0,1], of the content of two questions from which one repeats the other
)

// repeats reports whether a text resembles a question that was asked before.
func (p Picker) repeats(text string) bool {
	words := contentOf(text)
	return len(words) > 0 && slices.ContainsFunc(p.asked, func(asked []uint64) bool {
		return english.Resemblance(words, asked) >= resembles
	})
}

// contentOf returns the hashes of the words that carry the meaning of a question,
// sorted.
func contentOf(text string) []uint64 {
	var all []uint64
	for _, w := range english.PlainWords(text) {
		if !english.IsCommonWord(w) && len(w) > 2 {
			all = append(all, english.Hash(w))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Of returns the nearest wording of a question that was not asked yet.
// Another question may have used all of them, and then it is the first.
func (p Picker) Of(q motive.Question) (text string, near float64) {
	if text, near, ok := p.Nearest(append([]string{q.Ask}, q.Reword...)); ok {
		return text, near
	}
	return q.Ask, p.near[q.Ask] - repeatPenalty
}

// NearestQuestion returns the question with the nearest wording, or none if
// there are no questions.
func (p Picker) NearestQuestion(questions []motive.Question) []motive.Question {
	best, most := -1, 0.0
	for i, q := range questions {
		if _, near := p.Of(q); best < 0 || near > most {
			best, most = i, near
		}
	}
	if best < 0 {
		return nil
	}
	return questions[best : best+1]
}

// TextsOf returns all wordings of the questions of a catalogue, each once.
func TextsOf(c motive.Catalogue) []string {
	var all []string
	add := func(questions []motive.Question) {
		for _, q := range questions {
			all = append(append(append(all, q.Ask), q.Reword...), q.FollowUp...)
		}
	}
	add(c.Openers)
	for _, m := range c.Motivators {
		add(m.Probes)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
