package visible

import (
	"strings"
	"unicode/utf8"
)

// Line makes s safe to show on one line. It also escapes line breaks and tabs.
// It does not escape backslashes, so the result cannot be parsed back. It
// returns safe text without a copy.
func Line(s string) string { return show(s, false) }

// Text makes s safe to show on several lines. It keeps line breaks as "\n" (CR
// LF counts as one) and turns a tab into four blanks.
func Text(s string) string { return show(s, true) }

// Plain reports whether the character is safe to show in any context. Joiners
// and variation selectors are not plain, because they are safe only between
// certain characters.
func Plain(r rune) bool {
	if r < utf8.RuneSelf {
		return ' ' <= r && r < 0x7f
	}
	return r <= utf8.MaxRune && !isSurrogate(r) && !isHidden(r) && !isJoiner(r) && !isSelector(r)
}

func show(s string, lines bool) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < ' ' && !(lines && c == '\n')) || c >= 0x7f {
			return showFrom(s, i, lines)
		}
	}
	return s
}

// showFrom does the same as show for a text whose bytes before start are safe.
// It copies nothing until it finds a character that must change.
func showFrom(s string, start int, lines bool) string {
	var b strings.Builder
	done := 0 // number of bytes of s that are in b or need no change
	before := rune(0)
	if start > 0 {
		before = rune(s[start-1])
	}
	for i := start; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		invalid := r == utf8.RuneError && size == 1
		if lines && r == '\r' && strings.HasPrefix(s[i+1:], "\n") {
			b.WriteString(s[done:i])
			done, i = i+1, i+1
			continue
		}
		switch keep := !invalid && (Plain(r) || lines && r == '\n' || isUseful(before, r, s[i+size:])); {
		case !keep:
			b.WriteString(s[done:i])
			b.WriteString(escaped(s[i:i+size], r, invalid, lines))
			done, before = i+size, 0
		case !isSelector(r): // a joiner may follow a selector if it may follow the character before the selector
			before = r
		default:
			before = afterSelector(before)
		}
		i += size
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

const hexDigits = "0123456789abcdef"

// escaped returns the visible form of a character or of an invalid byte.
func escaped(raw string, r rune, invalid, lines bool) string {
	switch {
	case invalid:
		return `\x` + hex(rune(raw[0]), 2)
	case r == '\t' && lines:
		return "    "
	case r == '\t':
		return `\t`
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r < utf8.RuneSelf:
		return `\x` + hex(r, 2)
	case r <= 0xffff:
		return `\u` + hex(r, 4)
	}
	return `\U` + hex(r, 8)
}

func hex(r rune, digits int) string {
	var b [8]byte
	for i := digits - 1; i >= 0; i-- {
		b[i] = hexDigits[r&15]
		r >>= 4
	}
	return string(b[:digits])
}
