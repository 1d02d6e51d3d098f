package codec

import (
	"io"
	"iter"

	"buyin/internal/motive"
)

// Interviews reads NDJSON on one worker, an interview a line. A line that is too long, torn
// or wrong is a Record with problems, and reading goes on after it; blank
// lines are passed over. An error is one of the reader, and the last.
func Interviews(name string, r io.Reader, c motive.Catalogue) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		from, decoder := NewBlocks(name, r), NewInterviewDecoder(c, Everything)
		for {
			b, err := from.Next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Record{}, err)
				return
			}
			for record := range decoder.Records(&b) {
				if !yield(*record, nil) {
					return
				}
			}
			b.Free()
		}
	}
}
