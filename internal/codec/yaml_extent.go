package codec

import "bytes"

// The YAML library says where a value begins, not where it ends.

// quotedEnd is the offset just past a text in quotes that begins at at.
func quotedEnd(data []byte, at int) int {
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

// blockEnd is the offset just past the text after the | or > at at, in this
// line of the library's: up to the first line that is indented no further than
// what holds the text.
func (p *yamlParser) blockEnd(at, line int) int {
	if line < 1 || line > len(p.lines) {
		return at
	}
	end, outer := min(at+1, len(p.data)), outerIndent(p.data[p.lines[line-1]:at])
	for i := line; i < len(p.lines); i++ {
		start, next := p.lines[i], len(p.data)
		if i+1 < len(p.lines) {
			next = p.lines[i+1]
		}
		text := p.data[start:next]
		words := bytes.TrimLeft(text, " ")
		if len(bytes.TrimSpace(words)) == 0 {
			continue
		}
		if len(text)-len(words) <= outer {
			break
		}
		end = start + len(bytes.TrimRight(text, "\r\n\u0085\u2028\u2029"))
	}
	return end
}

// outerIndent is the indent of what holds a text, from what stands before it on
// its line: that of the key, or of the last dash where the text is the entry.
func outerIndent(before []byte) int {
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
