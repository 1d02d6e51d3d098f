package listen

import (
	"sync"

	"buyin/internal/listen/encoder"
	"buyin/internal/motive"
)

// An Ear hears motivators in notes. It is safe for concurrent use, and learns
// its catalogue when it first hears something.
type Ear struct {
	catalogue motive.Catalogue
	learn     sync.Once
	mutex     sync.Mutex
	encoder   *encoder.Encoder
	model     *model
	recalled  memory // of the user's own catalogues
	used      map[key]bool
	grown     bool // the memory holds more than was handed in
}

// New returns an ear for the catalogue. It costs nothing until the first note.
func New(c motive.Catalogue) *Ear { return &Ear{catalogue: c, recalled: parse("")} }

// Recall hands in what Memory gave for the same or other catalogues before, so
// that only texts that are new have to be worked out. It must come before the
// first note. Anything that is no memory is passed over.
func (e *Ear) Recall(data []byte) { e.recalled = parse(string(data)) }

// Memory returns what is worth keeping for the next time, and whether there is
// more of it than was handed in or returned before. The shipped catalogue needs
// none.
func (e *Ear) Memory() (data []byte, grown bool) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if !e.grown {
		return nil, false
	}
	e.grown = false
	return e.recalled.bytes(e.used), true
}

// Unknown counts the texts that neither the program nor what Recall was given
// knows: about 10 ms each at the first note.
func (e *Ear) Unknown() (n int) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	known := parse(shipped)
	for _, x := range gather(e.catalogue) {
		_, ours := known.vectors[keyOf(x.text)]
		_, theirs := e.recalled.vectors[keyOf(x.text)]
		if !ours && !theirs {
			n++
		}
	}
	return n
}

// ready learns the catalogue.
func (e *Ear) ready() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.encoder = encoder.New()
	e.prepare(parse(shipped))
}

// prepare builds the model from what is remembered, and works out the rest.
func (e *Ear) prepare(known memory) {
	texts := gather(e.catalogue)
	vectors := e.vectors(texts, known)
	m := newModel(texts, len(e.catalogue.Motivators), vectors, full)
	name := modelKey(texts)
	if !m.recall(known.models[name]) && !m.recall(e.recalled.models[name]) {
		m.learn()
		e.recalled.keep(name, m.values())
		e.grown = true
	}
	e.model = m
}

// vectors looks up the vectors of texts, and encodes those that nobody remembers.
func (e *Ear) vectors(texts []example, known memory) [][]float32 {
	vectors := make([][]float32, len(texts))
	e.used = map[key]bool{}
	var fresh []string
	var at []int
	for i, x := range texts {
		k := keyOf(x.text)
		v, ok := known.vectors[k]
		if !ok {
			e.used[k] = true
			if v, ok = e.recalled.vectors[k]; !ok {
				fresh, at = append(fresh, x.text), append(at, i)
				continue
			}
		}
		vectors[i] = v.open()
	}
	for i, v := range e.encoder.Encode(fresh...) {
		if v == nil {
			continue
		}
		kept := round(v)
		e.recalled.vectors[keyOf(fresh[i])] = kept
		vectors[at[i]] = kept.open()
		e.grown = true
	}
	return vectors
}
