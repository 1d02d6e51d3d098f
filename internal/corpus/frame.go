package corpus

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"sync/atomic"

	"buyin/internal/codec/fast"
)

// A frame is one job for a worker: a whole document, which the worker reads; a
// block of lines; or the error of a source that cannot be opened.
type frame struct {
	source Source
	block  *fast.Block // nil for a document
	err    error
}

// frames yields the frames of all sources, in order. If a stream fails in the
// middle, the last frame comes with the error.
func (r *Reader) frames() iter.Seq2[frame, error] {
	return func(yield func(frame, error) bool) {
		for _, s := range r.Sources {
			if !s.Lines {
				if !yield(frame{source: s}, nil) {
					return
				}
				continue
			}
			if !r.frameLines(s, yield) {
				return
			}
		}
	}
}

// frameLines yields the blocks of an NDJSON source. It reports whether to
// continue with the next source.
func (r *Reader) frameLines(s Source, yield func(frame, error) bool) bool {
	in, err := r.open(s)
	if err != nil {
		return yield(frame{source: s, err: err}, nil)
	}
	defer in.Close()
	blocks := fast.NewBlocks(DisplayName(s.Path), in)
	for {
		block, err := blocks.Next()
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			yield(frame{}, fmt.Errorf("reading %s: %w", DisplayName(s.Path), DescribeFileError(err)))
			return false
		case !yield(frame{source: s, block: &block}, nil):
			return false
		}
	}
}

// open opens a source and counts the bytes that are read from it.
func (r *Reader) open(s Source) (io.ReadCloser, error) {
	in, err := Open(s.Path, r.Stdin)
	if err != nil {
		return nil, err
	}
	return countingReader{in, &r.bytesRead}, nil
}

type countingReader struct {
	io.ReadCloser
	n *atomic.Int64
}

func (c countingReader) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.n.Add(int64(n))
	return n, err
}
