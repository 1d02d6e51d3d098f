package corpus

import (
	"context"
	"io"
	"iter"
	"sync/atomic"

	"buyin/internal/codec"
	"buyin/internal/motive"
)

// A Reader reads the interviews of sources whose motivators are in a catalogue.
type Reader struct {
	Sources   []Source
	Stdin     io.Reader
	Catalogue motive.Catalogue
	Keep      codec.Keep // how much of an interview is decoded

	bytesRead atomic.Int64
}

// BytesRead is how many bytes have been read so far. It may be called while
// others read.
func (r *Reader) BytesRead() int64 { return r.bytesRead.Load() }

// Each yields every record in order. Unless the reader keeps everything, a
// record is good until the next. An error is the last: the context has ended, or
// a stream failed in the middle.
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

// Map reads on n workers, each made by newWorker. A worker turns the records of a
// document or of some lines into a result; a record is good until the next.
// consume gets the results in the order of the input, whatever n is. Before Map
// waits for more input it calls onWait.
//
// Map keeps no more results than a few for each worker, and ends with the first
// error of consume, onWait, the context or, after the results before it, of a
// stream that failed in the middle.
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
	return orderedMap(ctx, n, produce, newJob, consume, onWait)
}
