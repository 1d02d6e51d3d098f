package scalar

import "bytes"

// QuotedEnd returns the offset after the text in quotes that begins at an offset.
func QuotedEnd(data []byte, at int) int {
	if at >= len(data) {
		return at
	}
	quote := data[at]
	for i := at + 1; i < len(data); i++ {
		switch {
		case data[i] == '\\' && quote == '"':
			i++
		case data[i] == quote && quote == '\'' && i+1 < len(data) && data[i+1] == quote:
			i++
		case data[i] == quote:
			return i + 1
		}
	}
	return len(data)
}

// OuterIndent returns the indent of a block text's parent, from what is before the
// text on its line: the indent of its key or, in a list, of the last dash.
func OuterIndent(before []byte) int {
	indent, dash := 0, -1
	for indent < len(before) {
		if before[indent] != ' ' {
			if indent+1 == len(before) || before[indent+1] != ' ' || bytes.IndexByte([]byte("-?:"), before[indent]) < 0 {
				return indent
			}
			dash = indent
		}
		indent++
	}
	if dash >= 0 {
		return dash
	}
	return indent - 1
}
