package codec

import (
	"slices"
	"strings"

	"buyin/internal/codec/wording"
)

// A key is one key of an object, with the function that reads its value into a
// T. The function may be nil if the value is checked elsewhere.
//
// An object of our formats is a table of keys, in the order in which buyin
// writes them. Those of interviews have a twin in package fast.
type key[T any] struct {
	name     string
	required bool
	read     func(k keyReader, into *T)
}

// readObject reads an object with these keys into a T. It returns false and
// reports a problem if the node is not a mapping. what names the object in
// messages, such as "a goal".
func readObject[T any](d *decoder, n *node, what string, keys []key[T], into *T) bool {
	names := make([]string, len(keys))
	for i := range keys {
		names[i] = keys[i].name
	}
	if !d.checkObject(n, what, names) {
		return false
	}
	for i := range keys {
		if keys[i].read != nil {
			keys[i].read(keyReader{d, n, what, keys[i].name, keys[i].required && d.needs(keys[i].name)}, into)
		}
	}
	return true
}

// readChild reads the value of a key as an object. It returns false if the key
// is left out, or not a mapping.
func readChild[T any](k keyReader, what string, keys []key[T], into *T) bool {
	v := k.value()
	return v != nil && readObject(k.decoder, v, what, keys, into)
}

// readList reads the value of a key as a list of objects. It leaves out entries
// that are not mappings.
func readList[T any](k keyReader, what string, keys []key[T]) []T {
	var all []T
	k.each(func(item *node) {
		var one T
		if readObject(k.decoder, item, what, keys, &one) {
			all = append(all, one)
		}
	})
	return all
}

// checkObject reports a node that is not a mapping, and unknown keys. It
// returns whether the node is a mapping.
func (d *decoder) checkObject(n *node, what string, names []string) bool {
	switch {
	case n == nil || n.kind == refused:
		return false
	case n.kind == null:
		d.errorAt(n, "missing-key", what+" is empty here", "write it, or delete the line")
		return false
	case n.kind != mapping:
		d.errorAt(n, "wrong-type", what+" must be a mapping of keys to values, not "+n.kind.String(), "write "+strings.Join(names[:min(2, len(names))], ": ..., ")+": ...")
		return false
	}
	for i := range n.keys {
		if d.lenient || d.tooMany {
			break
		}
		name := &n.keys[i]
		if name.kind != refused && !strings.HasPrefix(name.text, "x-") && !slices.Contains(names, name.text) {
			d.errorAt(name, "unknown-key", "unknown key "+quoted(name.text)+" in "+what, wording.Suggestion(name.text, names, `or begin a key of your own with "x-"`))
		}
	}
	return true
}

// A keyReader reads the value of one key of an object. Each of its methods
// reads one type of value, reports what is wrong with it, and then returns the
// zero value or the default.
type keyReader struct {
	*decoder
	object   *node
	what     string // the object, for messages
	key      string
	required bool
}

// value returns the value of the key, or nil if it is left out or has been
// refused.
func (k keyReader) value() *node {
	v := k.object.value(k.key)
	switch {
	case v == nil:
		if k.required {
			k.errorAt(k.object, "missing-key", k.what+" has no "+k.key, "add "+k.key)
		}
		return nil
	case v.kind == refused:
		return nil
	case v.kind == null:
		if k.required {
			k.errorAt(v, "missing-key", k.key+" of "+k.what+" has no value", "write one")
		}
		return nil
	}
	return v
}

// list returns the items of a list.
func (k keyReader) list() []node {
	v := k.value()
	if v == nil {
		return nil
	}
	if v.kind != list {
		k.errorAt(v, "wrong-type", k.key+" of "+k.what+" must be a list, not "+v.kind.String(), "write a list, even for one entry: "+k.key+": [...]")
		return nil
	}
	return v.items
}

// each reads the items of a list, until there are too many problems.
func (k keyReader) each(read func(item *node)) {
	items := k.list()
	for i := range items {
		if k.tooMany {
			return
		}
		read(&items[i])
	}
}

// sibling returns the reader of another key, an optional one, of the object.
func (k keyReader) sibling(key string) keyReader {
	k.key, k.required = key, false
	return k
}

// keyNode returns the key itself, for messages. The object must have it.
func (k keyReader) keyNode() *node { return &k.object.keys[k.object.index(k.key)] }

// length returns the length of a list, and -1 if the value is not one.
func (k keyReader) length() int {
	if v := k.object.value(k.key); v != nil && v.kind == list {
		return len(v.items)
	}
	return -1
}
