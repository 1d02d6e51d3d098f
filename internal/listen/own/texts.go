package own

import (
	"slices"

	"buyin/internal/listen/ngram"
	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// maxTexts limits the number of the catalogue's texts that are learnt from.
const maxTexts = 4000

// A text is what a motivator is learnt from.
type text struct {
	typed     string
	written   string // with its shorthand written out
	motivator int    // its index among the new ones, or nothing
	sign      int    // 1: pulls; -1: puts off; 0: neither
	cue       bool
}

// nothing stands for the motivator of a text that is about no new one.
const nothing = -1

// collectTexts lists the texts about the new motivators, and those of the
// catalogue that mean nothing.
func collectTexts(c motive.Catalogue, ids []string) []text {
	var texts []text
	add := func(like text, from []string) {
		for _, words := range from {
			like.typed, like.written = words, shorthand.Expand(words).Written
			texts = append(texts, like)
		}
	}
	for k, id := range ids {
		m, _ := c.Motivator(id)
		add(text{motivator: k, sign: 1}, m.Examples)
		add(text{motivator: k, sign: -1}, m.Refusals)
		add(text{motivator: nothing}, m.CounterExamples)
		add(text{motivator: k, cue: true}, m.Cues)
	}
	add(text{motivator: nothing}, c.NeutralExamples)
	return spread(texts, maxTexts)
}

// spread returns at most n values, at even intervals.
func spread[T any](values []T, n int) []T {
	if len(values) <= n {
		return values
	}
	some := make([]T, n)
	for i := range some {
		some[i] = values[i*len(values)/n]
	}
	return some
}

// weight returns how much a text counts.
func (t *text) weight() float64 {
	if t.cue {
		return 0.5
	}
	return 1
}

// labelled returns a text as package ngram learns it, for the motivators from
// first to end. To them, a text about another one means nothing.
func (t *text) labelled(first, end int) ngram.Text {
	if t.motivator < first || t.motivator >= end {
		return ngram.Text{Words: t.written}
	}
	return ngram.Text{Words: t.written, Cue: t.cue, Labels: []ngram.Label{{Motivator: t.motivator - first, PutsOff: t.sign < 0}}}
}

// doubt divides the weight of a sampled text about a motivator that the catalogue
// does not share, because a new motivator may be the same under another name. On
// shipped motivators that were learnt as new, a quarter of the weight cost .003 of
// the area under the curve, and for a catalogue that shared nothing it won .06.
const doubt = 4

// A sampled text is one of the shipped corpus.
type sampled struct {
	words  string
	sign   float64   // 1: pulls; -1: puts off; 0: neither, or both
	other  bool      // it is about nothing, or about motivators that the catalogue shares
	vector []float32 // nil if the sample has no vectors
}

// readSample reads the sample of the corpus. vectors may be empty.
func readSample(s *Source) ([]sampled, error) {
	texts, err := s.Words.Sample(SampleSize)
	if err != nil {
		return nil, err
	}
	vectors, err := UnpackSample(s.Sample, len(texts))
	if err != nil {
		return nil, err
	}
	sample := make([]sampled, len(texts))
	for i, x := range texts {
		sample[i] = sampled{words: x.Words, other: true}
		if vectors != nil {
			sample[i].vector = vectors[i]
		}
		for _, l := range x.Labels {
			sample[i].other = sample[i].other && s.shares(l.Motivator)
			sign := 1 / float64(len(x.Labels))
			if l.PutsOff {
				sign = -sign
			}
			sample[i].sign += sign
		}
	}
	return sample, nil
}

// shares reports whether the catalogue has the shipped motivator and keeps its
// shipped weights.
func (s *Source) shares(motivator int) bool {
	id := s.Shipped[motivator]
	return s.Catalogue.Index(id) >= 0 && !slices.Contains(s.New, id)
}
