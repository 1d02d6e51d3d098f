package codec

import (
	"fmt"
	"slices"
	"strings"
)

// objectReader is a mapping being read. Each method reads one key, reports what is
// wrong with it, and returns the zero value then.
type objectReader struct {
	*decoder
	n    *node
	what string // for messages, such as "a goal"
}

// readObject begins to read a mapping with these keys; false where it is none.
func (r *decoder) readObject(n *node, what string, keys ...string) (objectReader, bool) {
	f := objectReader{r, n, what}
	if n == nil || n.kind == refused {
		return f, false
	}
	if n.kind == null {
		r.errorAt(n, "missing-key", what+" stands here without anything in it", "write it, or delete the line")
		return f, false
	}
	if n.kind != mapping {
		r.errorAt(n, "wrong-type", what+" must be a mapping of keys to values, not "+n.kind.String(), "write "+strings.Join(keys[:min(2, len(keys))], ": ..., ")+": ...")
		return f, false
	}
	if !r.lenient {
		for i := range n.keys {
			if r.tooMany {
				break
			}
			key := &n.keys[i]
			if key.kind != refused && !strings.HasPrefix(key.text, "x-") && !slices.Contains(keys, key.text) {
				r.errorAt(key, "unknown-key", "unknown key "+quoted(key.text)+" in "+what, suggestion(key.text, keys, `or begin a key of your own with "x-"`))
			}
		}
	}
	return f, true
}

// value is the value of a key, nil where it is left out or was refused.
func (f objectReader) value(key string, needed bool) *node {
	v := f.n.value(key)
	switch {
	case v == nil:
		if needed {
			f.errorAt(f.n, "missing-key", f.what+" has no "+key, "add "+key)
		}
		return nil
	case v.kind == refused:
		return nil
	case v.kind == null:
		if needed {
			f.errorAt(v, "missing-key", key+" of "+f.what+" has no value", "write one")
		}
		return nil
	}
	return v
}

// text is a text, of which sift has seen that it is not too long.
func (f objectReader) text(key string, needed bool) string {
	s, _ := f.textOf(f.value(key, needed), key)
	return s
}

// nonEmptyText is a text that says something.
func (f objectReader) nonEmptyText(key string, needed bool) string {
	v := f.value(key, needed)
	s, ok := f.textOf(v, key)
	if ok && strings.TrimSpace(s) == "" {
		f.errorAt(v, "empty-text", key+" of "+f.what+" is empty", "write something, or delete the key")
	}
	return s
}

// name is a text of at most max bytes that says something.
func (f objectReader) name(key string, needed bool, max int) string {
	v := f.value(key, needed)
	s, ok := f.textOf(v, key)
	switch {
	case !ok:
		return ""
	case len(s) > max:
		f.errorAt(v, "name-too-long", fmt.Sprintf("%s of %s has %d bytes; at most %d are read", key, f.what, len(s), max), "shorten it")
		return ""
	case strings.TrimSpace(s) == "":
		f.errorAt(v, "empty-text", key+" of "+f.what+" is empty", "write a name")
	}
	return s
}

// textOf is the text of a value. A bare scalar of YAML is one.
func (r *decoder) textOf(v *node, what string) (string, bool) {
	if v == nil || v.kind == refused {
		return "", false
	}
	if v.kind != text {
		r.errorAt(v, "wrong-type", what+" must be a text, not "+v.kind.String(), "write a text, in quotes where it could be taken for something else")
		return "", false
	}
	if v.bare && isAmbiguous(v.text) {
		r.ambiguous = append(r.ambiguous, v)
	}
	return v.text, true
}

// enum is a text of a closed list; the first is taken where it is left out.
func (f objectReader) enum(key string, needed bool, allowed ...string) string {
	v := f.value(key, needed)
	s, ok := f.textOf(v, key)
	if !ok {
		return allowed[0]
	}
	if !slices.Contains(allowed, s) {
		f.errorAt(v, "unknown-"+key, "unknown "+key+" "+quoted(s)+" in "+f.what, suggestion(s, allowed, ""))
		return allowed[0]
	}
	return s
}

// boolean is true or false.
func (f objectReader) boolean(key string, needed, otherwise bool) bool {
	v := f.value(key, needed)
	if v == nil {
		return otherwise
	}
	if v.kind == boolean || v.kind == text && v.bare {
		switch v.text {
		case "true":
			return true
		case "false":
			return false
		}
	}
	f.errorAt(v, "not-a-truth-value", key+" of "+f.what+" must be true or false, not "+describeNode(v), "write true or false, without quotes")
	return otherwise
}

// describeNode is what a value is, in a message.
func describeNode(v *node) string {
	if v.kind == list || v.kind == mapping {
		return v.kind.String()
	}
	return quoted(v.text)
}

// list are the values of a list.
func (f objectReader) list(key string, needed bool) []node {
	v := f.value(key, needed)
	if v == nil {
		return nil
	}
	if v.kind != list {
		f.errorAt(v, "wrong-type", key+" of "+f.what+" must be a list, not "+v.kind.String(), "write a list, even of one: "+key+": [...]")
		return nil
	}
	return v.items
}

// textList are the textList of a list; nil where it is left out or empty.
func (f objectReader) textList(key string) []string {
	var all []string
	items := f.list(key, false)
	for i := range items {
		s, ok := f.textItem(&items[i], key)
		if ok {
			all = append(all, s)
		}
	}
	return all
}

func (f objectReader) textItem(v *node, key string) (string, bool) {
	if v.kind == null {
		f.errorAt(v, "empty-text", "an entry of "+key+" is empty", "write something, or delete it")
		return "", false
	}
	return f.textOf(v, "an entry of "+key)
}
