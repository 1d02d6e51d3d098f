package codec

import "bytes"

// The YAML library knows where a value begins, but not where it ends.

// quotedEnd returns the offset after the text in quotes that begins at an offset.
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

// blockEnd returns the offset after a block text, whose | or > is at an offset in
// the library's line of that number. The text ends before the first line that is
// indented no further than its parent.
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

// outerIndent returns the indent of a block text's parent, from what is before the
// text on its line: the indent of its key or, in a list, of the last dash.
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
