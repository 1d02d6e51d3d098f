package codec

import (
	"bytes"
	"io"
	"iter"

	"buyin/internal/codec/fast"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// A LabelledNote is a note with the strengths that should be heard in it, or the
// problems of its line.
type LabelledNote struct {
	motive.Said
	Heard    map[string]int // strength by motivator, never 0; empty if nothing should be heard
	Problems motive.Problems
}

// LabelledNotes reads NDJSON with a labelled note on each line, whose motivators
// must be in the catalogue. It ignores unknown keys, so that people who label
// notes can keep more on a line, and blank lines. The question of a note is
// optional. A reader's error is the last value.
func LabelledNotes(name string, r io.Reader, c motive.Catalogue) iter.Seq2[LabelledNote, error] {
	words := scalar.NewMotivatorIndex(c)
	return func(yield func(LabelledNote, error) bool) {
		for l, err := range fast.Lines(name, r) {
			switch {
			case err != nil:
				yield(LabelledNote{}, err)
				return
			case l.TooLong || len(l.Data) > motive.MaxLine:
				if !yield(LabelledNote{Problems: lineTooLong(name, l.Number).Problems}, nil) {
					return
				}
				continue
			case len(bytes.TrimLeft(l.Data, " \t\r")) == 0:
				continue
			}
			line := &decoder{source: newSource(name, bytes.Clone(l.Data), l.Number), format: NDJSON, motivators: words, lenient: true}
			note := line.labelled()
			note.Problems = line.sortedProblems()
			if !yield(note, nil) {
				return
			}
		}
	}
}

// labelled decodes a note and its labels from a line.
func (d *decoder) labelled() (note LabelledNote) {
	if root := d.parse(); root != nil {
		d.prevalidate(root)
		readObject(d, root, "a labelled note", labelledKeys, &note)
	}
	return note
}

var labelledKeys = []key[LabelledNote]{
	{"text", true, func(k keyReader, note *LabelledNote) { note.Text = k.text() }},
	{"heard", true, func(k keyReader, note *LabelledNote) { note.Heard = k.heard() }},
	{"asked", false, func(k keyReader, note *LabelledNote) { note.Asked = k.text() }},
	{"about", false, func(k keyReader, note *LabelledNote) { note.About = k.about() }},
}

// heard reads strengths by motivator, none of them 0.
func (k keyReader) heard() map[string]int {
	heard := k.strengths("strength", motive.MinStrength, motive.MaxStrength)
	for id, strength := range heard {
		if strength == 0 {
			k.errorAt(k.value().value(id), "out-of-range", "a strength of 0", "leave the motivator out if it should not be heard")
		}
	}
	return heard
}
