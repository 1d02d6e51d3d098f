package codec

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"strings"

	"buyin/internal/codec/fast"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// A Note is one line of a stream of notes, or the problems with it.
type Note struct {
	motive.Said
	Problems motive.Problems
	Size     int // bytes of its line, to show progress; 0 if the line is too long
}

// Notes reads a stream of notes line by line. A line is the words of a note, in
// which invalid UTF-8 is replaced by U+FFFD. A line that begins with "{" is an
// object of JSON with the words and, optionally, their question:
//
//	{"text":"still no word","asked":"What came of it?","about":"pay"}
//
// A note gets the question of byDefault if its line does not say one; null says
// that there is none. A line with problems is returned with them, and reading
// continues after it. A reader's error is the last value.
func Notes(name string, r io.Reader, c motive.Catalogue, byDefault motive.Said) iter.Seq2[Note, error] {
	lines := noteReader{name, scalar.NewMotivatorIndex(c), byDefault}
	return func(yield func(Note, error) bool) {
		for l, err := range fast.Lines(name, r) {
			if err != nil {
				yield(Note{}, err)
				return
			}
			note := lines.read(l)
			note.Size = l.Size
			if !yield(note, nil) {
				return
			}
		}
	}
}

// A noteReader reads the lines of a stream of notes.
type noteReader struct {
	name       string
	motivators *scalar.MotivatorIndex
	byDefault  motive.Said
}

func (r noteReader) read(l fast.Line) Note {
	isObject := bytes.HasPrefix(l.Data, []byte("{"))
	switch {
	case isObject && len(l.Data) <= motive.MaxLine:
		return r.object(l)
	case isObject:
		return Note{Problems: lineTooLong(r.name, l.Number).Problems}
	case l.TooLong || len(l.Data) > motive.MaxText:
		at := newDecoder(r.name, nil, l.Number, nil)
		at.addProblem(0, 0, motive.Error, "text-too-long", fmt.Sprintf("more than %d KiB on a line", motive.MaxText>>10), "split it")
		return Note{Problems: at.sortedProblems()}
	}
	note := Note{Said: r.byDefault}
	note.Text = strings.ToValidUTF8(string(l.Data), "\uFFFD")
	return note
}

// object decodes a note from an object of JSON.
func (r noteReader) object(l fast.Line) Note {
	d := &decoder{source: newSource(r.name, bytes.Clone(l.Data), l.Number), format: NDJSON, motivators: r.motivators}
	note := Note{Said: r.byDefault}
	if root := d.parse(); root != nil {
		d.prevalidate(root)
		readObject(d, root, "a note", noteKeys, &note)
	}
	note.Problems = d.sortedProblems()
	return note
}

var noteKeys = []key[Note]{
	{"text", true, func(k keyReader, note *Note) { note.Text = k.text() }},
	{"asked", false, func(k keyReader, note *Note) {
		if k.isWritten() {
			note.Asked = k.text()
		}
	}},
	{"about", false, func(k keyReader, note *Note) {
		if k.isWritten() {
			note.About = k.about()
		}
	}},
}

// isWritten reports whether the object has the key, also with the value null.
func (k keyReader) isWritten() bool { return k.object.value(k.key) != nil }

// about reads the motivator that a question explores, "" if it explores none.
func (k keyReader) about() string {
	id, _ := k.motivatorID(k.value())
	return id
}
