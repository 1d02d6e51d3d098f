package codec

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// allowDuplicateKeys lets the tree be built with a key that stands twice: sift finds all
// of them, with both places.
var allowDuplicateKeys = jsontext.AllowDuplicateNames(true)

// parseJSON reads the source's one JSON document. It returns nil where there
// is none that can be read.
func (r *decoder) parseJSON() *node {
	p := jsonParser{decoder: r, dec: jsontext.NewDecoder(bytes.NewBuffer(r.data), allowDuplicateKeys)}
	root := node{}
	if err := p.value(&root, 1); err != nil {
		p.reportSyntaxError(err)
		return nil
	}
	end := int(p.dec.InputOffset())
	if _, err := p.dec.ReadToken(); err != io.EOF {
		at := p.nextToken(end)
		r.addProblem(at, at+1, motive.Error, "second-document", "something follows the end of the document",
			"keep one document in a file, or one on each line of a stream (.ndjson, which score and team read)")
		return nil
	}
	return &root
}

type jsonParser struct {
	*decoder
	dec *jsontext.Decoder
}

// nextToken is the offset of the next token, from the end of the last.
func (p *jsonParser) nextToken(offset int) int {
	for offset < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[offset]) >= 0 {
		offset++
	}
	return offset
}

// value reads the next value into n, which lies depth levels down.
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

// collection reads the rest of a list or a mapping.
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
	for {
		if next := p.dec.PeekKind(); next == '}' || next == ']' {
			_, err := p.dec.ReadToken()
			n.end = int(p.dec.InputOffset())
			return err
		}
		if open == '{' {
			key := node{at: p.nextToken(int(p.dec.InputOffset())), kind: text}
			token, err := p.dec.ReadToken()
			if err != nil {
				return err
			}
			key.text, key.end = token.String(), int(p.dec.InputOffset())
			n.keys = append(n.keys, key)
		}
		n.items = append(n.items, node{})
		if err := p.value(&n.items[len(n.items)-1], depth+1); err != nil {
			return err
		}
	}
}

// skipCollection passes over what is left of a collection, without recursion.
func (p *jsonParser) skipCollection(depth int) error {
	for p.dec.StackDepth() > depth {
		if _, err := p.dec.ReadToken(); err != nil {
			return err
		}
	}
	return nil
}

// reportSyntaxError reports why the document is not JSON.
func (p *jsonParser) reportSyntaxError(err error) {
	at := len(p.data)
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		at = min(int(syntax.ByteOffset), len(p.data))
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		at = len(bytes.TrimRight(p.data, " \t\r\n"))
		p.addProblem(at, at, motive.Error, "json-syntax", "the text ends in the middle of a value", "complete it; was the file cut short?")
		return
	}
	at = p.tokenStart(p.skipSpace(at))
	message, remedy := p.explainJSON(at)
	if message == "" {
		message, remedy = "not JSON: "+strings.TrimRight(excerpt(strings.TrimPrefix(syntaxReason(syntax), "jsontext: ")), "."), "mend it"
	}
	end := at + 1
	for end < len(p.data) && p.data[end]&0xc0 == 0x80 {
		end++
	}
	p.addProblem(at, end, motive.Error, "json-syntax", message, remedy)
}

func syntaxReason(syntax *jsontext.SyntacticError) string {
	if syntax == nil || syntax.Err == nil {
		return "it cannot be read"
	}
	what, _, _ := strings.Cut(syntax.Err.Error(), " (expecting") // what follows would be cut off in the middle
	return what
}

// tokenStart is where the word begins that goes wrong at the offset.
func (p *jsonParser) tokenStart(offset int) int {
	start := offset
	for start > 0 && scalar.IsLetter(p.data[start-1]) {
		start--
	}
	if start > 0 && strings.IndexByte(" \t\r\n{[,:", p.data[start-1]) < 0 {
		return offset
	}
	return start
}

func (p *jsonParser) skipSpace(offset int) int {
	for offset < len(p.data) && strings.IndexByte(" \t\r\n", p.data[offset]) >= 0 && !p.insideText(offset) {
		offset++
	}
	return offset
}

// insideText reports whether a break stands in a text that was not closed on its
// line: then the break is what is wrong.
func (p *jsonParser) insideText(offset int) bool {
	start := bytes.LastIndexByte(p.data[:offset], '\n') + 1
	return bytes.Count(p.data[start:offset], []byte(`"`))%2 == 1
}

// explainJSON knows the mistakes that people make by hand.
func (p *jsonParser) explainJSON(at int) (message, remedy string) {
	if at >= len(p.data) {
		return "", ""
	}
	before := bytes.TrimRight(p.data[:at], " \t\r\n")
	afterComma := bytes.HasSuffix(before, []byte(","))
	switch c := p.data[at]; {
	case (c == '}' || c == ']') && afterComma:
		return "a comma before the closing " + string(c), "delete the comma"
	case c == ',' && closes(p.data[at+1:]):
		return "a comma before a closing bracket", "delete the comma"
	case c == ',' && afterComma:
		return "two commas in a row", "delete one"
	case c == '\'':
		return "a single quote", `put keys and texts in double quotes`
	case c == '/' || c == '#':
		return "a comment, which JSON does not have", "delete it, or save the file as YAML"
	case c == '\\' && isSurrogate(p.data[at:]):
		return "half of a surrogate pair", "write both halves, or the character itself"
	case scalar.IsDigit(c) && (bytes.HasSuffix(before, []byte("0")) || bytes.HasSuffix(before, []byte("-0"))):
		return "a number that begins with 0", "delete the 0"
	case c == '\\':
		return "a backslash that begins no escape of JSON", `write \\ for a backslash`
	case c < ' ' && p.insideText(at):
		return "a control character or line break inside a text", `write \n for a line break, \t for a tab`
	case c == '"' || c == '{' || c == '[':
		return "a comma or colon is missing before this", "write it"
	case c == '+' || c == '.' || c == 'N' || c == 'I':
		return "no number of JSON", "write a plain number such as 5 or -5"
	case at > 0 && scalar.IsDigit(p.data[at-1]) && c > ' ':
		return "no number of JSON", "write a plain number such as 5 or -5"
	case scalar.IsLetter(c):
		return "a word without quotes", "put keys and texts in double quotes; else only true, false and null may stand"
	}
	return "", ""
}

// closes reports whether a closing bracket comes next.
func closes(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) > 0 && (rest[0] == '}' || rest[0] == ']')
}

// isSurrogate reports whether an escape begins that is half of a pair.
func isSurrogate(rest []byte) bool {
	return len(rest) > 3 && rest[1] == 'u' && (rest[2] == 'd' || rest[2] == 'D') && strings.IndexByte("89abcdefABCDEF", rest[3]) >= 0
}
