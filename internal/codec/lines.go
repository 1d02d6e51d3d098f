package codec

import (
	"bytes"
	"io"
	"iter"

	"buyin/internal/codec/fast"
)

// A wholeLine is a line without its line break, or says that a line is too long.
type wholeLine struct {
	number  int // from 1
	data    []byte
	tooLong bool
}

// wholeLines splits a text into lines, in bounded memory. A line is valid until
// the next one. A byte order mark at the start is dropped.
func wholeLines(name string, r io.Reader) iter.Seq2[wholeLine, error] {
	return func(yield func(wholeLine, error) bool) {
		for from := fast.NewBlocks(name, r); ; {
			b, err := from.Next()
			switch {
			case err == io.EOF:
				return
			case err != nil:
				yield(wholeLine{}, err)
				return
			case b.TooLong && !yield(wholeLine{number: b.Line, tooLong: true}, nil):
				return
			}
			number := b.Line
			for line := range bytes.Lines(b.Data[:b.Size]) {
				if number == 1 {
					line = bytes.TrimPrefix(line, byteOrderMark)
				}
				line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
				if !yield(wholeLine{number: number, data: line}, nil) {
					return
				}
				number++
			}
			b.Free()
		}
	}
}
