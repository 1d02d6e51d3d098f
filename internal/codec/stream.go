package codec

import (
	"bytes"
	"fmt"
	"iter"

	"buyin/internal/codec/fast"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// A Record is one line of NDJSON: an interview, or what is wrong with it.
type Record struct {
	Interview motive.Interview
	Problems  motive.Problems
	Line      int // from 1
}

// A InterviewDecoder decodes one interview after the other. It must not be used by two at
// once; each worker has its own.
type InterviewDecoder struct {
	motivators *scalar.MotivatorIndex
	scanner    *fast.Scanner
	record     Record
}

// Keep says how much of an interview an InterviewDecoder keeps: see fast.Keep.
type Keep = fast.Keep

// The levels of Keep, from most to least.
const (
	Everything = fast.Everything
	Quotes     = fast.Quotes
	Figures    = fast.Figures
)

// NewInterviewDecoder makes a decoder of interviews whose motivators are in the
// catalogue. Unless it keeps everything, what it returns is good until the
// next interview.
func NewInterviewDecoder(c motive.Catalogue, keep Keep) *InterviewDecoder {
	motivators := scalar.NewMotivatorIndex(c)
	return &InterviewDecoder{motivators: motivators, scanner: fast.NewScanner(motivators, keep)}
}

// Records are those of a block, in order. Blank lines are none.
func (d *InterviewDecoder) Records(b *Block) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		if b.tooLong {
			d.record = lineTooLong(b.name, b.number)
			yield(&d.record)
			return
		}
		d.scanner.SetData(b.data)
		number := b.number
		for start := 0; start < b.lines; number++ {
			if number == 1 && bytes.HasPrefix(b.data, byteOrderMark) {
				start += len(byteOrderMark)
			}
			end, ok := d.scanner.Scan(start)
			if ok {
				d.record = Record{Interview: d.scanner.Interview(), Line: number}
			} else if end = start + bytes.IndexByte(b.data[start:], '\n'); !d.decodeStrictly(b, start, end, number) {
				start = end + 1
				continue // a blank line
			}
			if !yield(&d.record) {
				return
			}
			start = end + 1
		}
	}
}

// decodeStrictly reads one line with the library; false where it is blank.
func (d *InterviewDecoder) decodeStrictly(b *Block, start, end, number int) bool {
	line := bytes.TrimSuffix(b.data[start:end], []byte("\r"))
	switch {
	case len(bytes.TrimLeft(line, " \t\r")) == 0:
		return false
	case len(line) > motive.MaxLine:
		d.record = lineTooLong(b.name, number)
		return true
	}
	r := &decoder{source: newSource(b.name, bytes.Clone(line), number), format: NDJSON, motivators: d.motivators}
	iv := r.interview()
	d.record = Record{Interview: iv, Problems: r.sortedProblems(), Line: number}
	return true
}

func lineTooLong(name string, number int) Record {
	r := &decoder{source: newSource(name, nil, number)}
	r.addProblem(0, 0, motive.Error, "line-too-long", fmt.Sprintf("more than %d MiB on a line", motive.MaxLine>>20), "split the record")
	return Record{Problems: r.sortedProblems(), Line: number}
}

// Interview reads a whole document, as DecodeInterview does.
func (d *InterviewDecoder) Interview(name string, data []byte) (motive.Interview, motive.Problems) {
	r := newDecoder(name, data, 1, d.motivators)
	iv := r.interview()
	return iv, r.sortedProblems()
}
