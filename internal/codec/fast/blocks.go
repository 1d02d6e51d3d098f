package fast

import (
	"bytes"
	"io"
	"sync"

	"buyin/internal/motive"
)

// blockSize is the number of bytes in a block. It is large enough that reading
// a block costs much more than passing it to a worker, and small enough that a
// file has many blocks.
const blockSize = 256 << 10

// maxEmptyReads is the largest number of reads in a row that may return no
// bytes.
const maxEmptyReads = 100

// A Block holds some whole lines of NDJSON for one worker. Or it says that a
// line is too long.
type Block struct {
	Name    string // name of the file
	Data    []byte // the lines with their line breaks, followed by Padding bytes
	Size    int    // number of bytes in the lines
	Line    int    // number of the first line, from 1
	TooLong bool   // the line is longer than motive.MaxLine; Data is empty
}

// blockPool holds unused buffers for blocks.
var blockPool = sync.Pool{New: func() any { return make([]byte, 0, blockSize+Padding) }}

// Free releases the block's memory. The block must not be used after that.
func (b *Block) Free() {
	if cap(b.Data) == blockSize+Padding {
		//lint:ignore SA6002 the slice header is small compared with its bytes
		blockPool.Put(b.Data[:0])
	}
	b.Data = nil
}

// Blocks splits NDJSON into blocks of whole lines. It returns a block as soon
// as one line is complete, so that slow input is processed as it arrives.
// Memory is bounded, because a line of more than motive.MaxLine bytes is
// skipped and not held.
type Blocks struct {
	name    string
	reader  io.Reader
	partial []byte // the beginning of a line whose end has not been read yet
	number  int    // number of the next line
	err     error  // the reader's error; it is returned after all complete lines
	spare   []byte // a buffer for a long line
}

// NewBlocks returns the blocks of an NDJSON stream. name is the name of the
// file in positions of problems.
func NewBlocks(name string, r io.Reader) *Blocks { return &Blocks{name: name, reader: r, number: 1} }

// Next returns the next block. After the last block it returns io.EOF.
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
		case s.err == io.EOF && len(buf) > 0: // the last line has no line break
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

// longBuffer returns a buffer with room for the longest allowed line and a
// little more, so that a longer line can be noticed.
func (s *Blocks) longBuffer() []byte {
	buf := s.spare
	s.spare = nil
	if buf == nil {
		buf = make([]byte, 0, motive.MaxLine+Padding+4096)
	}
	return buf[:0]
}

// read appends the result of one read, and stores the reader's error.
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

// block returns a block of the first size bytes of a buffer, which are whole
// lines.
func (s *Blocks) block(buf []byte, size int) Block {
	b := Block{Name: s.name, Data: append(buf[:size], pad[:]...), Size: size, Line: s.number}
	s.number += bytes.Count(buf[:size], []byte("\n"))
	return b
}

// pad is the padding after the lines of a block.
var pad = [Padding]byte(bytes.Repeat([]byte("\n"), Padding))

// skipLongLine reads and drops the rest of a line that is too long.
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
