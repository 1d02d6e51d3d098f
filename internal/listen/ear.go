package listen

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"

	"buyin/internal/listen/own"
	"buyin/internal/listen/shipped"
	"buyin/internal/motive"
)

// An Ear hears motivators in notes. It is safe for concurrent use. It learns the
// motivators that the shipped ear does not know on the first note, or by Learn.
type Ear struct {
	catalogue  motive.Catalogue
	classes    []int // by motivator of the catalogue: its number in the shipped ear, or -1
	motivators []int // by motivator of the shipped ear: its number in the catalogue, or -1

	fresh      []string // ids that the shipped ear does not know
	learning   sync.Mutex
	learnt     *own.Model // of fresh; nil before it is learnt, and if there are none
	readers    sync.Pool  // of *own.Reader
	cache      cache
	onProgress func(share float64)
	until      context.Context // learning stops when it is done
	cores      int
	ready      atomic.Bool // fresh motivators are learnt
	near       near
}

// New returns an ear for the catalogue. It does no work until the first note.
func New(c motive.Catalogue) *Ear {
	e := &Ear{catalogue: c, cache: newCache(), onProgress: func(float64) {}, until: context.Background(), cores: 1}
	for _, m := range c.Motivators {
		class := slices.Index(shipped.Motivators, m.ID)
		e.classes = append(e.classes, class)
		if class < 0 {
			e.fresh = append(e.fresh, m.ID)
		}
	}
	for _, id := range shipped.Motivators {
		e.motivators = append(e.motivators, c.Index(id))
	}
	return e
}

// UseCores sets how many cores the ear may use for one note, and for learning.
// Without it, it uses one. Call it before the first note.
func (e *Ear) UseCores(n int) { e.cores = max(1, n) }

// Watch sets a callback that gets the progress of learning, in [0,1]. Its last
// call gets 1. Call Watch before the first note. The callback must not use the
// ear.
func (e *Ear) Watch(told func(share float64)) { e.onProgress = told }

// StopWith makes the learning that a first note begins stop when the context is
// done. Motivators that were not learnt are not heard. Call it before the first
// note.
func (e *Ear) StopWith(ctx context.Context) { e.until = ctx }

// LoadCache adds the data of an earlier call of Cache, for this or another
// catalogue, so that only what is new has to be learnt. Call it before the first
// note. Invalid data is ignored.
func (e *Ear) LoadCache(data []byte) { e.cache = parseCache(string(data)) }

// Cache returns data to store for the next run. It returns false if nothing was
// added since LoadCache or the last call of Cache. The shipped catalogue never
// adds anything.
func (e *Ear) Cache() (data []byte, grown bool) {
	e.learning.Lock()
	defer e.learning.Unlock()
	if !e.cache.grown {
		return nil, false
	}
	e.cache.grown = false
	return e.cache.encode(), true
}

// CountUncached returns how many texts must be encoded before the first note is
// heard. A hundred take about a second.
func (e *Ear) CountUncached() int {
	e.learning.Lock()
	defer e.learning.Unlock()
	if len(e.fresh) == 0 {
		return 0
	}
	s := e.source()
	if _, ok := e.cache.model(s.Key()); ok {
		return 0
	}
	return s.Uncached()
}

// Learn learns the motivators that the shipped ear does not know, unless that is
// done already. It stops soon after the context is done, and returns its error;
// the next call begins again.
func (e *Ear) Learn(ctx context.Context) error {
	e.learning.Lock()
	defer e.learning.Unlock()
	if len(e.fresh) == 0 || e.learnt != nil {
		return nil
	}
	s := e.source()
	key := s.Key()
	if data, ok := e.cache.model(key); ok {
		if m, err := own.Decode(data); err == nil && slices.Equal(m.Motivators(), e.fresh) {
			e.learnt = m
		}
	}
	if e.learnt == nil {
		m, err := own.Learn(ctx, s)
		if err != nil {
			return err
		}
		e.learnt = m
		e.cache.keepModel(key, string(m.Encode()))
	}
	e.ready.Store(true)
	e.onProgress(1)
	return nil
}

// source returns what new motivators are learnt from.
func (e *Ear) source() own.Source {
	o := ours()
	return own.Source{
		Catalogue: e.catalogue, New: e.fresh, Shipped: shipped.Motivators, Words: o.words, Sample: shipped.Sample,
		Encoder: own.NewEncoder(o.encoder), Cached: e.cache.vector, Keep: e.cache.keepVector,
		Workers: e.cores, Progress: e.onProgress,
	}
}
