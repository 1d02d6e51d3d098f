package fast

import (
	"bytes"
	"io"
	"iter"
)

var byteOrderMark = []byte("\ufeff")

// A Line is a line without its line break, or says that a line is too long.
type Line struct {
	Number  int // from 1
	Data    []byte
	Size    int // bytes of the line with its line break; 0 if it is too long
	TooLong bool
}

// Lines splits a text into lines, in bounded memory. A line is valid until
// the next one. A byte order mark at the start is dropped.
func Lines(name string, r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		for from := NewBlocks(name, r); ; {
			b, err := from.Next()
			switch {
			case err == io.EOF:
				return
			case err != nil:
				yield(Line{}, err)
				return
			case b.TooLong && !yield(Line{Number: b.Line, TooLong: true}, nil):
				return
			}
			number := b.Line
			for line := range bytes.Lines(b.Data[:b.Size]) {
				size := len(line)
				if number == 1 {
					line = bytes.TrimPrefix(line, byteOrderMark)
				}
				line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
				if !yield(Line{Number: number, Data: line, Size: size}, nil) {
					return
				}
				number++
			}
			b.Free()
		}
	}
}
