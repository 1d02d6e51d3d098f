package emit

import "fmt"

// A Node is a value to be written: a text, a number or boolean, a list or an
// object.
type Node struct {
	kind   kind
	inline bool // a collection on one line of YAML and of indented JSON
	text   string
	keys   []string // of an object, parallel to items
	items  []*Node
}

type kind uint8

const (
	textKind kind = iota
	literalKind
	listKind
	objectKind
)

// Text returns a text.
func Text(s string) *Node { return &Node{text: s} }

// Literal returns a number or a boolean.
func Literal(v any) *Node { return &Node{kind: literalKind, text: fmt.Sprint(v)} }

// List returns a list of these items.
func List(items ...*Node) *Node { return &Node{kind: listKind, items: items} }

// Object returns an empty object with a line for each key.
func Object() *Node { return &Node{kind: objectKind} }

// Inline returns an empty object that is written on one line.
func Inline() *Node { return &Node{kind: objectKind, inline: true} }

// Add adds a key to an object.
func (n *Node) Add(key string, value *Node) {
	n.keys, n.items = append(n.keys, key), append(n.items, value)
}

// AddText adds a key with a text to an object, unless the text is empty.
func (n *Node) AddText(key, s string) {
	if s != "" {
		n.Add(key, Text(s))
	}
}

// Append adds an item to a list.
func (n *Node) Append(item *Node) { n.items = append(n.items, item) }

// isBlock reports whether the node takes lines of its own.
func (n *Node) isBlock() bool { return !n.inline && len(n.items) > 0 }
