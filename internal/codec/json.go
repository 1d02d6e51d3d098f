package codec

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"buyin/internal/codec/limit"
	"buyin/internal/motive"
)

// allowDuplicateKeys lets the parser read duplicate keys: prevalidate reports
// all of them, with both positions.
var allowDuplicateKeys = jsontext.AllowDuplicateNames(true)

// parseJSON parses the source as one JSON document. It returns nil, and reports
// a problem, if it is not.
func (d *decoder) parseJSON() *node {
	if d.exceeds(limit.JSON(d.data)) {
		return nil
	}
	p := jsonParser{decoder: d, dec: jsontext.NewDecoder(bytes.NewBuffer(d.data), allowDuplicateKeys), open: make([]node, 0, d.values)}
	root := node{}
	if err := p.value(&root, 1); err != nil {
		p.reportSyntaxError(err)
		return nil
	}
	end := int(p.dec.InputOffset())
	if _, err := p.dec.ReadToken(); err != io.EOF {
		at := p.nextToken(end)
		d.addProblem(at, at+1, motive.Error, "second-document", "something follows the end of the document",
			"keep one document in a file, or one on each line of a stream (.ndjson, which score and team read)")
		return nil
	}
	return &root
}

// A jsonParser turns the library's tokens into nodes with positions.
type jsonParser struct {
	*decoder
	dec  *jsontext.Decoder
	open []node // the keys and items so far of the collections that are open
}

// nextToken returns the offset of the next token, from the end of the last one.
func (p *jsonParser) nextToken(offset int) int {
	for offset < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[offset]) >= 0 {
		offset++
	}
	return offset
}

// value parses the next value into n, which is depth levels down.
func (p *jsonParser) value(n *node, depth int) error {
	n.at = p.nextToken(int(p.dec.InputOffset()))
	token, err := p.dec.ReadToken()
	if err != nil {
		return err
	}
	switch token.Kind() {
	case 'n':
		n.kind = null
	case 't', 'f':
		n.kind, n.text = boolean, token.String()
	case '0':
		n.kind, n.text = number, token.String()
	case '"':
		n.kind, n.text = text, token.String()
	default:
		n.flow = true
		return p.collection(n, token.Kind(), depth)
	}
	n.end = int(p.dec.InputOffset())
	return nil
}

// collection parses a list or a mapping, after its opening bracket.
func (p *jsonParser) collection(n *node, open jsontext.Kind, depth int) error {
	n.kind = list
	if open == '{' {
		n.kind = mapping
	}
	if depth > motive.MaxNesting {
		p.reportTooDeep(n.at)
		n.kind = refused
		return p.skipCollection(p.dec.StackDepth() - 1)
	}
	start := len(p.open)
	for {
		if next := p.dec.PeekKind(); next == '}' || next == ']' {
			_, err := p.dec.ReadToken()
			n.end = int(p.dec.InputOffset())
			p.closeCollection(n, start)
			return err
		}
		if open == '{' {
			key := node{at: p.nextToken(int(p.dec.InputOffset())), kind: text}
			token, err := p.dec.ReadToken()
			if err != nil {
				return err
			}
			key.text, key.end = token.String(), int(p.dec.InputOffset())
			p.open = append(p.open, key)
		}
		item := node{}
		if err := p.value(&item, depth+1); err != nil {
			return err
		}
		p.open = append(p.open, item)
	}
}

// closeCollection moves what is open from an index on into the collection.
func (p *jsonParser) closeCollection(n *node, start int) {
	all := p.open[start:]
	if n.kind == mapping {
		n.keys, n.items = make([]node, len(all)/2), make([]node, len(all)/2)
		for i := range n.keys {
			n.keys[i], n.items[i] = all[2*i], all[2*i+1]
		}
	} else {
		n.items = slices.Clone(all)
	}
	p.open = p.open[:start]
}

// skipCollection skips to the end of the collections that are open below a
// depth, without recursion.
func (p *jsonParser) skipCollection(depth int) error {
	for p.dec.StackDepth() > depth {
		if _, err := p.dec.ReadToken(); err != nil {
			return err
		}
	}
	return nil
}
