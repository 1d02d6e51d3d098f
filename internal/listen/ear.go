package listen

import (
	"sync"

	"buyin/internal/listen/encoder"
	"buyin/internal/motive"
)

// An Ear hears motivators in notes. It is safe for concurrent use, and learns
// its catalogue when it first hears something.
type Ear struct {
	catalogue  motive.Catalogue
	learn      sync.Once
	mutex      sync.Mutex
	encoder    *encoder.Encoder
	model      *model
	cache      cache // of the user's own catalogues
	used       map[key]bool
	changed    bool // the memory holds more than was handed in
	onProgress func(share float64)
}

// New returns an ear for the catalogue. It costs nothing until the first note.
func New(c motive.Catalogue) *Ear {
	return &Ear{catalogue: c, cache: parseCache(""), onProgress: func(float64) {}}
}

// Watch has told called while the ear learns its catalogue, with the share of
// the work that is done, in [0,1]: 1 once, at the end. It must come before the
// first note, and told must leave the ear alone.
func (e *Ear) Watch(told func(share float64)) { e.onProgress = told }

// LoadCache hands in what Memory gave for the same or other catalogues before, so
// that only texts that are new have to be worked out. It must come before the
// first note. Anything that is no memory is passed over.
func (e *Ear) LoadCache(data []byte) { e.cache = parseCache(string(data)) }

// Cache returns what is worth keeping for the next time, and whether there is
// more of it than was handed in or returned before. The shipped catalogue needs
// none.
func (e *Ear) Cache() (data []byte, grown bool) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if !e.changed {
		return nil, false
	}
	e.changed = false
	return e.cache.encode(e.used), true
}

// CountUncached counts the texts that neither the program nor what Recall was given
// knows: about 10 ms each at the first note.
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

// load learns the catalogue.
func (e *Ear) load() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.encoder = encoder.New()
	e.buildModel(parseCache(shippedCache))
}

// buildModel builds the model from what is remembered, and works out the rest.
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

// lookUpVectors looks up the vectors of texts, and encodes those that nobody remembers.
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

// batchSize is how many texts are listened to between two words on how far it is.
const batchSize = 64

// trainingCost is how many texts could be listened to while an ear learns from n:
// as many where it learns from as many as it may, and fewer by the cube.
func trainingCost(n int) float64 {
	x := float64(n) / maxTexts
	return maxTexts * x * x * x
}
