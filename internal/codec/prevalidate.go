package codec

import (
	"fmt"

	"buyin/internal/codec/limit"
	"buyin/internal/motive"
)

// prevalidate reports duplicate keys and texts that are too long anywhere in a
// tree, even in the values of users' own x- keys.
func (d *decoder) prevalidate(n *node) {
	if n.kind == text && len(n.text) > motive.MaxText {
		d.reportTooLong(n.at, n.end)
		n.kind = refused
	}
	d.rejectDuplicateKeys(n)
	for i := range n.items {
		d.prevalidate(&n.items[i])
	}
}

// rejectDuplicateKeys reports the duplicate keys of a mapping. It uses a map,
// since comparing every pair of keys would take minutes on a hostile file.
func (d *decoder) rejectDuplicateKeys(n *node) {
	if len(n.keys) < 2 {
		return
	}
	first := make(map[string]int, len(n.keys))
	for i := range n.keys {
		if d.tooMany {
			return
		}
		key := &n.keys[i]
		if key.kind == refused {
			continue
		}
		j, twice := first[key.text]
		if !twice {
			first[key.text] = i
			continue
		}
		line, column := d.place(n.keys[j].at)
		d.errorAt(key, "duplicate-key", fmt.Sprintf("duplicate key %s, first at %d:%d", quoted(key.text), line, column), "delete one of them")
	}
}

// reportTooDeep reports a collection that is nested too deeply.
func (d *decoder) reportTooDeep(at int) {
	d.addProblem(at, at+1, motive.Error, "too-deep", fmt.Sprintf("more than %d levels of lists and mappings", motive.MaxNesting), "flatten it")
}

// reportTooLong reports a text that is too long.
func (d *decoder) reportTooLong(at, end int) {
	d.addProblem(at, end, motive.Error, "text-too-long", fmt.Sprintf("a text of more than %d bytes", motive.MaxText), "shorten it")
}

// exceeds reports whether the document exceeds a limit, and then why.
func (d *decoder) exceeds(e limit.Excess) bool {
	d.values = e.Values
	switch e.Reason {
	case limit.Deep:
		d.reportTooDeep(e.At)
	case limit.Many:
		d.addProblem(e.At, e.End, motive.Error, "too-many-values", fmt.Sprintf("more than %d keys and values", limit.Values), "split the file")
	case limit.Directives:
		d.addProblem(e.At, e.End, motive.Error, "too-many-values", fmt.Sprintf("more than %d lines that begin with %%", limit.MaxDirectives), "delete them")
	case limit.Long:
		d.reportTooLong(e.At, e.End)
	}
	return e.Reason != limit.None
}
