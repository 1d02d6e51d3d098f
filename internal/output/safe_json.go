package output

import (
	"unicode/utf8"

	"buyin/internal/visible"
)

// SafeJSON takes a JSON document and escapes every character that would act on
// a terminal or hide in a page, as \u and four hex digits. The meaning of the
// JSON does not change. Bytes that are not UTF-8 become U+FFFD.
func SafeJSON(data []byte) []byte {
	i := 0
	for i < len(data) && data[i] < 0x7f {
		i++
	}
	if i == len(data) {
		return data
	}
	out := append(make([]byte, 0, len(data)+64), data[:i]...)
	for i < len(data) {
		if c := data[i]; c < 0x7f {
			out = append(out, c)
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		out = appendRune(out, r, data[i:i+size])
		i += size
	}
	return out
}

// appendRune appends a character of a JSON string that is not plain ASCII. It
// escapes the character unless it is safe to show. raw holds the bytes of the
// character.
func appendRune(dst []byte, r rune, raw []byte) []byte {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return append(dst, `\ufffd`...)
	case visible.Plain(r):
		return append(dst, raw...)
	case r > 0xffff:
		r -= 0x10000
		return appendEscape(appendEscape(dst, 0xd800+r>>10), 0xdc00+r&0x3ff)
	}
	return appendEscape(dst, r)
}

const hexDigits = "0123456789abcdef"

func appendEscape(dst []byte, r rune) []byte {
	return append(dst, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// appendString appends a JSON string. It also escapes the markup characters of
// HTML, so that JSON pasted into a page stays text.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf && harmless[c] {
			i++
			continue
		}
		dst = append(dst, s[done:i]...)
		size := 1
		switch {
		case c == '"' || c == '\\':
			dst = append(dst, '\\', c)
		case c == '\n':
			dst = append(dst, `\n`...)
		case c == '\t':
			dst = append(dst, `\t`...)
		case c < utf8.RuneSelf:
			dst = appendEscape(dst, rune(c))
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			var raw [utf8.UTFMax]byte
			dst = appendRune(dst, r, raw[:copy(raw[:], s[i:i+size])])
		}
		i += size
		done = i
	}
	return append(append(dst, s[done:]...), '"')
}

// harmless holds the ASCII characters that need no escape in a JSON string.
var harmless = func() (ok [utf8.RuneSelf]bool) {
	for c := range ok {
		ok[c] = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'
	}
	return ok
}()
