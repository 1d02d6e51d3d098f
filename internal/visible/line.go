package visible

import (
	"strings"
	"unicode/utf8"
)

// Line makes s safe to show on one line: line breaks and tabs are made visible
// too. A backslash stays as it is, so the result is for eyes, not for reading
// back. Plain text is returned unchanged, without a copy.
func Line(s string) string { return show(s, false) }

// Text makes s safe to show on several lines: a line break (CR LF counts as
// one) is kept as "\n", a tab becomes four blanks, the rest is as in Line.
func Text(s string) string { return show(s, true) }

// Plain reports whether the character is safe to show wherever it stands.
// Joiners and variation selectors are not: they are only between the right
// neighbours.
func Plain(r rune) bool {
	if r < utf8.RuneSelf {
		return ' ' <= r && r < 0x7f
	}
	return r <= utf8.MaxRune && !isSurrogate(r) && !hidden(r) && !isJoiner(r) && !isSelector(r)
}

func show(s string, lines bool) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < ' ' && !(lines && c == '\n')) || c >= 0x7f {
			return showFrom(s, i, lines)
		}
	}
	return s
}

// showFrom does the work of show where the bytes before start are plain.
// Nothing is copied up to the first character that must change.
func showFrom(s string, start int, lines bool) string {
	var b strings.Builder
	done := 0 // bytes of s that are in b, or need no change
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
		switch keep := !invalid && (Plain(r) || lines && r == '\n' || fits(before, r, s[i+size:])); {
		case !keep:
			b.WriteString(s[done:i])
			b.WriteString(escaped(s[i:i+size], r, invalid, lines))
			done, before = i+size, 0
		case !isSelector(r): // what a selector may follow, a joiner may follow with it
			before = r
		default:
			before = selected(before)
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

// escaped is how a character, or a byte that is none, is shown.
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
