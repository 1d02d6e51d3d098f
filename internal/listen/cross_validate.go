package listen

import (
	"cmp"
	"context"
	"math"
	"slices"

	"buyin/internal/listen/chance"
	"buyin/internal/listen/own"
	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// A CrossValidation measures how well an ear hears the texts of its own
// catalogue. The texts of a motivator that the shipped ear does not know are heard
// by an ear that has not learnt from them. Those of the others are heard as they
// are, except those from which the shipped ear has learnt, which would flatter it.
type CrossValidation struct {
	Metrics  Metrics
	Learnt   int         // texts that were left out because the shipped ear has learnt from them
	Confused []Confusion // the pairs of motivators most often confused, the most frequent first
	Strays   []Stray     // examples that are nearer to another motivator, sorted by how much nearer, the largest difference first
	Short    []Shortage  // motivators with too few texts to be learnt, in catalogue order
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

// LeftOutFirst is how often the first suggestion is right in notes about one of the
// shipped motivators: the share of those by four authors from whom the ear had not
// learnt, their questions hidden. Package leftout measures it.
const LeftOutFirst = 0.73

// The number of texts that a motivator needs to be heard well.
const (
	EnoughExamples = 12
	EnoughRefusals = 6
)

// CrossValidate measures how well the ear hears its own catalogue. It takes some
// seconds. It stops soon after the context is done, and returns its error.
func (e *Ear) CrossValidate(ctx context.Context) (CrossValidation, error) {
	v := validation{ear: e, confused: map[[2]int]int{}}
	err := v.hearKnown(ctx)
	if err == nil && len(e.fresh) > 0 {
		err = v.hearFresh(ctx)
	}
	if err != nil {
		return CrossValidation{}, err
	}
	for pair, times := range v.confused {
		v.Confused = append(v.Confused, Confusion{e.catalogue.Motivators[pair[0]].ID, e.catalogue.Motivators[pair[1]].ID, times})
	}
	place := func(c Confusion) int {
		return e.catalogue.Index(c.One)*len(e.catalogue.Motivators) + e.catalogue.Index(c.Other)
	}
	slices.SortFunc(v.Confused, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), cmp.Compare(place(a), place(b)))
	})
	return v.CrossValidation, nil
}

// A validation is a CrossValidation under way.
type validation struct {
	CrossValidation
	ear      *Ear
	confused map[[2]int]int // by two motivators of the catalogue, the smaller first
}

// A trialText is a text, with the motivator that should be heard in it, or -1.
type trialText struct {
	text            string
	motivator, sign int
}

// knownTexts lists the texts about the motivators that the shipped ear knows. Where
// no motivator is new, it also lists those in which nothing should be heard; else
// they are heard together with the new motivators.
func (e *Ear) knownTexts() (all []trialText) {
	add := func(motivator, sign int, texts []string) {
		for _, text := range texts {
			all = append(all, trialText{text, motivator, sign})
		}
	}
	for k, m := range e.catalogue.Motivators {
		if e.classes[k] >= 0 {
			add(k, 1, m.Examples)
			add(k, -1, m.Refusals)
		}
	}
	if len(e.fresh) > 0 {
		return all
	}
	for _, m := range e.catalogue.Motivators {
		add(-1, 0, m.CounterExamples)
	}
	add(-1, 0, e.catalogue.NeutralExamples)
	return all
}

// hearKnown hears the texts about the motivators that the shipped ear knows, but
// for those from which it has learnt.
func (v *validation) hearKnown(ctx context.Context) error {
	learnt, err := learntTexts()
	if err != nil {
		return err
	}
	for _, x := range v.ear.knownTexts() {
		if learnt[shorthand.Expand(x.text).Written] {
			v.Learnt++
			continue
		}
		if err := v.ear.Learn(ctx); err != nil { // read would ignore it
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		r, ok := v.ear.read(motive.Said{Text: x.text})
		v.count(x, &r, ok)
	}
	return nil
}

// learntTexts returns the texts from which the shipped ear has learnt, with their
// shorthand written out.
func learntTexts() (map[string]bool, error) {
	all, err := ours().words.Sample(math.MaxInt32)
	if err != nil {
		return nil, err
	}
	learnt := make(map[string]bool, len(all))
	for _, x := range all {
		learnt[x.Words] = true
	}
	return learnt, nil
}

// hearFresh hears the texts about new motivators, and finds out which of these
// need more or better texts.
func (v *validation) hearFresh(ctx context.Context) error {
	e := v.ear
	e.learning.Lock()
	found, err := own.CrossValidate(ctx, e.source())
	e.learning.Unlock()
	if err != nil {
		return err
	}
	for _, t := range found.Trials {
		if err := ctx.Err(); err != nil {
			return err
		}
		r, ok := ours().read(e.cores, motive.Said{Text: t.Text})
		r.heard = t.Heard
		v.count(trialText{t.Text, e.catalogue.Index(t.Motivator), t.Sign}, &r, ok)
	}
	for _, s := range found.Strays {
		v.Strays = append(v.Strays, Stray(s))
	}
	for _, id := range e.fresh {
		m, _ := e.catalogue.Motivator(id)
		if len(m.Examples) < EnoughExamples || len(m.Refusals) < EnoughRefusals {
			v.Short = append(v.Short, Shortage{id, len(m.Examples), len(m.Refusals)})
		}
	}
	return nil
}

// count counts what is heard in a text. Nothing is heard if it was not read.
func (v *validation) count(x trialText, r *reading, read bool) {
	n := LabelledNote{Heard: map[string]int{}}
	var found []chance.Candidate
	if read {
		found = v.ear.judge(r)
	}
	if x.motivator >= 0 {
		n.Heard[v.ear.catalogue.Motivators[x.motivator].ID] = 4 * x.sign
		if len(found) > 0 && found[0].Motivator != x.motivator {
			first := found[0].Motivator
			v.confused[[2]int{min(first, x.motivator), max(first, x.motivator)}]++
		}
	}
	v.Metrics.Count(n, v.ear.suggest(r, found))
}
