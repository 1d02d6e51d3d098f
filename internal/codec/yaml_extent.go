package codec

import (
	"bytes"

	"buyin/internal/codec/scalar"
)

// The YAML library knows where a value begins, but not where it ends.

// blockEnd returns the offset after a block text, whose | or > is at an offset in
// the library's line of that number. The text ends before the first line that is
// indented no further than its parent.
func (p *yamlParser) blockEnd(at, line int) int {
	if line < 1 || line > len(p.lines) {
		return at
	}
	end, outer := min(at+1, len(p.data)), scalar.OuterIndent(p.data[p.lines[line-1]:at])
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
