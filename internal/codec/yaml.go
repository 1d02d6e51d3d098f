package codec

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"buyin/internal/codec/limit"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// parseYAML parses the source as one YAML document. It returns nil, and reports
// a problem, if it is not. The library panics on some small files, which counts
// as a syntax error.
func (d *decoder) parseYAML() (root *node) {
	if !d.checkPrintable() || d.exceeds(limit.YAML(d.data)) {
		return nil
	}
	defer func() {
		if recover() != nil {
			d.reportYAMLError(nil)
			root = nil
		}
	}()
	dec := yaml.NewDecoder(bytes.NewReader(d.data))
	var document yaml.Node
	if err := dec.Decode(&document); errors.Is(err, io.EOF) {
		d.reportEmpty()
		return nil
	} else if err != nil {
		d.reportYAMLError(err)
		return nil
	}
	p := yamlParser{decoder: d, lines: yamlLines(d.data)}
	root = &node{}
	if len(document.Content) > 0 {
		p.value(root, document.Content[0], 1)
	}
	var second yaml.Node
	switch err := dec.Decode(&second); {
	case err == nil:
		at := p.offset(&second)
		d.addProblem(at, at+1, motive.Error, "second-document", "a second document begins here", "keep one document in a file")
		return nil
	case !errors.Is(err, io.EOF):
		d.reportYAMLError(err)
		return nil
	}
	return root
}

// checkPrintable reports the first character that YAML does not allow, and
// whether there is none.
func (d *decoder) checkPrintable() bool {
	at, size := limit.Unprintable(d.data)
	if size > 0 {
		d.addProblem(at, at+size, motive.Error, "control-character", "the character "+excerpt(string(d.data[at:at+size]))+", which YAML does not allow",
			"delete it, or write it as an escape in double quotes")
	}
	return size == 0
}

// yamlLines returns the offsets at which lines begin for the YAML library. It
// breaks lines at more characters than a source does.
func yamlLines(data []byte) []int {
	lines := []int{0}
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '\n':
			lines = append(lines, i+1)
		case '\r':
			if i+1 == len(data) || data[i+1] != '\n' {
				lines = append(lines, i+1)
			}
		case 0xc2: // U+0085
			if bytes.HasPrefix(data[i:], []byte("\u0085")) {
				lines = append(lines, i+2)
			}
		case 0xe2: // U+2028, U+2029
			if bytes.HasPrefix(data[i:], []byte("\u2028")) || bytes.HasPrefix(data[i:], []byte("\u2029")) {
				lines = append(lines, i+3)
			}
		}
	}
	return lines
}

// A yamlParser turns the library's nodes into ours.
type yamlParser struct {
	*decoder
	lines []int
	last  struct{ line, column, offset int } // the last offset: nodes come in order, and a line may be very long
}

// offset returns the offset of the library's position of a node.
func (p *yamlParser) offset(y *yaml.Node) int {
	if y.Line < 1 || y.Line > len(p.lines) {
		return len(p.data)
	}
	if p.last.line != y.Line || p.last.column > y.Column {
		p.last.line, p.last.column, p.last.offset = y.Line, 1, p.lines[y.Line-1]
	}
	for p.last.column < y.Column && p.last.offset < len(p.data) {
		_, size := utf8.DecodeRune(p.data[p.last.offset:])
		p.last.offset += size
		p.last.column++
	}
	return p.last.offset
}

// value converts a value, which is depth levels down.
func (p *yamlParser) value(n *node, y *yaml.Node, depth int) {
	n.at = p.offset(y)
	n.end = n.at
	if p.rejectUnsupported(n, y) {
		return
	}
	switch y.Kind {
	case yaml.ScalarNode:
		p.scalar(n, y)
	case yaml.SequenceNode, yaml.MappingNode:
		n.kind, n.flow = list, y.Style&yaml.FlowStyle != 0
		if y.Kind == yaml.MappingNode {
			n.kind = mapping
		}
		if depth > motive.MaxNesting {
			p.reportTooDeep(n.at)
			n.kind = refused
			return
		}
		p.collection(n, y, depth)
	}
}

// rejectUnsupported reports aliases, anchors and tags, with which a file would
// mean something other than it seems.
func (p *yamlParser) rejectUnsupported(n *node, y *yaml.Node) bool {
	// The library does not report the tag ! alone.
	mayBeTagged := y.Kind == yaml.ScalarNode || y.Style&yaml.FlowStyle != 0
	isTagged := mayBeTagged && n.at < len(p.data) && p.data[n.at] == '!'
	switch {
	case y.Kind == yaml.AliasNode:
		p.refuse(n, "alias", "an alias, which refers to a value written elsewhere", "write the value out")
	case y.Anchor != "":
		p.refuse(n, "anchor", "an anchor", "delete it, and write the value out wherever it is needed")
	case y.Style&yaml.TaggedStyle != 0 || isTagged:
		p.refuse(n, "tag", "a tag", "delete it; put a text in quotes")
	default:
		return false
	}
	return true
}

// refuse reports an error at a node, and marks the node as refused.
func (p *yamlParser) refuse(n *node, rule, message, remedy string) {
	n.kind = refused
	end := n.at + 1
	for end < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,]}"), p.data[end]) < 0 {
		end++
	}
	p.addProblem(n.at, end, motive.Error, rule, message, remedy)
}

// collection converts the items of a list or mapping.
func (p *yamlParser) collection(n *node, y *yaml.Node, depth int) {
	if y.Kind == yaml.SequenceNode {
		n.items = make([]node, len(y.Content))
		for i, item := range y.Content {
			p.value(&n.items[i], item, depth+1)
			y.Content[i] = nil // its memory is needed for the rest
		}
	} else {
		n.keys, n.items = make([]node, len(y.Content)/2), make([]node, len(y.Content)/2)
		for i := range n.keys {
			p.key(&n.keys[i], y.Content[2*i])
			p.value(&n.items[i], y.Content[2*i+1], depth+1)
			y.Content[2*i], y.Content[2*i+1] = nil, nil
		}
	}
	n.end = n.at + 1
	if k := len(n.items); k > 0 {
		n.end = max(n.end, n.items[k-1].end)
	}
}

// key converts a key, which must be a text.
func (p *yamlParser) key(n *node, y *yaml.Node) {
	n.at = p.offset(y)
	n.end = n.at
	switch {
	case p.rejectUnsupported(n, y):
	case y.Kind != yaml.ScalarNode:
		p.addProblem(n.at, n.at+1, motive.Error, "key-not-text", "a list or mapping is used as a key", "write a text as the key; put a text that begins with a bracket in quotes")
	default:
		p.scalar(n, y)
		if n.bare && y.Value == "<<" {
			p.errorAt(n, "merge-key", "a merge key", "write out the keys that it refers to")
			n.kind = refused
			return
		}
		n.kind = text
	}
}

// quotes are the styles of texts in quotes.
const quotes = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle

// scalar converts a scalar, and finds its end.
func (p *yamlParser) scalar(n *node, y *yaml.Node) {
	n.kind, n.text = text, y.Value
	switch {
	case y.Style&quotes != 0:
		n.end = scalar.QuotedEnd(p.data, n.at)
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		n.end = p.blockEnd(n.at, y.Line)
	default:
		n.bare = true
		n.end = min(n.at+len(y.Value), len(p.data))
		if isNull(y.Value) {
			n.kind = null
		}
	}
}

// isNull reports whether a scalar without quotes is null.
func isNull(s string) bool {
	switch s {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}
