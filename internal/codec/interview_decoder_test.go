package codec

import (
	"io"
	"iter"

	"buyin/internal/codec/fast"
	"buyin/internal/motive"
)

// interviews decodes NDJSON in one go, with everything kept. A reader's error is
// the last value.
func interviews(name string, r io.Reader, c motive.Catalogue) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		from, decoder := fast.NewBlocks(name, r), NewInterviewDecoder(c, Everything)
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

// String names the format in a test's messages.
func (f Format) String() string { return [...]string{"YAML", "JSON", "NDJSON"}[f] }
