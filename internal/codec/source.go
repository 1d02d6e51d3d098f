package codec

import (
	"bytes"
	"unicode/utf8"

	"buyin/internal/motive"
)

// A source is the text of a document, without a byte order mark. Lines end with
// "\n"; columns count characters.
type source struct {
	name string
	data []byte
	line int // the line of its first byte, from 1

	// The position that was computed last. Positions are mostly asked for in
	// order, so the next one is counted from here.
	last struct{ offset, line, column int }
}

func newSource(name string, data []byte, line int) *source {
	s := &source{name: name, data: bytes.TrimPrefix(data, byteOrderMark), line: line}
	s.last.line, s.last.column = line, 1
	return s
}

// span returns the position from one offset to another.
func (s *source) span(at, end int) motive.Pos {
	p := motive.Pos{File: s.name}
	p.Line, p.Column = s.place(at)
	p.EndLine, p.EndCol = s.place(max(at, end))
	return p
}

// place returns the line and the column of an offset, both from 1.
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
