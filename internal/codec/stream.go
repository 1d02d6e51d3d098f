package codec

import (
	"fmt"
	"io"
	"iter"

	"buyin/internal/motive"
)

// A Record is one line of NDJSON: an interview, or what is wrong with it.
type Record struct {
	Interview motive.Interview
	Problems  motive.Problems
	Line      int // from 1
}

// Interviews reads NDJSON, an interview a line. A line that is too long, torn
// or wrong is a Record with problems, and reading goes on after it; blank
// lines are passed over. An error is one of the reader, and the last.
func Interviews(name string, r io.Reader, c motive.Catalogue) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		from, words := newLines(r), newLexicon(c)
		for {
			l, err := from.next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Record{}, err)
				return
			}
			if !yield(decodeLine(name, l, words), nil) {
				return
			}
		}
	}
}

// decodeLine reads one line.
func decodeLine(name string, l line, words *lexicon) Record {
	r := &reading{source: newSource(name, l.data, l.number), format: NDJSON, lexicon: words}
	if l.tooLong {
		r.report(0, 0, motive.Error, "line-too-long", fmt.Sprintf("more than %d MiB on a line", motive.MaxLine>>20), "split the record")
		return Record{Problems: r.found(), Line: l.number}
	}
	iv := r.interview()
	return Record{Interview: iv, Problems: r.found(), Line: l.number}
}
