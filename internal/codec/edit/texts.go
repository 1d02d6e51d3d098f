// Package edit changes parts of saved documents. Everything else in them stays as
// it is: comments, order, and keys that only another version or the user knows.
package edit

import (
	"bytes"
	"fmt"
	"slices"

	"buyin/internal/codec"
	"buyin/internal/codec/emit"
)

// A Text replaces the text at a path from the root, such as "report", "name".
type Text struct {
	Path []any // keys and indexes
	Text string
}

// SetTexts replaces texts in a document. All other bytes stay the same:
// comments, order, and keys that only another version knows. It returns an
// error if the document cannot be parsed or has no text at one of the paths, or
// one without quotes over several lines.
func SetTexts(name string, data []byte, texts []Text) ([]byte, error) {
	mark, body := splitMark(data)
	out := slices.Clone(body)
	for _, t := range texts {
		v, err := textAt(name, out, t.Path)
		if err != nil {
			return nil, err
		}
		out = slices.Replace(out, v.At, v.End, bytes.TrimSpace(emit.AppendLine(nil, emit.Text(t.Text)))...)
		if v, err = textAt(name, out, t.Path); err != nil || v.Text != t.Text {
			return nil, fmt.Errorf("%v is written over several lines; put it in quotes", t.Path)
		}
	}
	return slices.Concat(mark, out), nil
}

// splitMark returns the byte order mark of a document, and the rest.
func splitMark(data []byte) (mark, body []byte) {
	if rest, ok := bytes.CutPrefix(data, []byte("\ufeff")); ok {
		return data[:len(data)-len(rest)], rest
	}
	return nil, data
}

func textAt(name string, data []byte, path []any) (codec.Value, error) {
	v, _, ok := codec.Parse(name, data)
	for _, step := range path {
		if !ok {
			break
		}
		v, ok = child(v, step)
	}
	if !ok || v.Kind != codec.Text {
		return v, fmt.Errorf("there is no text at %v", path)
	}
	return v, nil
}

// child returns the value of a key or the item at an index.
func child(v codec.Value, step any) (codec.Value, bool) {
	i := -1
	switch s := step.(type) {
	case string:
		if v.Kind == codec.Mapping {
			i = slices.IndexFunc(v.Items, func(item codec.Value) bool { return item.Key == s })
		}
	case int:
		if v.Kind == codec.List && s < len(v.Items) {
			i = s
		}
	}
	if i < 0 {
		return codec.Value{}, false
	}
	return v.Items[i], true
}
