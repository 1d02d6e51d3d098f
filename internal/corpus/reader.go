package corpus

import (
	"context"
	"io"
	"iter"
	"sync/atomic"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/ordered"
)

// A Reader reads the interviews of several sources. The motivators in them
// belong to a catalogue.
type Reader struct {
	Sources   []Source
	Stdin     io.Reader
	Catalogue motive.Catalogue
	Keep      codec.Keep // how much of each interview is kept

	bytesRead atomic.Int64
}

// BytesRead returns the number of bytes read so far. It may be called while
// other goroutines read.
func (r *Reader) BytesRead() int64 { return r.bytesRead.Load() }

// Each yields every record in order. A record is valid until the next one,
// unless the reader keeps everything. An error comes last: the context has
// ended, or a stream failed in the middle.
func (r *Reader) Each(ctx context.Context) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		decoder := r.newDecoder()
		for f, err := range r.frames() {
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !decoder.decode(f, func(record *Record) bool { return yield(record, nil) }) {
				return
			}
		}
	}
}

// Map reads on n workers. It calls newWorker to make each of them. A worker
// turns the records of one document, or of some lines, into a result. A record
// is valid until the next one. consume gets the results in the order of the
// input, whatever n is. Before Map waits for more input, it calls onWait.
//
// Map holds only a few results for each worker. It ends with the first error of
// consume, of onWait or of the context. If a stream fails in the middle, it
// ends with that error after all results before it.
func Map[Result any](ctx context.Context, r *Reader, n int, newWorker func() func(iter.Seq[*Record]) Result,
	consume func(Result) error, onWait func() error) error {
	produce := func(put func(frame) bool) error {
		for f, err := range r.frames() {
			if err != nil {
				return err
			}
			if !put(f) {
				return nil
			}
		}
		return nil
	}
	newJob := func() func(frame) Result {
		decoder, work := r.newDecoder(), newWorker()
		return func(f frame) Result {
			return work(func(yield func(*Record) bool) { decoder.decode(f, yield) })
		}
	}
	return ordered.Map(ctx, n, produce, newJob, consume, onWait)
}
