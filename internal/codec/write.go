package codec

import (
	"strings"
	"unicode/utf8"

	"buyin/internal/codec/scalar"
	"buyin/internal/visible"
)

const hexDigits = "0123456789abcdef"

// appendYAML writes a mapping as a document in block style.
func appendYAML(data []byte, root *outNode) []byte { return appendKeys(data, root, 0, false) }

// appendKeys writes the keys of a mapping, each on a line of its own; the
// first one goes on the line that was begun, where one was.
func appendKeys(data []byte, b *outNode, indent int, begun bool) []byte {
	for i, key := range b.keys {
		if i > 0 || !begun {
			data = appendIndent(data, indent)
		}
		data = appendYAMLText(data, key)
		data = append(data, ':')
		switch v := b.items[i]; {
		case v.sort == aMapping && !v.inline && len(v.keys) > 0:
			data = append(data, '\n')
			data = appendKeys(data, v, indent+2, false)
		case v.sort == aList && len(v.items) > 0:
			data = append(data, '\n')
			data = appendItems(data, v, indent+2)
		default:
			data = append(data, ' ')
			data = append(appendFlow(data, v), '\n')
		}
	}
	return data
}

func appendItems(data []byte, b *outNode, indent int) []byte {
	for _, v := range b.items {
		data = append(appendIndent(data, indent), "- "...)
		if v.sort == aMapping && !v.inline && len(v.keys) > 0 {
			data = appendKeys(data, v, indent+2, true)
			continue
		}
		data = append(appendFlow(data, v), '\n')
	}
	return data
}

// appendFlow writes a value on the line at hand.
func appendFlow(data []byte, v *outNode) []byte {
	switch v.sort {
	case aText:
		return appendYAMLText(data, v.text)
	case aPlain:
		return append(data, v.text...)
	case aList:
		return append(data, "[]"...)
	}
	data = append(data, '{')
	for i, key := range v.keys {
		if i > 0 {
			data = append(data, ", "...)
		}
		data = append(appendYAMLText(data, key), ": "...)
		data = appendFlow(data, v.items[i])
	}
	return append(data, '}')
}

func appendIndent(data []byte, n int) []byte {
	for range n {
		data = append(data, ' ')
	}
	return data
}

// appendYAMLText writes a text, in quotes where it needs them.
func appendYAMLText(data []byte, s string) []byte {
	if isPlainScalar(s) {
		return append(data, s...)
	}
	return appendQuoted(data, s, yamlEscape)
}

// isPlainScalar reports whether every reader of YAML takes s, unquoted, for the
// text that it is, in brackets too. It is strict on purpose.
func isPlainScalar(s string) bool {
	if s == "" || s[len(s)-1] == ' ' || isAmbiguous(s) {
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

// appendJSON writes a value as JSON: a key a line from an indent of 0 on, all
// of it on one line for -1.
func appendJSON(data []byte, v *outNode, indent int) []byte {
	open, end := byte('{'), byte('}')
	switch v.sort {
	case aText:
		return appendQuoted(data, v.text, jsonEscape)
	case aPlain:
		return append(data, v.text...)
	case aList:
		open, end = '[', ']'
	}
	broken := indent >= 0 && !v.inline && len(v.items) > 0
	inner := -1
	if broken {
		inner = indent + 2
	}
	data = append(data, open)
	for i, item := range v.items {
		if i > 0 {
			data = append(data, ',')
		}
		if broken {
			data = appendIndent(append(data, '\n'), inner)
		} else if indent >= 0 && i > 0 {
			data = append(data, ' ')
		}
		if v.sort == aMapping {
			data = append(appendQuoted(data, v.keys[i], jsonEscape), ':')
			if indent >= 0 {
				data = append(data, ' ')
			}
		}
		if !broken && indent >= 0 {
			data = appendJSON(data, item, indent)
		} else {
			data = appendJSON(data, item, inner)
		}
	}
	if broken {
		data = appendIndent(append(data, '\n'), indent)
	}
	return append(data, end)
}

// appendQuoted writes a text in double quotes with nothing live in it: what
// could act on a terminal or a page is written as an escape.
func appendQuoted(data []byte, s string, escape func([]byte, rune) []byte) []byte {
	data = append(data, '"')
	safe := visible.Line(s) == s
	for i := 0; i < len(s); {
		c, size := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case c == '"' || c == '\\':
			data = append(data, '\\', byte(c))
		case c == '\n':
			data = append(data, `\n`...)
		case c == '\t':
			data = append(data, `\t`...)
		case c == utf8.RuneError && size == 1:
			data = append(data, s[i]) // not UTF-8: the whole is refused for it
		case safe || visible.Plain(c):
			data = append(data, s[i:i+size]...)
		default:
			data = escape(data, c)
		}
		i += size
	}
	return append(data, '"')
}

func yamlEscape(data []byte, c rune) []byte {
	switch {
	case c <= 0xff:
		return appendHex(append(data, `\x`...), c, 2)
	case c <= 0xffff:
		return appendHex(append(data, `\u`...), c, 4)
	}
	return appendHex(append(data, `\U`...), c, 8)
}

func jsonEscape(data []byte, c rune) []byte {
	if c <= 0xffff {
		return appendHex(append(data, `\u`...), c, 4)
	}
	c -= 0x10000
	data = appendHex(append(data, `\u`...), 0xd800+c>>10, 4)
	return appendHex(append(data, `\u`...), 0xdc00+c&0x3ff, 4)
}

func appendHex(data []byte, c rune, digits int) []byte {
	for i := digits - 1; i >= 0; i-- {
		data = append(data, hexDigits[c>>(4*i)&15])
	}
	return data
}
