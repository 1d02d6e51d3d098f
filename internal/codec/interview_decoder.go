package codec

import (
	"bytes"
	"fmt"
	"iter"

	"buyin/internal/codec/fast"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// A Record is one line of NDJSON: an interview, or the problems of the line.
type Record struct {
	Interview motive.Interview
	Problems  motive.Problems
	Line      int // from 1
}

// An InterviewDecoder decodes interviews, one at a time: lines of NDJSON with the
// fast scanner, and what that gives up on strictly. It must not be used by two
// goroutines at once.
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

// NewInterviewDecoder returns a decoder of interviews whose motivators must be in
// the catalogue. Unless it keeps everything, an interview is valid until the next
// one is decoded.
func NewInterviewDecoder(c motive.Catalogue, keep Keep) *InterviewDecoder {
	motivators := scalar.NewMotivatorIndex(c)
	return &InterviewDecoder{motivators: motivators, scanner: fast.NewScanner(motivators, keep)}
}

// Records decodes the lines of a block, in order, and skips blank lines. A line
// that is too long, cut off or wrong is a Record with problems.
func (d *InterviewDecoder) Records(b *fast.Block) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		if b.TooLong {
			d.record = lineTooLong(b.Name, b.Line)
			yield(&d.record)
			return
		}
		d.scanner.SetData(b.Data)
		number := b.Line
		for start := 0; start < b.Size; number++ {
			if number == 1 && bytes.HasPrefix(b.Data, byteOrderMark) {
				start += len(byteOrderMark)
			}
			end, ok := d.scanner.Scan(start)
			if ok {
				d.record = Record{Interview: *d.scanner.Interview(), Line: number}
			} else if end = start + bytes.IndexByte(b.Data[start:], '\n'); !d.decodeStrictly(b, start, end, number) {
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

// decodeStrictly decodes one line with the strict decoder. It returns false if
// the line is blank.
func (d *InterviewDecoder) decodeStrictly(b *fast.Block, start, end, number int) bool {
	line := bytes.TrimSuffix(b.Data[start:end], []byte("\r"))
	switch {
	case len(bytes.TrimLeft(line, " \t\r")) == 0:
		return false
	case len(line) > motive.MaxLine:
		d.record = lineTooLong(b.Name, number)
		return true
	}
	strict := &decoder{source: newSource(b.Name, bytes.Clone(line), number), format: NDJSON, motivators: d.motivators}
	iv := strict.interview()
	d.record = Record{Interview: iv, Problems: strict.sortedProblems(), Line: number}
	return true
}

// lineTooLong returns the record of a line that is too long.
func lineTooLong(name string, number int) Record {
	d := &decoder{source: newSource(name, nil, number)}
	d.addProblem(0, 0, motive.Error, "line-too-long", fmt.Sprintf("more than %d MiB on a line", motive.MaxLine>>20), "split the record")
	return Record{Problems: d.sortedProblems(), Line: number}
}

// Interview decodes a whole document, as DecodeInterview does.
func (d *InterviewDecoder) Interview(name string, data []byte) (motive.Interview, motive.Problems) {
	strict := newDecoder(name, data, 1, d.motivators)
	iv := strict.interview()
	return iv, strict.sortedProblems()
}
