package codec

import "buyin/internal/motive"

// positions returns a function that finds the position of a value by its path
// from the root. It must not be called by two goroutines at once.
func (d *decoder) positions(root *node) motive.Places {
	return func(path ...any) motive.Pos {
		if root == nil {
			return d.span(0, 0)
		}
		n := root
		for _, step := range path {
			next := n.child(step)
			if next == nil {
				break
			}
			n = next
		}
		return d.span(d.extent(n))
	}
}

// child returns the value of a key or the item at an index, or nil.
func (n *node) child(step any) *node {
	switch s := step.(type) {
	case string:
		if n.kind == mapping {
			return n.value(s)
		}
	case int:
		if n.kind == list && 0 <= s && s < len(n.items) {
			return &n.items[s]
		}
	}
	return nil
}
