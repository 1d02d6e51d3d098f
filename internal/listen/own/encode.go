package own

import (
	"context"
	"sync"
)

// encode returns the vectors of the texts, rounded as they are kept. It encodes
// those that are not cached. If there are too many texts for the encoder, it takes
// some at even intervals; the others have no vector.
func (s *Source) encode(ctx context.Context, texts []text) ([][]float32, error) {
	vectors := make([][]float32, len(texts))
	if s.Sample == "" || s.Encoder.New == nil {
		return vectors, nil
	}
	e := &encoding{source: s, texts: texts, vectors: vectors}
	for _, i := range s.chosen(texts) {
		if !e.lookUp(i) {
			e.missing = append(e.missing, i)
		}
	}
	e.run(ctx)
	return vectors, ctx.Err()
}

// Uncached returns how many texts the encoder must read before the motivators are
// learnt.
func (s *Source) Uncached() int {
	if s.Sample == "" || s.Encoder.New == nil {
		return 0
	}
	n := 0
	texts := collectTexts(s.Catalogue, s.New)
	e := &encoding{source: s, texts: texts, vectors: make([][]float32, len(texts))}
	for _, i := range s.chosen(texts) {
		if !e.lookUp(i) {
			n++
		}
	}
	return n
}

// chosen returns the numbers of the texts that have vectors.
func (s *Source) chosen(texts []text) []int {
	all := make([]int, len(texts))
	bytes := 0
	for i := range texts {
		all[i] = i
		bytes += len(texts[i].written)
	}
	if bytes <= s.Encoder.Most {
		return all
	}
	return spread(all, int(int64(len(texts))*int64(s.Encoder.Most)/int64(bytes)))
}

// An encoding of many texts has several workers.
type encoding struct {
	source  *Source
	texts   []text
	vectors [][]float32
	missing []int // numbers of the texts to encode

	mutex      sync.Mutex
	next, done int // of missing
}

// lookUp takes the vector of a text from the cache.
func (e *encoding) lookUp(i int) bool {
	if e.source.Cached == nil {
		return false
	}
	packed, ok := e.source.Cached(e.texts[i].written)
	if !ok {
		return false
	}
	v, err := Unpack(packed)
	if err != nil || len(packed) != vectorSize(e.source.Sample) {
		return false
	}
	e.vectors[i] = v
	return true
}

func (e *encoding) run(ctx context.Context) {
	var workers sync.WaitGroup
	for range min(len(e.missing), max(1, e.source.Workers)) {
		workers.Go(func() { e.work(ctx) })
	}
	workers.Wait()
}

// learningShare is the share of the time for learning after all texts have been
// encoded.
const learningShare = 0.2

func (e *encoding) work(ctx context.Context) {
	encode := e.source.Encoder.New()
	for ctx.Err() == nil {
		i, ok := e.take()
		if !ok {
			return
		}
		e.put(i, encode(e.texts[i].written))
	}
}

func (e *encoding) take() (i int, ok bool) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.next == len(e.missing) {
		return 0, false
	}
	e.next++
	return e.missing[e.next-1], true
}

// put keeps the vector of a text. A text without tokens has none.
func (e *encoding) put(i int, vector []float32) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if vector != nil {
		packed := Pack(vector)
		e.vectors[i], _ = Unpack(packed)
		if e.source.Keep != nil {
			e.source.Keep(e.texts[i].written, packed)
		}
	}
	e.done++
	e.source.progress((1 - learningShare) * float64(e.done) / float64(len(e.missing)))
}
