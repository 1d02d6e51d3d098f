package corpus

import (
	"io"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
)

// A Record is one interview, or the reason why it cannot be used.
type Record struct {
	File      string            // what messages call the file
	Line      int               // of NDJSON, from 1; 0 for a document
	InFolder  bool              // the file was found in a folder, not named
	Interview *motive.Interview // nil if Err is set
	Problems  motive.Problems   // warnings, or what is wrong with the interview
	Err       error             // why nothing could be read of the file
}

// Usable reports whether there is an interview and nothing forbids its use.
func (r *Record) Usable() bool {
	if r.Err != nil {
		return false
	}
	worst, any := r.Problems.Worst()
	return !any || worst < motive.Error
}

// A decoder decodes one frame after the other. Each worker has its own.
type decoder struct {
	*Reader
	codec  *codec.InterviewDecoder
	record Record // reused for each record
}

func (r *Reader) newDecoder() *decoder {
	return &decoder{Reader: r, codec: codec.NewInterviewDecoder(r.Catalogue, r.Keep)}
}

// decode yields the records of a frame, and reports whether to go on.
func (d *decoder) decode(f frame, yield func(*Record) bool) bool {
	d.record = Record{File: DisplayName(f.source.Path), InFolder: f.source.InFolder}
	if f.err != nil {
		d.record.Err = f.err
		return yield(&d.record)
	}
	if f.block == nil {
		return d.decodeDocument(f.source, yield)
	}
	defer f.block.Free()
	for record := range d.codec.Records(f.block) {
		d.record.Line, d.record.Interview, d.record.Problems = record.Line, &record.Interview, record.Problems
		if !yield(&d.record) {
			return false
		}
	}
	return true
}

// decodeDocument reads and yields the only record of a document. It skips one of
// another of buyin's schemas in a folder: goals may lie next to interviews.
func (d *decoder) decodeDocument(s Source, yield func(*Record) bool) bool {
	data, err := d.readDocument(s)
	if err != nil {
		d.record.Err = err
		return yield(&d.record)
	}
	iv, problems := d.codec.Interview(d.record.File, data)
	d.record.Interview, d.record.Problems = &iv, problems
	if s.InFolder && !d.record.Usable() && isOtherSchema(codec.SchemaOf(d.record.File, data)) {
		return true
	}
	return yield(&d.record)
}

func (d *decoder) readDocument(s Source) ([]byte, error) {
	in, err := d.open(s)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return io.ReadAll(io.LimitReader(in, motive.MaxDocument+1))
}

// isOtherSchema reports whether a schema is one of buyin's for something else
// than an interview.
func isOtherSchema(schema string) bool {
	return strings.HasPrefix(schema, "buyin/") && !strings.HasPrefix(schema, "buyin/interview/")
}
