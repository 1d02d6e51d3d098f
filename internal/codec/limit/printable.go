package limit

import "unicode/utf8"

// Unprintable returns the offset and the size of the first character that YAML
// does not allow. The size is 0 if there is none.
func Unprintable(data []byte) (at, size int) {
	for at < len(data) {
		c, size := rune(data[at]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRune(data[at:])
		}
		if !isPrintable(c) {
			return at, size
		}
		at += size
	}
	return at, 0
}

func isPrintable(c rune) bool {
	switch {
	case c < ' ':
		return c == '\t' || c == '\n' || c == '\r'
	case 0x7f <= c && c < 0xa0:
		return c == 0x85
	}
	return c != 0xfeff && c != 0xfffe && c != 0xffff
}
