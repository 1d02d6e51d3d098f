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

// A Line is one line of a text, or the problem with it.
type Line struct {
	Text     string // without the line break; invalid UTF-8 is replaced by U+FFFD
	Problems motive.Problems
}

// Lines reads a text line by line. A line of more than motive.MaxText bytes is
// returned as a problem, and reading continues after it. A reader's error is
// the last value.
func Lines(name string, r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		for l, err := range fast.Lines(name, r) {
			if err != nil {
				yield(Line{}, err)
				return
			}
			line := Line{Text: strings.ToValidUTF8(string(l.Data), "\uFFFD")}
			if l.TooLong || len(l.Data) > motive.MaxText {
				at := newDecoder(name, nil, l.Number, nil)
				at.addProblem(0, 0, motive.Error, "text-too-long", fmt.Sprintf("more than %d KiB on a line", motive.MaxText>>10), "split it")
				line = Line{Problems: at.sortedProblems()}
			}
			if !yield(line, nil) {
				return
			}
		}
	}
}

// A LabelledNote is a note with the strengths that should be heard in it, or the
// problems of its line.
type LabelledNote struct {
	Text     string
	Heard    map[string]int // strength by motivator, never 0; empty if nothing should be heard
	Problems motive.Problems
}

// LabelledNotes reads NDJSON with a labelled note on each line, whose motivators
// must be in the catalogue. It ignores unknown keys, so that people who label
// notes can keep more on a line, and blank lines. A reader's error is the last
// value.
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
