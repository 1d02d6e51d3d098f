package practice_test

import (
	"slices"
	"sync"

	"buyin/internal/listen"
	"buyin/internal/motive"
)

// A cachedEar is the coach's ear. It remembers what it heard and what was near,
// and several goroutines may use it.
type cachedEar struct {
	ear   *listen.Ear
	heard sync.Map // *hearing by motive.Said
	near  sync.Map // *nearness by words
}

type hearing struct {
	once  sync.Once
	heard []motive.Heard
}

type nearness struct {
	lock    sync.Mutex
	unknown bool // nothing is near to the words
	of      map[string]float64
}

func newCachedEar(c motive.Catalogue) *cachedEar { return &cachedEar{ear: listen.New(c)} }

// Hear is interview.Setup's Ear.
func (e *cachedEar) Hear(said motive.Said) []motive.Heard {
	entry, _ := e.heard.LoadOrStore(said, &hearing{})
	h := entry.(*hearing)
	h.once.Do(func() { h.heard = e.ear.Hear(said) })
	return slices.Clone(h.heard)
}

// Near is interview.Setup's Near. How near a text is does not depend on the other
// texts.
func (e *cachedEar) Near(words string, texts []string) []float64 {
	entry, _ := e.near.LoadOrStore(words, &nearness{of: map[string]float64{}})
	n := entry.(*nearness)
	n.lock.Lock()
	defer n.lock.Unlock()
	var missing []string
	for _, text := range texts {
		if _, ok := n.of[text]; !ok {
			missing = append(missing, text)
		}
	}
	if len(missing) > 0 && !n.unknown {
		near := e.ear.Near(words, missing)
		n.unknown = near == nil
		for i, x := range near {
			n.of[missing[i]] = x
		}
	}
	if n.unknown {
		return nil
	}
	all := make([]float64, len(texts))
	for i, text := range texts {
		all[i] = n.of[text]
	}
	return all
}
