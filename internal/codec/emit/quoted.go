package emit

import (
	"unicode/utf8"

	"buyin/internal/visible"
)

// appendQuoted appends a text in double quotes. It escapes every character that
// could act on a terminal or a page. Bytes that are not UTF-8 are copied.
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
			data = append(data, s[i])
		case safe || visible.Plain(c):
			data = append(data, s[i:i+size]...)
		default:
			data = escape(data, c)
		}
		i += size
	}
	return append(data, '"')
}

const hexDigits = "0123456789abcdef"

func appendHex(data []byte, c rune, digits int) []byte {
	for i := digits - 1; i >= 0; i-- {
		data = append(data, hexDigits[c>>(4*i)&15])
	}
	return data
}
