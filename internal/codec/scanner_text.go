package codec

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"

	"buyin/internal/motive"
)

// blanks passes over blanks. A line break is none: it ends the line.
func (q *quick) blanks(i int) int {
	for q.data[i] == ' ' || q.data[i] == '\t' || q.data[i] == '\r' {
		i++
	}
	return i
}

// key reads the next key of an object, past its colon: from its brace where
// the object is just opened, else from past the last value. The key is
// data[a:b]. At the end of the object a is 0, and i just past it.
func (q *quick) key(from int, open bool) (a, b, i int) {
	if i = q.next(from, open, '}'); i == fail {
		return 0, 0, fail
	}
	if q.data[i] != '"' {
		if q.data[i] == '}' {
			return 0, 0, i + 1
		}
		return 0, 0, fail
	}
	a = i + 1
	b, plain := q.past(a)
	if b == fail || !plain {
		return 0, 0, fail
	}
	i = q.blanks(b + 1)
	if q.data[i] != ':' {
		return 0, 0, fail
	}
	return a, b, q.blanks(i + 1)
}

// next finds the next part of a list or an object, or the bracket that ends
// it: from the bracket that opens it where it is just opened, else from past
// the last part.
func (q *quick) next(i int, open bool, end byte) int {
	if open {
		return q.blanks(i + 1)
	}
	if i = q.blanks(i); q.data[i] == end {
		return i
	}
	if q.data[i] != ',' {
		return fail
	}
	if i = q.blanks(i + 1); q.data[i] == end {
		return fail
	}
	return i
}

const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// odd has the high bit set of the first of eight bytes that must be looked at
// alone, and of none before it. Those after it may be set in error: a borrow
// does that.
func odd(x uint64) uint64 {
	return (((x ^ '"'*ones) - ones) | ((x ^ '\\'*ones) - ones) | (x - ' '*ones) | x) & highs
}

// past finds the quote that ends a text, from past the one that begins it, and
// reports whether there is no escape between them. It looks at sixteen bytes at
// a time for what must be looked at alone: a quote, a backslash, a control
// character, a byte of a character of several.
func (q *quick) past(i int) (end int, plain bool) {
	data := q.data
	plain = true
	for {
		m := odd(binary.LittleEndian.Uint64(data[i:]))
		if m == 0 {
			i += 8
			continue
		}
		i += bits.TrailingZeros64(m) >> 3
		switch c := data[i]; {
		case c == '"':
			return i, plain
		case c >= utf8.RuneSelf:
			n := runeSize(data, i)
			if n == 0 {
				return fail, false
			}
			i += n
		case c == '\\':
			plain = false
			if i = escapeEnd(data, i); i == fail {
				return fail, false
			}
		case c < ' ':
			return fail, false
		}
	}
}

// runeSize is the size of the character of several bytes at i, 0 where it is
// not UTF-8 (RFC 3629).
func runeSize(data []byte, i int) int {
	const low, high = 0x80, 0xbf // of a byte that is not the first
	c, c1 := data[i], data[i+1]
	switch {
	case c < 0xc2 || c > 0xf4 || c1 < low || c1 > high:
		return 0
	case c < 0xe0:
		return 2
	case c == 0xe0 && c1 < 0xa0, c == 0xed && c1 > 0x9f, c == 0xf0 && c1 < 0x90, c == 0xf4 && c1 > 0x8f:
		return 0
	case data[i+2] < low || data[i+2] > high:
		return 0
	case c < 0xf0:
		return 3
	case data[i+3] < low || data[i+3] > high:
		return 0
	}
	return 4
}

// escapeEnd is just past the escape at i, a pair of surrogates being one.
func escapeEnd(data []byte, i int) int {
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
		case isDigit(d):
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

// unescape is a text whose escapes are known to be right.
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
			r := surelyHex(s, i+1)
			i += 4
			if utf16.IsSurrogate(r) {
				r = utf16.DecodeRune(r, surelyHex(s, i+3))
				i += 6
			}
			b = utf8.AppendRune(b, r)
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// surelyHex is what the four hexadecimal digits at i come to.
func surelyHex(s []byte, i int) rune {
	c, _ := hex4(s, i)
	return c
}

// anyText is any text; "" unless it is to be kept.
func (q *quick) anyText(i int, keep bool) (string, int) {
	if q.data[i] != '"' {
		return "", fail
	}
	end, plain := q.past(i + 1)
	if end == fail || end-i > motive.MaxText {
		return "", fail
	}
	switch {
	case !keep:
		return "", end + 1
	case plain:
		return q.cut(i+1, end), end + 1
	}
	return unescape(q.data[i+1 : end]), end + 1
}

// plain finds a text without escapes: it is data[a:b].
func (q *quick) plain(i int) (a, b, end int) {
	if q.data[i] != '"' {
		return 0, 0, fail
	}
	b, plain := q.past(i + 1)
	if b == fail || !plain || b-i > motive.MaxText {
		return 0, 0, fail
	}
	return i + 1, b, b + 1
}

// integer is a whole number from motive.MinStrength to motive.MaxStrength.
func (q *quick) integer(i int) (int, int) {
	sign := 1
	if q.data[i] == '-' {
		sign, i = -1, i+1
	}
	x := int(q.data[i]) - '0'
	if x < 0 || x > motive.MaxStrength {
		return 0, fail
	}
	switch c := q.data[i+1]; {
	case isDigit(c), c == '.', c == 'e', c == 'E':
		return 0, fail
	}
	return sign * x, i + 1
}

func (q *quick) truth(i int) (truth bool, end int) {
	switch {
	case string(q.data[i:i+4]) == "true":
		return true, i + 4
	case string(q.data[i:i+5]) == "false":
		return false, i + 5
	}
	return false, fail
}
