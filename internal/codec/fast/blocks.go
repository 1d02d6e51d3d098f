package fast

import (
	"bytes"
	"io"
	"sync"

	"buyin/internal/motive"
)

// blockSize is how many bytes a block holds: enough that passing it to a worker
// costs little compared with reading it, and few enough for many blocks.
const blockSize = 256 << 10

// maxEmptyReads is how many reads in a row may return nothing.
const maxEmptyReads = 100

// A Block is some whole lines of NDJSON for one worker, or it says that a line
// is too long.
type Block struct {
	Name    string // the file
	Data    []byte // the lines with their line breaks, and Padding after them
	Size    int    // how many bytes the lines have
	Line    int    // the number of the first line, from 1
	TooLong bool   // the line is longer than motive.MaxLine, and there is no data
}

// blockPool holds spare buffers of blocks.
var blockPool = sync.Pool{New: func() any { return make([]byte, 0, blockSize+Padding) }}

// Free releases the block's memory. The block must not be read after that.
func (b *Block) Free() {
	if cap(b.Data) == blockSize+Padding {
		//lint:ignore SA6002 the slice header is small compared with its bytes
		blockPool.Put(b.Data[:0])
	}
	b.Data = nil
}

// Blocks splits NDJSON into blocks of whole lines. It returns a block as soon as
// one line is complete, so that slow input is processed as it arrives. Memory is
// bounded: a line of more than motive.MaxLine bytes is skipped without being
// held.
type Blocks struct {
	name    string
	reader  io.Reader
	partial []byte // the beginning of a line that is not complete yet
	number  int    // the number of the next line
	err     error  // the reader's error, returned after all complete lines
	spare   []byte // a buffer for a long line
}

// NewBlocks reads NDJSON. The name is the file in the positions of problems.
func NewBlocks(name string, r io.Reader) *Blocks { return &Blocks{name: name, reader: r, number: 1} }

// Next returns the next block, and io.EOF after the last one.
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
		case s.err == io.EOF && len(buf) > 0: // a last line without a line break
			return s.block(append(buf, '\n'), len(buf)+1), nil
		case s.err != nil:
			return Block{}, s.err
		case len(buf) > motive.MaxLine+2:
			return s.skipLongLine(buf), nil
		case len(buf)+Padding >= cap(buf):
			buf = append(s.longBuffer(), buf...)
		}
		buf = s.read(buf)
	}
}

// longBuffer returns a buffer for the longest line, with some room to see that a
// line is longer.
func (s *Blocks) longBuffer() []byte {
	buf := s.spare
	s.spare = nil
	if buf == nil {
		buf = make([]byte, 0, motive.MaxLine+Padding+4096)
	}
	return buf[:0]
}

// read appends what one read returns, and keeps the reader's error.
func (s *Blocks) read(buf []byte) []byte {
	for range maxEmptyReads {
		n, err := s.reader.Read(buf[len(buf) : cap(buf)-Padding])
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

// block returns the first bytes of a buffer, which are whole lines, as a block.
func (s *Blocks) block(buf []byte, size int) Block {
	b := Block{Name: s.name, Data: append(buf[:size], pad[:]...), Size: size, Line: s.number}
	s.number += bytes.Count(buf[:size], []byte("\n"))
	return b
}

// pad is the padding after the lines of a block.
var pad = [Padding]byte(bytes.Repeat([]byte("\n"), Padding))

// skipLongLine reads to the end of a line that is too long.
func (s *Blocks) skipLongLine(buf []byte) Block {
	b := Block{Name: s.name, Line: s.number, TooLong: true}
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
