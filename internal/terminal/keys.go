package terminal

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A stroke is the effect of a key.
type stroke int

const (
	nothing      stroke = iota // a key that we ignore
	letter                     // a character: key.r
	enter                      // Enter, or a line end in a paste
	interrupt                  // Ctrl-C
	endInput                   // Ctrl-D
	erase                      // erase the character before the cursor
	eraseAhead                 // erase the character at the cursor
	eraseWord                  // erase the word before the cursor
	eraseLine                  // erase the whole line
	eraseRest                  // erase the line from the cursor on
	left                       // the arrows ...
	right                      //
	up                         //
	down                       //
	home                       // go to the start of the line
	end                        // go to the end of the line
	tab                        //
	cursorReport               // the terminal's answer to askCursor
	pasteBegin                 // the start of pasted text
	pasteEnd                   // the end of pasted text
	suspend                    // Ctrl-Z
	redraw                     // not a key: the prompt must be drawn again
)

// A key is one stroke, or one character of a paste.
type key struct {
	stroke stroke
	r      rune
	pasted bool
}

// controls maps a control character to its stroke.
var controls = map[byte]stroke{
	'\r': enter, '\n': enter, 0x03: interrupt, 0x04: endInput, 0x1a: suspend, 0x7f: erase, 0x08: erase, '\t': tab,
	0x15: eraseLine, 0x17: eraseWord, 0x0b: eraseRest, 0x01: home, 0x05: end, 0x02: left, 0x06: right, 0x10: up, 0x0e: down,
}

// sequences maps an escape sequence to its stroke. The key is the part after
// ESC [ or ESC O.
var sequences = map[string]stroke{
	"A": up, "B": down, "C": right, "D": left, "H": home, "F": end,
	"3~": eraseAhead, "1~": home, "7~": home, "4~": end, "8~": end, "200~": pasteBegin, "201~": pasteEnd,
}

const (
	escape       = 0x1b
	pasteEndMark = "\x1b[201~"
	maxSequence  = 32 // in bytes; a longer escape sequence is not a key
)

// decode returns the first key in the typed bytes, and how many bytes the key
// takes. 0 bytes means that more bytes are needed. If last is set, no more
// bytes will come, so it decodes an incomplete key, too. During a paste, all
// bytes are text, except the mark that ends the paste.
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
	case bytes.HasPrefix(typed, []byte(pasteEndMark)):
		return key{stroke: pasteEnd}, len(pasteEndMark)
	case strings.HasPrefix(pasteEndMark, string(typed)) && !last:
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

// decodeEscape decodes a key that begins with ESC. Unknown keys, and letters
// typed with Alt, do nothing.
func decodeEscape(typed []byte, last bool) (key, int) {
	if len(typed) == 1 {
		return incomplete(typed, last)
	}
	switch typed[1] {
	case '[':
		return decodeSequence(typed, last)
	case 'O':
		if len(typed) == 2 {
			return incomplete(typed, last)
		}
		return key{stroke: sequences[string(typed[2:3])]}, 3
	case escape:
		return key{}, 1
	}
	_, n := decodeLetter(typed[1:], false, last)
	if n == 0 {
		return key{}, 0
	}
	return key{}, 1 + n
}

// incomplete asks for more bytes. If no more will come, it drops the typed
// ones.
func incomplete(typed []byte, last bool) (key, int) {
	if last {
		return key{}, len(typed)
	}
	return key{}, 0
}

// decodeSequence decodes a control sequence: ESC [, parameters, and a final
// byte (ECMA-48, section 5.4).
func decodeSequence(typed []byte, last bool) (key, int) {
	end := 2
	for end < len(typed) && end < maxSequence && isParameter(typed[end]) {
		end++
	}
	if end == maxSequence {
		return key{}, maxSequence
	}
	if end == len(typed) {
		return incomplete(typed, last)
	}
	switch final := typed[end]; {
	case final == '[' && end == 2: // a function key of the Linux console, which has one more letter
		if len(typed) == 3 {
			return incomplete(typed, last)
		}
		return key{}, 4
	case final < '@' || final > '~': // this is not a control sequence
		return key{}, end
	case final == 'R' && bytes.ContainsRune(typed[2:end], ';'):
		return key{stroke: cursorReport}, end + 1
	}
	return key{stroke: sequences[string(typed[2:end+1])]}, end + 1
}

// isParameter reports whether a byte is a parameter or an intermediate byte.
func isParameter(c byte) bool { return c >= ' ' && c < '@' }
