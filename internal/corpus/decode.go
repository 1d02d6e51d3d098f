package corpus

import (
	"io"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
)

// A Record is one interview, or the reason why it cannot be used.
type Record struct {
	File      string            // the name of the file in messages
	Line      int               // line number in NDJSON, from 1; 0 in a document
	InFolder  bool              // the file was found in a folder and not named as an argument
	Folder    string            // that folder
	Interview *motive.Interview // nil if Err is set
	Problems  motive.Problems   // the interview's warnings, or its errors
	Err       error             // the reason why the file could not be read
}

// Usable reports whether there is an interview without problems that prevent
// its use.
func (r *Record) Usable() bool {
	if r.Err != nil {
		return false
	}
	worst, any := r.Problems.Worst()
	return !any || worst < motive.Error
}

// A decoder decodes frames, one after the other. Each worker has its own
// decoder.
type decoder struct {
	*Reader
	codec  *codec.InterviewDecoder
	record Record // reused for each record
}

func (r *Reader) newDecoder() *decoder {
	return &decoder{Reader: r, codec: codec.NewInterviewDecoder(r.Catalogue, r.Keep)}
}

// decode yields the records of a frame. It reports whether to continue with the
// next frame.
func (d *decoder) decode(f frame, yield func(*Record) bool) bool {
	d.record = Record{File: DisplayName(f.source.Path), InFolder: f.source.InFolder, Folder: f.source.Folder}
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

// decodeDocument reads a document and yields its only record. In a folder, it
// skips a document with another of buyin's schemas, because goals may be in the
// same folder as interviews.
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

// isOtherSchema reports whether a schema is one of buyin's, but not the one of
// an interview.
func isOtherSchema(schema string) bool {
	return strings.HasPrefix(schema, "buyin/") && !strings.HasPrefix(schema, "buyin/interview/")
}
