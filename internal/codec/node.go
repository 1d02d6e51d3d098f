package codec

import "slices"

// A node is one value of a document, in YAML or JSON.
type node struct {
	kind    kind
	bare    bool   // a YAML scalar without quotes, which can be read as a text, number or boolean
	flow    bool   // a list or mapping in brackets
	text    string // the text of a scalar; a number as it is written
	at, end int    // offsets in the source; end is after the last byte
	keys    []node // the keys of a mapping, parallel to items
	items   []node // the items of a list, or the values of a mapping
}

// A kind is the type of a node.
type kind uint8

const (
	refused kind = iota // its problem has been reported already
	null
	text
	number  // of JSON only
	boolean // of JSON only
	list
	mapping
)

// String returns the kind as messages name it.
func (k kind) String() string {
	return [...]string{"nothing", "nothing", "a text", "a number", "a truth value", "a list", "a mapping"}[k]
}

// index returns the index of a key, or -1. Of duplicate keys the first counts.
func (n *node) index(key string) int {
	return slices.IndexFunc(n.keys, func(k node) bool { return k.text == key })
}

// value returns the value of a key, or nil. Of duplicate keys the first counts.
func (n *node) value(key string) *node {
	if i := n.index(key); i >= 0 {
		return &n.items[i]
	}
	return nil
}
