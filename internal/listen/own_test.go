package listen

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
)

// ownCatalogue shares pay with the shipped catalogue, and has two motivators of its
// own.
var ownCatalogue = motive.Catalogue{
	Motivators: []motive.Motivator{
		{
			ID: "x-dogs",
			Examples: []string{
				"brings the dog to the office every day", "would stay if his puppy may come along", "the dog under the desk keeps her calm",
				"walks the dogs of the whole team", "asked for a bed for the dog beside the printer",
			},
			Refusals: []string{"cannot stand a dog in the office", "is afraid of the dog next door"},
			Cues:     []string{"dog", "puppy"},
		},
		{ID: "pay", Examples: []string{"counts every euro of the raise twice over", "the bonus of spring is what keeps her with us"}},
		{
			ID: "x-boats",
			Examples: []string{
				"wants to sail on Fridays", "would trade a week of work for the boat", "the harbour is why she moved here",
				"talks of sails and tides all day", "her boat comes first in summer",
			},
			Refusals: []string{"gets sick on a boat"},
		},
	},
	NeutralExamples: []string{"the tap in the kitchen drips", "moved our talk to Tuesday"},
}

const dogNote = "would love to have the dog beside her desk"

func TestOwnMotivatorsAreHeardBesideShippedOnes(t *testing.T) {
	e := New(ownCatalogue)
	e.UseCores(2)
	for note, want := range map[string]string{
		dogNote: "x-dogs", "nothing beats the boat and the harbour": "x-boats", "wants more money": "pay",
	} {
		heard := e.Hear(motive.Said{Text: note})
		if len(heard) == 0 || heard[0].Motivator != want || heard[0].Strength < 0 || !strings.Contains(note, heard[0].Quote) {
			t.Errorf("%q: heard %+v, want %s", note, heard, want)
		}
	}
	for _, h := range e.Hear(motive.Said{Text: "wants to learn to lead a team"}) {
		if ownCatalogue.Index(h.Motivator) < 0 {
			t.Errorf("%s is heard, which the catalogue does not have", h.Motivator)
		}
	}
	why := e.Explain(motive.Said{Text: dogNote})
	if len(why.Reasons) == 0 || why.Reasons[0].Motivator != "x-dogs" || !slices.Contains(why.Reasons[0].Words, "dog") || len(why.Reasons[0].Examples) == 0 {
		t.Errorf("the reasons are %+v", why.Reasons)
	}
}

// What one ear has learnt, the next one reads from the cache.
func TestCacheRoundTrip(t *testing.T) {
	first := New(ownCatalogue)
	if _, grown := first.Cache(); grown {
		t.Error("a cache has grown before anything was learnt")
	}
	if n := first.CountUncached(); n < 15 {
		t.Errorf("%d texts are not cached", n)
	}
	want := first.Hear(motive.Said{Text: dogNote})
	data, grown := first.Cache()
	if _, again := first.Cache(); !grown || again {
		t.Errorf("grown %v, and again %v", grown, again)
	}
	second := New(ownCatalogue)
	second.LoadCache(data)
	var shares []float64
	second.Watch(func(share float64) { shares = append(shares, share) })
	if n := second.CountUncached(); n != 0 {
		t.Errorf("%d texts are not cached", n)
	}
	if got := second.Hear(motive.Said{Text: dogNote}); !reflect.DeepEqual(got, want) || !slices.Equal(shares, []float64{1}) {
		t.Errorf("got %+v and progress %v, want %+v", got, shares, want)
	}
	if _, grown := second.Cache(); grown {
		t.Error("the cache has grown, and nothing is new")
	}
	if c := parseCache(string(data)); !bytes.Equal(c.encode(), data) {
		t.Error("a cache that was read is written in other bytes")
	}
	changed := ownCatalogue
	changed.NeutralExamples = append(slices.Clone(changed.NeutralExamples), "the lift is slow")
	third := New(changed)
	third.LoadCache(data)
	if n := third.CountUncached(); n != 1 {
		t.Errorf("%d texts are not cached after one was added", n)
	}
}

// A model of another catalogue under this one's key is not used.
func TestCacheWithAnotherModel(t *testing.T) {
	other := ownCatalogue
	other.Motivators = slices.Clone(other.Motivators)
	other.Motivators[0].ID = "x-cats"
	from := New(other)
	if err := from.Learn(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := New(ownCatalogue).Hear(motive.Said{Text: dogNote})
	into := New(ownCatalogue)
	s := into.source()
	into.cache.keepModel(s.Key(), string(from.learnt.Encode()))
	if got := into.Hear(motive.Said{Text: dogNote}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestCacheHasALimit(t *testing.T) {
	c := newCache()
	for i := range maxVectors + 5 {
		c.keepVector(fmt.Sprint(i), "v")
	}
	c.vector("0")
	c.keepModel([32]byte{1}, strings.Repeat("x", maxEntryBytes+1))
	for i := range maxModels + 1 {
		c.keepModel([32]byte{2, byte(i)}, "m")
	}
	back := parseCache(string(c.encode()))
	if v, m := len(back.vectors.values), len(back.models.values); v != maxVectors || m != maxModels {
		t.Errorf("%d vectors and %d models are kept", v, m)
	}
	if _, ok := back.vector("0"); !ok {
		t.Error("a vector that was used is lost")
	}
	if _, ok := back.vector("1"); ok {
		t.Error("the oldest vector is kept")
	}
}

func FuzzParseCache(f *testing.F) {
	c := newCache()
	c.keepVector("a", "b")
	c.keepModel([32]byte{7}, "model")
	f.Add(string(c.encode()))
	f.Add(cacheMagic + "\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, data string) {
		c := parseCache(data)
		again := parseCache(string(c.encode()))
		if len(again.vectors.values) != min(len(c.vectors.values), maxVectors) || len(again.models.values) != min(len(c.models.values), maxModels) {
			t.Errorf("%d and %d values are read again as %d and %d", len(c.vectors.values), len(c.models.values), len(again.vectors.values), len(again.models.values))
		}
	})
}

func TestLearningStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	e := New(ownCatalogue)
	e.Watch(func(float64) { cancel() })
	if err := e.Learn(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if _, err := e.CrossValidate(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("the error of a validation is %v", err)
	}
	e.StopWith(ctx)
	for _, h := range e.Hear(motive.Said{Text: dogNote}) {
		if h.Motivator != "pay" {
			t.Errorf("%s is heard, which was not learnt", h.Motivator)
		}
	}
	if _, grown := e.Cache(); !grown {
		t.Error("the vectors of the texts that were read are lost")
	}
	if err := e.Learn(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestAnEarThatLearnsMayBeShared(t *testing.T) {
	e := New(ownCatalogue)
	e.UseCores(2)
	all := make([][]motive.Heard, 4)
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() {
			all[i] = e.Hear(motive.Said{Text: dogNote})
			e.Cache()
		})
	}
	group.Wait()
	for _, heard := range all {
		if len(heard) == 0 || !reflect.DeepEqual(heard, all[0]) {
			t.Errorf("heard %+v and %+v", heard, all[0])
		}
	}
}

// The texts about pay are heard, and those about new motivators by an ear that has
// not learnt from them.
func TestCrossValidateMixedCatalogue(t *testing.T) {
	x, err := New(ownCatalogue).CrossValidate(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if x.Learnt != 0 || x.Metrics.Single != 2+5+5 || x.Metrics.Neutral != 2 || x.Metrics.Negated != 3 {
		t.Errorf("%d learnt, %+v", x.Learnt, x.Metrics)
	}
	if len(x.Short) != 2 || x.Short[0].Motivator != "x-dogs" || x.Short[1].Motivator != "x-boats" {
		t.Errorf("too short are %+v", x.Short)
	}
}
