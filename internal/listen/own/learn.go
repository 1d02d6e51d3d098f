package own

import (
	"context"
	"fmt"

	"buyin/internal/listen/ngram"
	"buyin/internal/motive"
)

// A Source is what a model learns from.
type Source struct {
	Catalogue motive.Catalogue
	New       []string     // the ids to learn, in the order of the catalogue
	Shipped   []string     // the ids of the shipped motivators, in the order of Words
	Words     *ngram.Model // the shipped model of words
	Sample    string       // the file of the sample's vectors; without it, motivators are learnt by words only
	Encoder   Encoder

	// Vectors are packed, and belong to texts with their shorthand written out.
	// Both functions may be nil. They are called by one goroutine at a time.
	Cached func(text string) (vector string, ok bool)
	Keep   func(text, vector string)

	Workers  int                 // goroutines that use the encoder
	Progress func(share float64) // gets the share of the work that is done, 0 to 1; may be nil
}

// check refuses a source that nothing can be learnt from.
func (s *Source) check() error {
	if len(s.New) == 0 {
		return fmt.Errorf("there is no new motivator to learn")
	}
	for _, id := range s.New {
		if s.Catalogue.Index(id) < 0 {
			return fmt.Errorf("the catalogue has no motivator %q", id)
		}
	}
	if len(s.Shipped) != s.Words.Motivators() {
		return fmt.Errorf("the model of words has %d motivators, not %d", s.Words.Motivators(), len(s.Shipped))
	}
	return nil
}

func (s *Source) progress(share float64) {
	if s.Progress != nil {
		s.Progress(share)
	}
}

// Learn learns the new motivators. It stops soon after the context is done. The
// same source gives the same model each time.
func Learn(ctx context.Context, s Source) (*Model, error) {
	l, err := newLesson(ctx, &s)
	if err != nil {
		return nil, err
	}
	m, err := l.learn(ctx, func(int) bool { return true })
	if err == nil {
		s.progress(1)
	}
	return m, err
}

// A lesson is what a source comes to.
type lesson struct {
	ids     []string
	texts   []text
	vectors [][]float32 // of the texts; nil for a text without one, or for all
	sample  []sampled
}

func newLesson(ctx context.Context, s *Source) (*lesson, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	sample, err := readSample(s)
	if err != nil {
		return nil, err
	}
	l := &lesson{ids: s.New, texts: collectTexts(s.Catalogue, s.New), sample: sample}
	l.vectors, err = s.encode(ctx, l.texts)
	return l, err
}

// learn learns from the texts that a function keeps, by their number.
func (l *lesson) learn(ctx context.Context, keep func(text int) bool) (*Model, error) {
	m := &Model{ids: l.ids}
	for first := 0; first < len(l.ids); first += groupSize {
		end := min(first+groupSize, len(l.ids))
		file, err := interruptible(ctx, func() (string, error) { return ngram.Learn(l.forGroup(first, end, keep), end-first, ngram.Defaults) })
		if err != nil {
			return nil, err
		}
		if err := m.addGroup(file); err != nil {
			return nil, err
		}
	}
	if l.hasVectors() {
		m.vectors = l.regress(keep)
	}
	return m, ctx.Err()
}

// interruptible returns what a function returns, or earlier if the context is
// done. The function then goes on until it is done, and its result is lost.
func interruptible(ctx context.Context, do func() (string, error)) (string, error) {
	type result struct {
		file string
		err  error
	}
	done := make(chan result, 1)
	go func() {
		file, err := do()
		done <- result{file, err}
	}()
	select {
	case r := <-done:
		return r.file, r.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// A group of motivators is learnt at a time, because the memory for a model of
// words grows with the number of its motivators.
const (
	groupSize  = 50
	mostOthers = 1500 // texts about motivators of other groups, or about nothing
)

// forGroup returns the texts for the model of words of the motivators from first
// to end.
func (l *lesson) forGroup(first, end int, keep func(text int) bool) []ngram.Text {
	var of, others []ngram.Text
	for i := range l.texts {
		if !keep(i) {
			continue
		}
		if x := l.texts[i].labelled(first, end); len(x.Labels) > 0 {
			of = append(of, x)
		} else {
			others = append(others, x)
		}
	}
	if len(l.ids) > groupSize {
		others = spread(others, mostOthers)
	}
	of = append(of, others...)
	for i := range l.sample {
		if l.sample[i].other || i%doubt == 0 {
			of = append(of, ngram.Text{Words: l.sample[i].words})
		}
	}
	return of
}

func (l *lesson) hasVectors() bool {
	for _, v := range l.vectors {
		if v != nil {
			return true
		}
	}
	return false
}

// regress learns from vectors: a score for each motivator, and last the sign of
// the whole text. All texts of the sample with a sign take part in learning that,
// whatever they are about.
func (l *lesson) regress(keep func(text int) bool) *linear {
	width := len(l.sample[0].vector)
	r := &linear{centre: l.centre(width)}
	lifts := l.lifts(keep)
	topics, signs := newNormal(width, len(l.ids)), newNormal(width, 1)
	for i := range l.texts {
		if l.vectors[i] == nil || !keep(i) {
			continue
		}
		t := &l.texts[i]
		row, _ := r.unit(l.vectors[i])
		weight := t.weight()
		if t.motivator != nothing {
			weight *= lifts[t.motivator]
			topics.addTarget(t.motivator, row, weight)
		}
		topics.addRow(row, weight)
		signs.addSigned(row, float64(t.sign))
	}
	for i := range l.sample {
		row, _ := r.unit(l.sample[i].vector)
		if l.sample[i].other {
			topics.addRow(row, 1)
		} else {
			topics.addRow(row, 1.0/doubt)
		}
		signs.addSigned(row, l.sample[i].sign)
	}
	r.bias, r.weights = topics.solve()
	bias, weights := signs.solve()
	r.bias, r.weights = append(r.bias, bias...), append(r.weights, weights...)
	return r
}

// The texts of a motivator that has few count as much as those of one with a
// hundred. Otherwise its scores would be low, and it would be heard in nothing.
const (
	fullTexts = 100
	maxLift   = 20
)

// lifts returns how much the vectors of each motivator's texts count.
func (l *lesson) lifts(keep func(text int) bool) []float64 {
	counts := make([]float64, len(l.ids))
	for i := range l.texts {
		if t := &l.texts[i]; t.motivator != nothing && l.vectors[i] != nil && keep(i) {
			counts[t.motivator] += t.weight()
		}
	}
	for k, n := range counts {
		counts[k] = max(1, min(maxLift, fullTexts/max(1, n)))
	}
	return counts
}

// addSigned adds a row with its sign as the target, or nothing if that is 0.
func (n *normal) addSigned(row []float32, sign float64) {
	if sign != 0 {
		n.addRow(row, 1)
		n.addTarget(0, row, sign)
	}
}

// centre returns the mean of the sample's vectors. Those of the texts have no
// part in it, so that it does not depend on the catalogue.
func (l *lesson) centre(width int) []float32 {
	sum := make([]float64, width)
	for i := range l.sample {
		for j, x := range l.sample[i].vector {
			sum[j] += float64(x)
		}
	}
	centre := make([]float32, width)
	for j, x := range sum {
		centre[j] = float32(x / float64(len(l.sample)))
	}
	return centre
}
