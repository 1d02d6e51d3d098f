package listen

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// A CrossValidation measures how well an ear hears the texts of its own
// catalogue. Each text is heard by an ear that was not trained on it.
type CrossValidation struct {
	Metrics  Metrics
	Confused []Confusion // the pairs of motivators most often confused, the most frequent first
	Strays   []Stray     // examples that are nearer to another motivator, sorted by how much nearer, the largest difference first
	Short    []Shortage  // motivators with too few texts, in catalogue order
}

// A Confusion counts how many texts of either of two motivators were heard
// first as the other one. The motivators are in catalogue order.
type Confusion struct {
	One, Other string
	Times      int
}

// A Stray is an example of one motivator that is nearer to the examples of
// another.
type Stray struct {
	Text, Motivator, Nearer string
	Like                    string // the most similar text of the other motivator
	Gap                     float64
}

// A Shortage is a motivator with too few texts to learn from.
type Shortage struct {
	Motivator          string
	Examples, Refusals int
}

// The number of texts that a motivator needs to be heard well.
const (
	EnoughExamples = 12
	EnoughRefusals = 6
)

// folds is the number of parts into which the texts are split. Each part is
// heard by an ear that was trained on the other parts.
const folds = 5

// CrossValidate measures how well the ear hears its own catalogue. It takes
// some seconds.
func (e *Ear) CrossValidate() CrossValidation {
	e.learn.Do(e.load)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	var x CrossValidation
	k := len(e.catalogue.Motivators)
	confused := make([][]int, k)
	for i := range confused {
		confused[i] = make([]int, k)
	}
	for fold := range folds {
		e.scoreFold(fold, &x, confused)
	}
	x.Confused = e.confusions(confused)
	x.Strays = e.findStrays()
	for _, m := range e.catalogue.Motivators {
		if len(m.Examples) < EnoughExamples || len(m.Refusals) < EnoughRefusals {
			x.Short = append(x.Short, Shortage{m.ID, len(m.Examples), len(m.Refusals)})
		}
	}
	return x
}

// scoreFold trains on all other parts and hears the texts of one part.
func (e *Ear) scoreFold(fold int, x *CrossValidation, confused [][]int) {
	var kept, apart []example
	var vectors [][]float32
	known := parseCache(shippedCache)
	for i, t := range e.model.texts {
		v := e.cachedVector(t.text, known)
		if i%folds == fold && !t.cue {
			apart = append(apart, t)
		} else {
			kept, vectors = append(kept, t), append(vectors, v)
		}
	}
	m := newModel(kept, len(e.catalogue.Motivators), vectors, fullMix)
	m.train()
	for _, t := range apart {
		n := LabelledNote{Said: motive.Said{Text: t.text}, Heard: map[string]int{}}
		found := m.findCandidates(t.text, e.encoder, math.Inf(-1))
		if t.motivator >= 0 {
			n.Heard[e.catalogue.Motivators[t.motivator].ID] = 4 * t.sign
			if len(found) > 0 && found[0].motivator != t.motivator {
				first := found[0].motivator
				confused[min(first, t.motivator)][max(first, t.motivator)]++
			}
		}
		if len(found) > 0 && found[0].score < minScore {
			found = nil
		}
		x.Metrics.Count(n, m.suggest(e.catalogue, t.text, shorthand.Text{}, found))
	}
}

// cachedVector returns the cached vector of a text, or nil for a blank one.
func (e *Ear) cachedVector(text string, known cache) []float32 {
	if v, ok := known.vectors[keyOf(text)]; ok {
		return v.unpack()
	}
	if v, ok := e.cache.vectors[keyOf(text)]; ok {
		return v.unpack()
	}
	return nil
}

func (e *Ear) confusions(confused [][]int) (pairs []Confusion) {
	for i, row := range confused {
		for j, n := range row {
			if n > 0 {
				pairs = append(pairs, Confusion{e.catalogue.Motivators[i].ID, e.catalogue.Motivators[j].ID, n})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b Confusion) int { return cmp.Compare(b.Times, a.Times) })
	return pairs
}

// findStrays compares each example with all others.
func (e *Ear) findStrays() (strays []Stray) {
	m := e.model
	like := make([]float64, len(m.texts))
	for i, t := range m.texts {
		if t.motivator < 0 || t.cue {
			continue
		}
		m.fillLikeness(like, t.vector, t.row)
		near, closest := make([][]float64, m.classes), make([]int, m.classes)
		for j, other := range m.texts {
			if j == i || other.cue || other.motivator < 0 {
				continue
			}
			k := other.motivator
			if near[k] == nil || like[j] > like[closest[k]] {
				closest[k] = j
			}
			near[k] = append(near[k], like[j])
		}
		own := meanOfTopThree(near[t.motivator])
		best, gap := -1, 0.0
		for k := range near {
			if d := meanOfTopThree(near[k]) - own; d > gap {
				best, gap = k, d
			}
		}
		if best >= 0 {
			strays = append(strays, Stray{
				Text: t.text, Motivator: e.catalogue.Motivators[t.motivator].ID, Nearer: e.catalogue.Motivators[best].ID,
				Like: m.texts[closest[best]].text, Gap: gap,
			})
		}
	}
	slices.SortStableFunc(strays, func(a, b Stray) int { return cmp.Compare(b.Gap, a.Gap) })
	return strays
}
