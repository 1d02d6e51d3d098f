package codec

import (
	"bytes"
	"strings"
)

// A Comment is one comment of a YAML document.
type Comment struct {
	Line, Column int    // from 1
	Text         string // after the #, without the blanks around it
	Alone        bool   // nothing else is on its line
}

// comments returns the comments of a parsed document, in order. JSON has none.
func (d *decoder) comments(root *node) []Comment {
	if root == nil || d.format != YAML {
		return nil
	}
	var texts []*node // texts in which a # begins no comment, in order
	root.walk(func(n *node) {
		if n.kind == text && !n.bare {
			texts = append(texts, n)
		}
	})
	var all []Comment
	for at := 0; at < len(d.data); at++ {
		if len(texts) > 0 && at >= texts[0].at {
			at, texts = d.skipText(texts[0], at, &all), texts[1:]
			at--
			continue
		}
		if d.data[at] == '#' && (at == 0 || strings.IndexByte(" \t\r\n", d.data[at-1]) >= 0) {
			at = d.comment(at, &all)
		}
	}
	return all
}

// skipText returns the end of a text in quotes or of a block, whose first line
// may have a comment.
func (d *decoder) skipText(n *node, at int, all *[]Comment) int {
	if c := d.data[n.at]; c != '|' && c != '>' {
		return max(at, n.end)
	}
	header := d.data[n.at:d.lineEnd(n.at)]
	if i := bytes.Index(header, []byte(" #")); i >= 0 {
		d.comment(n.at+i+1, all)
	}
	return max(at, n.end)
}

// comment adds the comment that begins at an offset, and returns the end of its
// line.
func (d *decoder) comment(at int, all *[]Comment) int {
	end := d.lineEnd(at)
	before := at // the start of the blanks before it
	for before > 0 && (d.data[before-1] == ' ' || d.data[before-1] == '\t') {
		before--
	}
	line, column := d.place(at)
	*all = append(*all, Comment{
		Line: line, Column: column, Text: strings.TrimSpace(string(d.data[at+1 : end])),
		Alone: before == 0 || d.data[before-1] == '\n' || d.data[before-1] == '\r',
	})
	return end
}

// lineEnd returns the end of the line that contains an offset.
func (d *decoder) lineEnd(at int) int {
	for at < len(d.data) && d.data[at] != '\n' && d.data[at] != '\r' {
		at++
	}
	return at
}

// walk calls visit with a node, its keys and its values, in the order of the
// document.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for i := range n.items {
		if n.kind == mapping {
			visit(&n.keys[i])
		}
		n.items[i].walk(visit)
	}
}
