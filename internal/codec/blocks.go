package codec

import (
	"bytes"
	"io"
	"sync"

	"buyin/internal/codec/fast"
	"buyin/internal/motive"
)

// blockSize is how many bytes are read at once: enough that handing a block to
// a worker costs nothing beside reading it, and little enough for many.
const blockSize = 256 << 10

// maxEmptyReads is after how many empty reads a reader is given up.
const maxEmptyReads = 100

// A Block is some whole lines of NDJSON, or the beginning of a line that is
// too long, to be read by one worker.
type Block struct {
	name    string
	data    []byte // the lines, each with its end, and padding after them
	lines   int    // bytes of them
	number  int    // of the first line, from 1
	tooLong bool
}

// blockPool are spare buffers of blocks.
var blockPool = sync.Pool{New: func() any { return make([]byte, 0, blockSize+fast.Padding) }}

// Free gives the block's memory back. Nothing may be read from it after.
func (b *Block) Free() {
	if cap(b.data) == blockSize+fast.Padding {
		//lint:ignore SA6002 the slice's header is little beside its bytes
		blockPool.Put(b.data[:0])
	}
	b.data = nil
}

// Blocks frames NDJSON. A block goes out as soon as a line of it is whole, so
// that slow input is answered as it comes. Memory is bounded whatever comes: a
// line of more than motive.MaxLine bytes is passed over without being held.
type Blocks struct {
	name    string
	reader  io.Reader
	partial []byte // the beginning of a line that is not whole yet
	number  int    // of the next line
	err     error  // of the reader, to be told once all before it has been
	spare   []byte // a buffer for a long line
}

// NewBlocks begins to read NDJSON. The name stands in the places of problems.
func NewBlocks(name string, r io.Reader) *Blocks { return &Blocks{name: name, reader: r, number: 1} }

// Next is the next block; io.EOF after the last.
func (s *Blocks) Next() (Block, error) {
	buf := append(blockPool.Get().([]byte)[:0], s.partial...)
	s.partial = s.partial[:0]
	for seen := 0; ; {
		if end := seen + bytes.LastIndexByte(buf[seen:], '\n') + 1; end > seen {
			s.partial = append(s.partial, buf[end:]...)
			return s.block(buf, end), nil
		}
		seen = len(buf)
		switch {
		case s.err == io.EOF && len(buf) > 0: // a last line without an end
			return s.block(append(buf, '\n'), len(buf)+1), nil
		case s.err != nil:
			return Block{}, s.err
		case len(buf) > motive.MaxLine+2:
			return s.skipLongLine(buf), nil
		case len(buf)+fast.Padding >= cap(buf):
			buf = append(s.longBuffer(), buf...)
		}
		buf = s.read(buf)
	}
}

// longBuffer is a buffer that holds the longest line, and a little more to see that
// one is longer.
func (s *Blocks) longBuffer() []byte {
	buf := s.spare
	s.spare = nil
	if buf == nil {
		buf = make([]byte, 0, motive.MaxLine+fast.Padding+4096)
	}
	return buf[:0]
}

// read reads once, and keeps the reader's error.
func (s *Blocks) read(buf []byte) []byte {
	for range maxEmptyReads {
		n, err := s.reader.Read(buf[len(buf) : cap(buf)-fast.Padding])
		buf = buf[:len(buf)+n]
		if err != nil {
			s.err = err
		}
		if n > 0 || err != nil {
			return buf
		}
	}
	s.err = io.ErrNoProgress
	return buf
}

// block makes a block of the first bytes of a buffer.
func (s *Blocks) block(buf []byte, lines int) Block {
	b := Block{name: s.name, data: append(buf[:lines], pad[:]...), lines: lines, number: s.number}
	s.number += bytes.Count(buf[:lines], []byte("\n"))
	return b
}

// pad are line breaks, which end whatever is open.
var pad = [fast.Padding]byte(bytes.Repeat([]byte("\n"), fast.Padding))

// skipLongLine reads on to the end of a line that is too long.
func (s *Blocks) skipLongLine(buf []byte) Block {
	b := Block{name: s.name, number: s.number, tooLong: true}
	s.number++
	for s.err == nil {
		buf = s.read(buf[:0])
		if end := bytes.IndexByte(buf, '\n'); end >= 0 {
			s.partial = append(s.partial, buf[end+1:]...)
			break
		}
	}
	s.spare = buf
	return b
}
