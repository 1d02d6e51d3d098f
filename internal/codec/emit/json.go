package emit

// compact is the indent that means JSON on one line without blanks.
const compact = -1

// AppendJSON appends a value as JSON. Each key gets a line.
func AppendJSON(data []byte, n *Node) []byte { return append(appendJSON(data, n, 0), '\n') }

// AppendLine appends a value as a line of NDJSON.
func AppendLine(data []byte, n *Node) []byte { return append(appendJSON(data, n, compact), '\n') }

func appendJSON(data []byte, n *Node, indent int) []byte {
	switch n.kind {
	case textKind:
		return appendQuoted(data, n.text, jsonEscape)
	case literalKind:
		return append(data, n.text...)
	case listKind:
		return appendCollection(data, n, indent, '[', ']')
	}
	return appendCollection(data, n, indent, '{', '}')
}

// appendCollection appends a list or an object between its brackets.
func appendCollection(data []byte, n *Node, indent int, opening, closing byte) []byte {
	inner, separator := indent, ", "
	block := indent != compact && n.isBlock()
	switch {
	case indent == compact:
		separator = ","
	case block:
		inner, separator = indent+2, ","
	}
	data = append(data, opening)
	for i, item := range n.items {
		if i > 0 {
			data = append(data, separator...)
		}
		if block {
			data = appendIndent(append(data, '\n'), inner)
		}
		if n.kind == objectKind {
			data = append(appendQuoted(data, n.keys[i], jsonEscape), ':')
			if indent != compact {
				data = append(data, ' ')
			}
		}
		data = appendJSON(data, item, inner)
	}
	if block {
		data = appendIndent(append(data, '\n'), indent)
	}
	return append(data, closing)
}

// jsonEscape appends the escape of a character. That is one \u, or two for a
// pair of surrogates.
func jsonEscape(data []byte, c rune) []byte {
	if c <= 0xffff {
		return appendHex(append(data, `\u`...), c, 4)
	}
	c -= 0x10000
	data = appendHex(append(data, `\u`...), 0xd800+c>>10, 4)
	return appendHex(append(data, `\u`...), 0xdc00+c&0x3ff, 4)
}
