package listen

import (
	"sync"
	"sync/atomic"

	"buyin/internal/listen/chance"
	"buyin/internal/listen/minilm"
	"buyin/internal/listen/nearness"
	"buyin/internal/listen/ngram"
	"buyin/internal/listen/shipped"
)

// The shipped ear: both halves and the calibration. All ears of a process share
// it.
type shippedEar struct {
	words   *ngram.Model
	encoder *minilm.Model
	chances chance.ByManner

	busy         atomic.Int32 // notes that are being read
	narrow, wide sync.Pool    // of *reader: those that use one core, and those that use all
}

// ours opens the shipped ear when the first note is heard.
var ours = sync.OnceValue(func() *shippedEar {
	words, err := ngram.Open(shipped.Words)
	if err != nil {
		panic(err) // the file is embedded
	}
	encoder, err := minilm.Decode(shipped.Encoder)
	if err != nil {
		panic(err)
	}
	chances, err := chance.Parse(shipped.Chance)
	if err != nil {
		panic(err)
	}
	return &shippedEar{words: words, encoder: encoder, chances: chances}
})

// space opens the vectors of the shipped wordings when they are first compared.
var space = sync.OnceValue(func() *nearness.Space {
	s, err := nearness.Open(shipped.Near)
	if err != nil {
		panic(err) // the file is embedded
	}
	return s
})

// A reader reads notes with buffers of its own.
type reader struct {
	words   *ngram.Reader
	encoder *minilm.Reader
}

// use calls do with a reader. A note that is read alone is read on all of the
// cores, and of several at once each on one; both give the same.
func (o *shippedEar) use(cores int, do func(*reader)) {
	pool := &o.wide
	if o.busy.Add(1) > 1 || cores < 2 {
		pool, cores = &o.narrow, 1
	}
	defer o.busy.Add(-1)
	r, ok := pool.Get().(*reader)
	if !ok {
		r = &reader{o.words.NewReader(), o.encoder.NewReader(cores)}
	}
	do(r)
	pool.Put(r)
}
