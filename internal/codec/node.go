package codec

import "slices"

// A node is one value of a document, whichever format it came in.
type node struct {
	kind    kind
	bare    bool   // a YAML scalar without quotes: a text, a number or a truth value, as is asked for
	flow    bool   // a list or mapping in brackets
	text    string // of a scalar; of a number as written
	at, end int    // offsets in the source, end just past the last byte
	keys    []node // of a mapping, beside items
	items   []node // of a list, or the values of a mapping
}

// A kind is what a node holds.
type kind uint8

const (
	refused kind = iota // its problem has been told: say no more about it
	null
	text
	number  // of JSON only
	boolean // of JSON only
	list
	mapping
)

func (k kind) String() string {
	return [...]string{"nothing", "nothing", "a text", "a number", "a truth value", "a list", "a mapping"}[k]
}

// index returns the index of a key, or -1. The first one counts.
func (n *node) index(key string) int {
	return slices.IndexFunc(n.keys, func(k node) bool { return k.text == key })
}

// value returns the value of a key, or nil. The first one counts.
func (n *node) value(key string) *node {
	if i := n.index(key); i >= 0 {
		return &n.items[i]
	}
	return nil
}
