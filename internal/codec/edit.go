package codec

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"buyin/internal/codec/emit"
)

// An Edit replaces the text at a path from the root, such as "report", "name".
type Edit struct {
	Path []any // keys and indexes
	Text string
}

// SetTexts replaces texts in a document. Everything else stays as it is, byte for
// byte: comments, order, and keys that only another version knows. It returns an
// error if the document cannot be parsed or has no text at one of the paths.
func SetTexts(name string, data []byte, edits []Edit) ([]byte, error) {
	d := newDecoder(name, data, 1, nil)
	root := d.parse()
	if root == nil {
		if len(d.problems) > 0 {
			return nil, d.problems[0]
		}
		return nil, errors.New("it cannot be parsed")
	}
	type piece struct {
		at, end int
		text    []byte
	}
	var pieces []piece
	skipped := len(data) - len(d.data) // a byte order mark
	for _, e := range edits {
		n := root
		for _, step := range e.Path {
			if n = n.child(step); n == nil {
				return nil, fmt.Errorf("it has no %v", e.Path)
			}
		}
		if n.kind != text {
			return nil, fmt.Errorf("%v is %s, not a text", e.Path, n.kind)
		}
		at, end := d.extent(n)
		pieces = append(pieces, piece{at + skipped, end + skipped, bytes.TrimSpace(emit.AppendLine(nil, emit.Text(e.Text)))})
	}
	slices.SortFunc(pieces, func(a, b piece) int { return b.at - a.at })
	out := slices.Clone(data)
	for _, p := range pieces { // the last first, so that offsets stay true
		out = slices.Replace(out, p.at, p.end, p.text...)
	}
	return out, checkTexts(name, out, edits)
}

// checkTexts checks that a document has the texts. A text without quotes over
// several lines cannot be replaced.
func checkTexts(name string, data []byte, edits []Edit) error {
	d := newDecoder(name, data, 1, nil)
	root := d.parse()
	for _, e := range edits {
		n := root
		for _, step := range e.Path {
			if n != nil {
				n = n.child(step)
			}
		}
		if n == nil || n.kind != text || n.text != e.Text {
			return fmt.Errorf("%v is written over several lines; put it in quotes", e.Path)
		}
	}
	return nil
}
