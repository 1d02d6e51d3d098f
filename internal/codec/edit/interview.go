package edit

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"buyin/internal/codec"
	"buyin/internal/codec/emit"
	"buyin/internal/codec/encode"
	"buyin/internal/motive"
)

// ErrComments means that a document cannot be changed without losing comments.
var ErrComments = errors.New("it has comments that this change would lose; delete them, or write each turn and key on a line of its own")

// ErrUnreadable means that a document is no interview that can be read in full.
var ErrUnreadable = errors.New("it is no interview that can be read in full")

// Interview returns the document of a saved interview with the contents of iv.
// from says of each of its turns which one of the document it was; -1 says that
// it is new. In a YAML document with its keys and turns on lines of their own,
// everything that does not change stays byte for byte. Keys that buyin does not
// know are kept in any document, and those of other documents that turns come from
// are added.
func Interview(name string, data []byte, c motive.Catalogue, iv motive.Interview, from []int, others ...Source) ([]byte, error) {
	if len(from) != len(iv.Turns) {
		return nil, fmt.Errorf("of %d turns, %d are said to be new or not", len(iv.Turns), len(from))
	}
	mark, body := splitMark(data)
	if len(body) > 0 && body[len(body)-1] != '\n' {
		body = append(slices.Clone(body), newline(body)...)
	}
	was, err := read(name, body, c)
	if err != nil {
		return nil, err
	}
	now, err := encode.Interview(&iv)
	if err != nil {
		return nil, err
	}
	addUnknown(now, was.root, from)
	for _, o := range others {
		other, err := read(o.Name, o.Data, c)
		if err != nil || len(o.From) != len(iv.Turns) {
			return nil, ErrUnreadable
		}
		addUnknown(now, other.root, o.From)
	}
	out, err := write(name, was, c, now, from)
	if err != nil {
		return nil, err
	}
	out = slices.Concat(mark, out)
	if len(out) > motive.MaxDocument {
		return nil, fmt.Errorf("a document of %d bytes is too long; the limit is %d", len(out), motive.MaxDocument)
	}
	return out, nil
}

// write returns the document with the contents of the tree: in blocks if that is
// how it is written, else all anew.
func write(name string, was document, c motive.Catalogue, now *emit.Node, from []int) ([]byte, error) {
	if codec.FormatOf(name, was.data) != codec.YAML {
		out := emit.AppendJSON(nil, now)
		return out, check(name, out, c, now)
	}
	out, err := replaceBlocks(was, now, from)
	if err == nil {
		err = check(name, out, c, now)
	}
	if err == nil {
		return out, nil
	}
	if len(was.comments) > 0 {
		return nil, ErrComments
	}
	out = emit.AppendYAML(nil, now)
	return out, check(name, out, c, now)
}

// A Source is another document that turns come from.
type Source struct {
	Name string
	Data []byte
	From []int // which turn of the document each turn was, or -1
}

// A document is a saved interview as it was read.
type document struct {
	data     []byte
	root     codec.Value
	comments []codec.Comment
	tree     *emit.Node // as buyin would write it
}

// read reads a document that has no errors.
func read(name string, data []byte, c motive.Catalogue) (document, error) {
	iv, problems := codec.DecodeInterview(name, data, c)
	if worst, any := problems.Worst(); any && worst >= motive.Error {
		return document{}, ErrUnreadable
	}
	root, comments, ok := codec.Parse(name, data)
	tree, err := encode.Interview(&iv)
	if !ok || err != nil {
		return document{}, ErrUnreadable
	}
	from := make([]int, len(iv.Turns))
	for i := range from {
		from[i] = i
	}
	addUnknown(tree, root, from)
	return document{data, root, comments, tree}, nil
}

// check returns an error if a document does not hold the tree.
func check(name string, data []byte, c motive.Catalogue, want *emit.Node) error {
	got, err := read(name, data, c)
	if err == nil && !bytes.Equal(line(got.tree), line(want)) {
		err = errors.New("it cannot be changed as it is written")
	}
	return err
}
