package emit

import (
	"strings"

	"buyin/internal/codec/scalar"
)

// AppendYAML appends an object as a YAML document in block style.
func AppendYAML(data []byte, root *Node) []byte { return appendKeys(data, root, 0, false) }

// appendKeys appends the keys of an object, each on its own line. If begun is
// set, the first key continues the current line.
func appendKeys(data []byte, n *Node, indent int, begun bool) []byte {
	for i, key := range n.keys {
		if i > 0 || !begun {
			data = appendIndent(data, indent)
		}
		data = append(appendYAMLText(data, key), ':')
		switch v := n.items[i]; {
		case v.kind == objectKind && v.isBlock():
			data = appendKeys(append(data, '\n'), v, indent+2, false)
		case v.kind == listKind && v.isBlock():
			data = appendItems(append(data, '\n'), v, indent+2)
		default:
			data = append(appendFlow(append(data, ' '), v), '\n')
		}
	}
	return data
}

// appendItems appends the items of a list, each on its own line.
func appendItems(data []byte, n *Node, indent int) []byte {
	for _, v := range n.items {
		data = append(appendIndent(data, indent), "- "...)
		if v.kind == objectKind && v.isBlock() {
			data = appendKeys(data, v, indent+2, true)
			continue
		}
		data = append(appendFlow(data, v), '\n')
	}
	return data
}

// appendFlow appends a scalar, an empty list or an object in braces.
func appendFlow(data []byte, n *Node) []byte {
	switch n.kind {
	case textKind:
		return appendYAMLText(data, n.text)
	case literalKind:
		return append(data, n.text...)
	case listKind:
		return append(data, "[]"...)
	}
	data = append(data, '{')
	for i, key := range n.keys {
		if i > 0 {
			data = append(data, ", "...)
		}
		data = append(appendYAMLText(data, key), ": "...)
		data = appendFlow(data, n.items[i])
	}
	return append(data, '}')
}

func appendIndent(data []byte, n int) []byte {
	for range n {
		data = append(data, ' ')
	}
	return data
}

// appendYAMLText appends a text. It adds quotes if the text needs them.
func appendYAMLText(data []byte, s string) []byte {
	if isPlainScalar(s) {
		return append(data, s...)
	}
	return appendQuoted(data, s, yamlEscape)
}

// isPlainScalar reports whether s can be written without quotes, also in
// brackets, because every YAML reader then reads it as the same text. It is
// stricter than necessary.
func isPlainScalar(s string) bool {
	if s == "" || s[len(s)-1] == ' ' || scalar.IsAmbiguous(s) {
		return false
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case scalar.IsLetter(c):
		case i == 0 && !scalar.IsDigit(c):
			return false
		case scalar.IsDigit(c) || strings.IndexByte(" -_./", c) >= 0:
		default:
			return false
		}
	}
	return true
}

// yamlEscape appends the escape of a character in a double-quoted text.
func yamlEscape(data []byte, c rune) []byte {
	switch {
	case c <= 0xff:
		return appendHex(append(data, `\x`...), c, 2)
	case c <= 0xffff:
		return appendHex(append(data, `\u`...), c, 4)
	}
	return appendHex(append(data, `\U`...), c, 8)
}
