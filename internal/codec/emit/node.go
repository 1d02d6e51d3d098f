package emit

import (
	"fmt"
	"slices"
)

// A Node is a value to write: a text, a number, a boolean, a list or an object.
type Node struct {
	kind   kind
	inline bool // a collection that is written on one line, in YAML and in indented JSON
	text   string
	keys   []string // keys of an object; keys[i] belongs to items[i]
	items  []*Node
}

type kind uint8

const (
	textKind kind = iota
	literalKind
	listKind
	objectKind
)

// Text returns a node for a text.
func Text(s string) *Node { return &Node{text: s} }

// Literal returns a node for a number or a boolean.
func Literal(v any) *Node { return &Node{kind: literalKind, text: fmt.Sprint(v)} }

// List returns a list of these items.
func List(items ...*Node) *Node { return &Node{kind: listKind, items: items} }

// Object returns an empty object. Each of its keys is written on a line of its
// own.
func Object() *Node { return &Node{kind: objectKind} }

// Inline returns an empty object that is written on one line.
func Inline() *Node { return &Node{kind: objectKind, inline: true} }

// Add adds a key to an object.
func (n *Node) Add(key string, value *Node) {
	n.keys, n.items = append(n.keys, key), append(n.items, value)
}

// AddText adds a key with a text to an object. It adds nothing if the text is
// empty.
func (n *Node) AddText(key, s string) {
	if s != "" {
		n.Add(key, Text(s))
	}
}

// Keys returns the keys of an object, in order.
func (n *Node) Keys() []string { return n.keys }

// Items returns the items of a list, or the values of an object, in order.
func (n *Node) Items() []*Node { return n.items }

// Value returns the value of a key of an object, or nil.
func (n *Node) Value(key string) *Node {
	if i := slices.Index(n.keys, key); i >= 0 {
		return n.items[i]
	}
	return nil
}

// Append adds an item to a list.
func (n *Node) Append(item *Node) { n.items = append(n.items, item) }

// isBlock reports whether the node is written on lines of its own.
func (n *Node) isBlock() bool { return !n.inline && len(n.items) > 0 }
