package own

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"buyin/internal/listen/ngram"
)

// A Validation says how well the new motivators are heard in the catalogue's own
// texts. Each text is heard by a model that has not learnt from it.
type Validation struct {
	Trials []Trial // of all texts but the cues, in the order of the catalogue
	Strays []Stray // sorted by how much nearer they are to another motivator, the largest difference first
}

// A Trial is what is heard in one text.
type Trial struct {
	Text      string
	Motivator string  // the id that should be heard, or "" if no new one should
	Sign      int     // 1: pulls; -1: puts off; 0 without a motivator
	Heard     []Heard // of all new motivators, the likeliest first
}

// A Stray is a text of one motivator that is nearer to the texts of another.
type Stray struct {
	Text, Motivator, Nearer string
	Like                    string // the most similar text of the other motivator
	Gap                     float64
}

// folds is the number of parts into which the texts are split. Each part is heard
// by a model that was learnt from the other parts.
const folds = 5

// CrossValidate learns five times, from four fifths of the texts each time.
func CrossValidate(ctx context.Context, s Source) (*Validation, error) {
	l, err := newLesson(ctx, &s)
	if err != nil {
		return nil, err
	}
	v := &validation{lesson: l, words: s.Words.NewReader(), trials: make([]Trial, len(l.texts))}
	for f := range folds {
		m, err := l.learn(ctx, func(i int) bool { return i%folds != f })
		if err != nil {
			return nil, err
		}
		v.reader, v.similar = m.NewReader(), v.newSimilarity(m.vectors, f)
		for i := f; i < len(l.texts); i += folds {
			if err := v.hear(i); err != nil {
				return nil, err
			}
		}
		s.progress(1 - learningShare + learningShare*float64(f+1)/folds)
	}
	return v.result(), nil
}

// A validation is a cross-validation under way.
type validation struct {
	lesson  *lesson
	words   *ngram.Reader // the shipped model
	reader  *Reader       // of the model of this fold
	similar *similarity
	trials  []Trial
	strays  []Stray
}

// hear hears a text, and compares it with those of all motivators.
func (v *validation) hear(i int) error {
	t := &v.lesson.texts[i]
	if t.cue {
		return nil
	}
	heard := v.reader.Score(t.written, v.words.Score(t.written), v.lesson.vectors[i])
	slices.SortStableFunc(heard, func(a, b Heard) int { return cmp.Compare(b.Right, a.Right) })
	v.trials[i] = Trial{Text: t.typed, Sign: t.sign, Heard: heard}
	if t.motivator == nothing {
		return nil
	}
	v.trials[i].Motivator = v.lesson.ids[t.motivator]
	near := v.nearness(i)
	best := t.motivator
	for k := range near {
		if near[k] > near[best] {
			best = k
		}
	}
	if best == t.motivator {
		return nil
	}
	like, err := v.mostSimilar(i, best)
	v.strays = append(v.strays, Stray{
		Text: t.typed, Motivator: v.lesson.ids[t.motivator], Nearer: v.lesson.ids[best], Like: like, Gap: near[best] - near[t.motivator],
	})
	return err
}

// nearness returns how similar a text is to the three nearest texts of each
// motivator, by words and by vectors.
func (v *validation) nearness(i int) (near []float64) {
	for _, g := range v.reader.groups {
		s := g.Score(v.lesson.texts[i].written)
		for k := range s.Sign {
			near = append(near, float64(s.Near[k]))
		}
	}
	for k, x := range v.similar.nearest(v.lesson.vectors[i], len(near)) {
		near[k] += x
	}
	return near
}

// mostSimilar returns the text of a motivator that is most similar by words, with
// its shorthand written out.
func (v *validation) mostSimilar(i, motivator int) (string, error) {
	g := v.reader.groups[motivator/groupSize]
	found, err := g.Nearest(v.lesson.texts[i].written, motivator%groupSize, 1)
	if err != nil {
		return "", fmt.Errorf("the texts of the catalogue cannot be compared: %w", err)
	}
	if len(found) == 0 {
		return "", nil
	}
	return found[0].Words, nil
}

func (v *validation) result() *Validation {
	x := &Validation{Strays: v.strays}
	for i := range v.trials {
		if !v.lesson.texts[i].cue {
			x.Trials = append(x.Trials, v.trials[i])
		}
	}
	slices.SortStableFunc(x.Strays, func(a, b Stray) int { return cmp.Compare(b.Gap, a.Gap) })
	return x
}

// A similarity compares vectors with those of the texts that a fold learns from.
type similarity struct {
	scale *linear // nil if there are no vectors
	texts []similarText
}

type similarText struct {
	motivator int
	unit      []float32
}

func (v *validation) newSimilarity(scale *linear, fold int) *similarity {
	s := &similarity{scale: scale}
	if scale == nil {
		return s
	}
	for i, t := range v.lesson.texts {
		if x := v.lesson.vectors[i]; x != nil && i%folds != fold && !t.cue && t.motivator != nothing {
			unit, _ := scale.unit(x)
			s.texts = append(s.texts, similarText{t.motivator, unit})
		}
	}
	return s
}

// nearest returns the mean similarity of the three nearest texts of each
// motivator.
func (s *similarity) nearest(vector []float32, motivators int) []float64 {
	means := make([]float64, motivators)
	if s.scale == nil || vector == nil {
		return means
	}
	unit, _ := s.scale.unit(vector)
	best := make([][3]float32, motivators)
	for _, t := range s.texts {
		likeness, b := dot(unit, t.unit), &best[t.motivator]
		for i := range b {
			if likeness > b[i] {
				likeness, b[i] = b[i], likeness
			}
		}
	}
	for k, b := range best {
		means[k] = float64(b[0]+b[1]+b[2]) / 3
	}
	return means
}
