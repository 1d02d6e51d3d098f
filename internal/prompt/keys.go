package prompt

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A stroke says what a key is for. Keys that are for nothing are not told.
type stroke int

const (
	nothing   stroke = iota
	letter           // a character; key.r
	enter            // Enter, or in a paste the end of a line
	interrupt        // Ctrl-C
	ended            // Ctrl-D
	erase            // the character before the cursor
	erases           // the one at it
	eraseWord        // before the cursor
	eraseLine        // all of the line
	eraseRest        // from the cursor on
	left
	right
	up
	down
	home
	end
	tab
	report     // where the cursor is, asked for with ESC[6n
	pasteBegin // what follows is pasted
	pasteEnd
)

// A key is one stroke, or one character of what was pasted.
type key struct {
	stroke stroke
	r      rune
	pasted bool
}

var controls = map[byte]stroke{
	'\r': enter, '\n': enter, 0x03: interrupt, 0x04: ended, 0x7f: erase, 0x08: erase, '\t': tab,
	0x15: eraseLine, 0x17: eraseWord, 0x0b: eraseRest, 0x01: home, 0x05: end, 0x02: left, 0x06: right, 0x10: up, 0x0e: down,
}

var finals = map[string]stroke{
	"A": up, "B": down, "C": right, "D": left, "H": home, "F": end,
	"3~": erases, "1~": home, "7~": home, "4~": end, "8~": end, "200~": pasteBegin, "201~": pasteEnd,
}

const (
	escape     = 0x1b
	pasteEnds  = "\x1b[201~"
	mostParams = 32 // bytes of a control sequence; longer ones are no key
)

// decode reads the first key of what was typed and how many bytes it takes; 0
// asks for more of them. With last, there are no more, and what is half a key
// is none. Inside a paste all is text but the mark that ends it.
func decode(typed []byte, pasting, last bool) (key, int) {
	switch {
	case len(typed) == 0:
		return key{}, 0
	case pasting:
		return decodePasted(typed, last)
	case typed[0] == escape:
		return decodeEscape(typed, last)
	case typed[0] < ' ' || typed[0] == 0x7f:
		return key{stroke: controls[typed[0]]}, 1
	}
	return decodeLetter(typed, false, last)
}

func decodeLetter(typed []byte, pasted, last bool) (key, int) {
	if !utf8.FullRune(typed) && !last {
		return key{}, 0
	}
	r, n := utf8.DecodeRune(typed)
	return key{stroke: letter, r: r, pasted: pasted}, n
}

func decodePasted(typed []byte, last bool) (key, int) {
	switch {
	case bytes.HasPrefix(typed, []byte(pasteEnds)):
		return key{stroke: pasteEnd}, len(pasteEnds)
	case strings.HasPrefix(pasteEnds, string(typed)) && !last:
		return key{}, 0
	case typed[0] == '\r' && len(typed) == 1 && !last:
		return key{}, 0
	case bytes.HasPrefix(typed, []byte("\r\n")):
		return key{stroke: enter, pasted: true}, 2
	case typed[0] == '\r' || typed[0] == '\n':
		return key{stroke: enter, pasted: true}, 1
	}
	return decodeLetter(typed, true, last)
}

// decodeEscape reads a key that begins with ESC. Unknown ones, and letters
// typed with Alt, are nothing.
func decodeEscape(typed []byte, last bool) (key, int) {
	if len(typed) == 1 {
		if last {
			return key{}, 1
		}
		return key{}, 0
	}
	switch typed[1] {
	case '[':
		return decodeSequence(typed, last)
	case 'O':
		if len(typed) == 2 {
			if last {
				return key{}, 2
			}
			return key{}, 0
		}
		return key{stroke: finals[string(typed[2:3])]}, 3
	case escape:
		return key{}, 1
	}
	_, n := decodeLetter(typed[1:], false, last)
	if n == 0 {
		return key{}, 0
	}
	return key{}, 1 + n
}

func decodeSequence(typed []byte, last bool) (key, int) {
	for i := 2; i < len(typed) && i < mostParams; i++ {
		switch c := typed[i]; {
		case c >= ' ' && c < '@': // parameters and intermediates
		case c == '[' && i == 2: // the Linux console's function keys: one more letter
			if len(typed) == 3 && !last {
				return key{}, 0
			}
			return key{}, min(4, len(typed))
		case c >= '@' && c <= '~':
			params := string(typed[2:i])
			if c == 'R' && strings.Contains(params, ";") {
				return key{stroke: report}, i + 1
			}
			return key{stroke: finals[params+string(c)]}, i + 1
		default: // no sequence after all
			return key{}, i
		}
	}
	if len(typed) < mostParams && !last {
		return key{}, 0
	}
	return key{}, min(len(typed), mostParams)
}
