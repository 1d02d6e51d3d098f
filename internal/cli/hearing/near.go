package hearing

import (
	"context"
	"sync"

	"buyin/internal/cli/env"
	"buyin/internal/terminal"
)

// Near returns how well each of the texts follows from words that were said, in
// [0,1], or nil if that is not known (yet). It never leaves the coach's own ear.
type Near = func(words string, texts []string) []float64

// Near is that of listen.Ear. It knows nothing about words that IsForeign, and
// nothing in a catalogue that is not in English.
func (ear *Ear) Near(words string, texts []string) []float64 {
	if !ear.english || ear.IsForeign(words) {
		return nil
	}
	return ear.Ear.Near(words, texts)
}

// newNear returns the Near of an ear. It reads what a catalogue of the user's own
// can say: while somebody types, so that they never wait, and nothing is near
// before. It ends with the run. A talk from a file waits for it, so that it is the
// same each time.
func newNear(e *env.Env, ear *Ear) Near {
	if e.Flags.Catalogue == "" || !ear.english {
		return ear.Near
	}
	ctx, stop := context.WithCancel(e.Context)
	read := sync.OnceFunc(func() {
		if ear.Prepare(ctx) == nil {
			SaveCache(e, ear)
		}
	})
	if terminal.IsTerminal(e.In) {
		go read()
		e.AtExit(func() { stop(); read() }) // which waits for the other call
		return ear.Near
	}
	e.AtExit(stop)
	return func(words string, texts []string) []float64 {
		read()
		return ear.Near(words, texts)
	}
}
