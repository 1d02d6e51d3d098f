package codec

import "buyin/internal/motive"

// PlaceOf returns the position of the value at a path from the root, or of what
// there is on the way to it.
func PlaceOf(name string, data []byte, path ...any) motive.Pos {
	d := newDecoder(name, data, 1, nil)
	return d.positions(d.parse())(path...)
}

// A Value is one value of a document. Offsets are counted from after a byte order
// mark.
type Value struct {
	Key     string // in a mapping
	KeyAt   int    // the offset of the key
	At, End int    // the offsets of a scalar; of others At is right, and End lies on the last line of the last scalar
	Kind    Kind
	Text    string // of a scalar
	Bare    bool   // a YAML scalar without quotes
	Items   []Value
}

// A Kind is the type of a Value.
type Kind int

// The kinds. A YAML scalar without quotes is a Text, whatever it says.
const (
	Null Kind = iota
	Text
	Literal // a number or boolean of JSON
	List
	Mapping
)

// Parse parses a document, whatever its schema. It returns false if the document
// cannot be parsed. A value that no document of buyin may hold is Null.
func Parse(name string, data []byte) (root Value, comments []Comment, ok bool) {
	d := newDecoder(name, data, 1, nil)
	n := d.parse()
	if n == nil {
		return root, nil, false
	}
	return n.export(), d.comments(n), true
}

func (n *node) export() Value {
	v := Value{At: n.at, End: n.end, Text: n.text, Bare: n.bare, Kind: [...]Kind{Null, Null, Text, Literal, Literal, List, Mapping}[n.kind]}
	for i := range n.items {
		item := n.items[i].export()
		if n.kind == mapping {
			item.Key, item.KeyAt = n.keys[i].text, n.keys[i].at
		}
		v.Items = append(v.Items, item)
	}
	return v
}
