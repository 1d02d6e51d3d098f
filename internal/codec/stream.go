package codec

import (
	"bytes"
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
		from, lines := NewBlocks(name, r), NewLines(c, false)
		for {
			b, err := from.Next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Record{}, err)
				return
			}
			for record := range lines.Records(&b) {
				if !yield(*record, nil) {
					return
				}
			}
			b.Free()
		}
	}
}

// Lines decodes lines of NDJSON. It must not be used by two at once.
type Lines struct {
	quick  quick
	record Record
}

// NewLines makes a decoder of interviews whose motivators are in the
// catalogue. A lean one checks everything and keeps what a score rests on: of
// the turns the questions and the evidence, and neither guess nor notes. What
// it returns is good until the next record.
func NewLines(c motive.Catalogue, lean bool) *Lines {
	return &Lines{quick: quick{words: newLexicon(c), lean: lean}}
}

// Records are those of a block, in order. Blank lines are none.
func (l *Lines) Records(b *Block) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		if b.tooLong {
			l.record = tooLong(b.name, b.number)
			yield(&l.record)
			return
		}
		q := &l.quick
		q.data, q.text = b.data, string(b.data)
		number := b.number
		for start := 0; start < b.lines; number++ {
			end := start + bytes.IndexByte(b.data[start:], '\n')
			if number == 1 && bytes.HasPrefix(b.data[start:end], byteOrderMark) {
				start += len(byteOrderMark)
			}
			if l.decode(b, start, end, number) && !yield(&l.record) {
				return
			}
			start = end + 1
		}
	}
}

// decode reads one line; false where it is blank.
func (l *Lines) decode(b *Block, start, end, number int) bool {
	l.record.Line, l.record.Problems = number, nil
	if end-start <= motive.MaxLine && l.quick.line(start, end) {
		l.record.Interview = l.quick.iv
		return true
	}
	line := bytes.TrimSuffix(b.data[start:end], []byte("\r"))
	switch {
	case len(bytes.TrimLeft(line, " \t\r")) == 0:
		return false
	case len(line) > motive.MaxLine:
		l.record = tooLong(b.name, number)
	default:
		r := &reading{source: newSource(b.name, bytes.Clone(line), number), format: NDJSON, lexicon: l.quick.words}
		l.record.Interview, l.record.Problems = r.interview(), r.found()
	}
	return true
}

func tooLong(name string, number int) Record {
	r := &reading{source: newSource(name, nil, number)}
	r.report(0, 0, motive.Error, "line-too-long", fmt.Sprintf("more than %d MiB on a line", motive.MaxLine>>20), "split the record")
	return Record{Problems: r.found(), Line: number}
}
