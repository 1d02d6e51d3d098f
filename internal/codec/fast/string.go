package fast

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"

	"buyin/internal/codec/scalar"
)

const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// specialByteMask looks at eight bytes. It sets the high bit of the first byte
// that is a quote, a backslash, a control character or not ASCII. Bits after
// that one may be wrong, because a subtraction borrows. Bits before it are
// never set.
func specialByteMask(x uint64) uint64 {
	return (((x ^ '"'*ones) - ones) | ((x ^ '\\'*ones) - ones) | (x - ' '*ones) | x) & highs
}

// skipString skips a string. i is the offset after the opening quote. It
// returns the offset of the closing quote, and whether the string is plain,
// which means without escapes. It fails if the string holds control characters,
// bytes that are not UTF-8, or wrong escapes.
func (s *Scanner) skipString(i int) (end int, plain bool) {
	data := s.data
	plain = true
	for {
		special := specialByteMask(binary.LittleEndian.Uint64(data[i:]))
		if special == 0 {
			i += 8
			continue
		}
		i += bits.TrailingZeros64(special) >> 3
		switch c := data[i]; {
		case c == '"':
			return i, plain
		case c >= utf8.RuneSelf:
			_, size := utf8.DecodeRune(data[i:])
			if size == 1 {
				return fail, false
			}
			i += size
		case c == '\\':
			plain = false
			if i = skipEscape(data, i); i == fail {
				return fail, false
			}
		case c < ' ':
			return fail, false
		}
	}
}

// skipEscape returns the offset after the escape at i, or fail. It treats a
// pair of surrogates as one escape.
func skipEscape(data []byte, i int) int {
	switch data[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 2
	case 'u':
		c, ok := hex4(data, i+2)
		switch {
		case !ok || 0xdc00 <= c && c <= 0xdfff:
			return fail
		case c < 0xd800 || c > 0xdbff:
			return i + 6
		case data[i+6] != '\\' || data[i+7] != 'u':
			return fail
		}
		if c, ok = hex4(data, i+8); ok && 0xdc00 <= c && c <= 0xdfff {
			return i + 12
		}
	}
	return fail
}

// hex4 decodes the four hexadecimal digits at i.
func hex4(data []byte, i int) (c rune, ok bool) {
	for _, d := range data[i : i+4] {
		switch {
		case scalar.IsDigit(d):
			d -= '0'
		case 'a' <= d|0x20 && d|0x20 <= 'f':
			d = d | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		c = c<<4 | rune(d)
	}
	return c, true
}

// unescape decodes a string. skipString must have checked its escapes.
func unescape(s []byte) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b = append(b, s[i])
			continue
		}
		i++
		switch c := s[i]; c {
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'u':
			r, _ := hex4(s, i+1)
			i += 4
			if utf16.IsSurrogate(r) {
				low, _ := hex4(s, i+3)
				r = utf16.DecodeRune(r, low)
				i += 6
			}
			b = utf8.AppendRune(b, r)
		default: // a quote, a backslash or a slash
			b = append(b, c)
		}
	}
	return string(b)
}
