package listen

import (
	"sync"

	"buyin/internal/listen/encoder"
	"buyin/internal/motive"
)

// An Ear hears motivators in notes. It is safe for concurrent use. It learns
// its catalogue on the first call that needs it.
type Ear struct {
	catalogue  motive.Catalogue
	learn      sync.Once
	mutex      sync.Mutex
	encoder    *encoder.Encoder
	model      *model
	cache      cache // holds vectors and models of the user's own catalogues
	used       map[key]bool
	changed    bool // the cache has new entries, which neither LoadCache loaded nor Cache returned
	onProgress func(share float64)
}

// New returns an ear for the catalogue. It does no work until the first note.
func New(c motive.Catalogue) *Ear {
	return &Ear{catalogue: c, cache: parseCache(""), onProgress: func(float64) {}}
}

// Watch sets a callback that gets the progress of training, in [0,1]. Its last
// call gets 1. Call Watch before the first note. The callback must not use the
// ear.
func (e *Ear) Watch(told func(share float64)) { e.onProgress = told }

// LoadCache adds the data of an earlier call of Cache, for this or another
// catalogue, so that only new texts have to be encoded. Call it before the
// first note. Invalid data is ignored.
func (e *Ear) LoadCache(data []byte) { e.cache = parseCache(string(data)) }

// Cache returns data to store for the next run. It returns false if nothing was
// added since LoadCache or the last call of Cache. The shipped catalogue never
// adds anything.
func (e *Ear) Cache() (data []byte, grown bool) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if !e.changed {
		return nil, false
	}
	e.changed = false
	return e.cache.encode(e.used), true
}

// CountUncached returns how many texts the first note must encode. Each takes
// about 10 ms.
func (e *Ear) CountUncached() (n int) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	known := parseCache(shippedCache)
	for _, x := range collectTexts(e.catalogue) {
		_, ours := known.vectors[keyOf(x.text)]
		_, theirs := e.cache.vectors[keyOf(x.text)]
		if !ours && !theirs {
			n++
		}
	}
	return n
}

// load loads the encoder and learns the catalogue.
func (e *Ear) load() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.encoder = encoder.New()
	e.buildModel(parseCache(shippedCache))
}

// buildModel builds the model. If a cache holds the coefficients, it uses
// those, else it trains.
func (e *Ear) buildModel(known cache) {
	texts := collectTexts(e.catalogue)
	vectors := e.lookUpVectors(texts, known)
	m := newModel(texts, len(e.catalogue.Motivators), vectors, fullMix)
	name := modelKey(texts)
	if !m.restore(known.models[name]) && !m.restore(e.cache.models[name]) {
		m.train()
		e.cache.keepModel(name, m.parameters())
		e.changed = true
	}
	e.model = m
	e.onProgress(1)
}

// lookUpVectors returns the vectors of the texts. It encodes the texts that are
// in no cache.
func (e *Ear) lookUpVectors(texts []example, known cache) [][]float32 {
	vectors := make([][]float32, len(texts))
	e.used = map[key]bool{}
	var fresh []string
	var at []int
	for i, x := range texts {
		k := keyOf(x.text)
		v, ok := known.vectors[k]
		if !ok {
			e.used[k] = true
			if v, ok = e.cache.vectors[k]; !ok {
				fresh, at = append(fresh, x.text), append(at, i)
				continue
			}
		}
		vectors[i] = v.unpack()
	}
	work := max(1, float64(len(fresh))+trainingCost(len(texts)))
	for from := 0; from < len(fresh); from += batchSize {
		e.onProgress(float64(from) / work)
		for i, v := range e.encoder.Encode(fresh[from:min(from+batchSize, len(fresh))]...) {
			if v == nil {
				continue
			}
			kept := quantise(v)
			e.cache.vectors[keyOf(fresh[from+i])] = kept
			vectors[at[from+i]] = kept.unpack()
			e.changed = true
		}
	}
	e.onProgress(float64(len(fresh)) / work)
	return vectors
}

// batchSize is the number of texts encoded between two progress reports.
const batchSize = 64

// trainingCost returns the time to train on n texts, in units of the time to
// encode one text. It grows with the cube of n. At maxTexts, training takes as
// long as encoding all texts.
func trainingCost(n int) float64 {
	x := float64(n) / maxTexts
	return maxTexts * x * x * x
}
