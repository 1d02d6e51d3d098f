package codec

import (
	"bytes"
	"unicode/utf8"

	"buyin/internal/motive"
)

// A source is the text that is being read. Lines end at "\n"; columns count
// characters. A byte order mark is no part of it.
type source struct {
	name string
	data []byte
	line int // of its first byte, from 1

	// where the last place was found: places are mostly asked for in order
	last struct{ offset, line, column int }
}

func newSource(name string, data []byte, line int) *source {
	s := &source{name: name, data: bytes.TrimPrefix(data, byteOrderMark), line: line}
	s.last.line, s.last.column = line, 1
	return s
}

// span is the place from one offset to another.
func (s *source) span(at, end int) motive.Pos {
	p := motive.Pos{File: s.name}
	p.Line, p.Column = s.place(at)
	p.EndLine, p.EndCol = s.place(max(at, end))
	return p
}

// place is the line and column of an offset.
func (s *source) place(offset int) (line, column int) {
	offset = max(0, min(offset, len(s.data)))
	from := &s.last
	if offset < from.offset {
		from.line -= bytes.Count(s.data[offset:from.offset], []byte("\n"))
		start := bytes.LastIndexByte(s.data[:offset], '\n') + 1
		from.offset, from.column = start, 1
	}
	part := s.data[from.offset:offset]
	if n := bytes.Count(part, []byte("\n")); n > 0 {
		from.line += n
		from.column = 1
		part = part[bytes.LastIndexByte(part, '\n')+1:]
	}
	from.column += utf8.RuneCount(part)
	from.offset = offset
	return from.line, from.column
}

// nextLineStart returns the offset of the line after the one that contains at.
func nextLineStart(data []byte, at int) int {
	if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(data)
}

// characterEnd returns the offset after the character at an offset.
func characterEnd(data []byte, at int) int {
	end := min(at+1, len(data))
	for end < len(data) && !utf8.RuneStart(data[end]) {
		end++
	}
	return end
}
