package codec

import (
	"bytes"
	"fmt"
	"slices"

	"buyin/internal/codec/emit"
	"buyin/internal/motive"
)

// PlaceOf returns the position of the value at a path from the root, or of what
// there is on the way to it.
func PlaceOf(name string, data []byte, path ...any) motive.Pos {
	d := newDecoder(name, data, 1, nil)
	return d.positions(d.parse())(path...)
}

// An Edit replaces the text at a path from the root, such as "report", "name".
type Edit struct {
	Path []any // keys and indexes
	Text string
}

// SetTexts replaces texts in a document. Everything else stays as it is, byte for
// byte: comments, order, and keys that only another version knows. It returns an
// error if the document cannot be parsed or has no text at one of the paths, or
// one without quotes over several lines.
func SetTexts(name string, data []byte, edits []Edit) ([]byte, error) {
	out := slices.Clone(data)
	for _, e := range edits {
		d, n, err := textAt(name, out, e.Path)
		if err != nil {
			return nil, err
		}
		at, end := d.extent(n)
		mark := len(out) - len(d.data) // of the byte order
		out = slices.Replace(out, mark+at, mark+end, bytes.TrimSpace(emit.AppendLine(nil, emit.Text(e.Text)))...)
		if _, n, err = textAt(name, out, e.Path); err != nil || n.text != e.Text {
			return nil, fmt.Errorf("%v is written over several lines; put it in quotes", e.Path)
		}
	}
	return out, nil
}

func textAt(name string, data []byte, path []any) (*decoder, *node, error) {
	d := newDecoder(name, data, 1, nil)
	n := d.parse()
	for _, step := range path {
		if n != nil {
			n = n.child(step)
		}
	}
	if n == nil || n.kind != text {
		return nil, nil, fmt.Errorf("there is no text at %v", path)
	}
	return d, n, nil
}
