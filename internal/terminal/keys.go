package terminal

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A Stroke is the effect of a key.
type Stroke int

// The strokes. A Canvas returns only those that are exported.
const (
	Nothing      Stroke = iota // a key that we ignore
	Letter                     // a character: Key.Rune
	Enter                      // Enter, or a line end in a paste
	Interrupt                  // Ctrl-C
	EndInput                   // Ctrl-D
	Erase                      // erase the character before the cursor
	EraseAhead                 // erase the character at the cursor
	EraseWord                  // erase the word before the cursor
	EraseLine                  // erase the whole line
	EraseRest                  // erase the line from the cursor on
	Left                       // the arrows ...
	Right                      //
	Up                         //
	Down                       //
	Home                       // go to the start of the line
	End                        // go to the end of the line
	PageUp                     //
	PageDown                   //
	Tab                        //
	BackTab                    // Shift-Tab
	AltEnter                   // Enter with Alt, Shift or Ctrl
	Esc                        // ESC alone
	PasteEnd                   // the end of pasted text
	cursorReport               // the terminal's answer to askCursor
	pasteBegin                 // the start of pasted text
	suspend                    // Ctrl-Z
	Redraw                     // not a key: the prompt must be drawn again
)

// A Key is one stroke, or one character of a paste.
type Key struct {
	Stroke Stroke
	Rune   rune
	Pasted bool
	Habit  bool // typed right after a digit that has chosen
}

// controls maps a control character to its stroke.
var controls = map[byte]Stroke{
	'\r': Enter, '\n': Enter, 0x03: Interrupt, 0x04: EndInput, 0x1a: suspend, 0x7f: Erase, 0x08: Erase, '\t': Tab,
	0x15: EraseLine, 0x17: EraseWord, 0x0b: EraseRest, 0x01: Home, 0x05: End, 0x02: Left, 0x06: Right, 0x10: Up, 0x0e: Down,
}

// sequences maps an escape sequence to its stroke. The key is the part after
// ESC [ or ESC O.
var sequences = map[string]Stroke{
	"A": Up, "B": Down, "C": Right, "D": Left, "H": Home, "F": End,
	"3~": EraseAhead, "1~": Home, "7~": Home, "4~": End, "8~": End, "5~": PageUp, "6~": PageDown, "Z": BackTab,
	"13;2u": AltEnter, "13;3u": AltEnter, "13;5u": AltEnter, "27;2;13~": AltEnter, "27;3;13~": AltEnter, "27;5;13~": AltEnter,
	"200~": pasteBegin, "201~": PasteEnd,
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
func decode(typed []byte, pasting, last bool) (Key, int) {
	switch {
	case len(typed) == 0:
		return Key{}, 0
	case pasting:
		return decodePasted(typed, last)
	case typed[0] == escape:
		return decodeEscape(typed, last)
	case typed[0] < ' ' || typed[0] == 0x7f:
		return Key{Stroke: controls[typed[0]]}, 1
	}
	return decodeLetter(typed, false, last)
}

func decodeLetter(typed []byte, pasted, last bool) (Key, int) {
	if !utf8.FullRune(typed) && !last {
		return Key{}, 0
	}
	r, n := utf8.DecodeRune(typed)
	return Key{Stroke: Letter, Rune: r, Pasted: pasted}, n
}

func decodePasted(typed []byte, last bool) (Key, int) {
	switch {
	case bytes.HasPrefix(typed, []byte(pasteEndMark)):
		return Key{Stroke: PasteEnd}, len(pasteEndMark)
	case strings.HasPrefix(pasteEndMark, string(typed)) && !last:
		return Key{}, 0
	case typed[0] == '\r' && len(typed) == 1 && !last:
		return Key{}, 0
	case bytes.HasPrefix(typed, []byte("\r\n")):
		return Key{Stroke: Enter, Pasted: true}, 2
	case typed[0] == '\r' || typed[0] == '\n':
		return Key{Stroke: Enter, Pasted: true}, 1
	}
	return decodeLetter(typed, true, last)
}

// decodeEscape decodes a key that begins with ESC. Unknown keys, and letters
// typed with Alt, do nothing.
func decodeEscape(typed []byte, last bool) (Key, int) {
	switch {
	case len(typed) == 1 && last:
		return Key{Stroke: Esc}, 1
	case len(typed) == 1:
		return Key{}, 0
	}
	switch typed[1] {
	case '\r', '\n':
		return Key{Stroke: AltEnter}, 2
	case '[':
		return decodeSequence(typed, last)
	case 'O':
		if len(typed) == 2 {
			return incomplete(typed, last)
		}
		return Key{Stroke: sequences[string(typed[2:3])]}, 3
	case escape:
		return Key{Stroke: Esc}, 1
	}
	_, n := decodeLetter(typed[1:], false, last)
	if n == 0 {
		return Key{}, 0
	}
	return Key{}, 1 + n
}

// incomplete asks for more bytes. If no more will come, it drops the typed
// ones.
func incomplete(typed []byte, last bool) (Key, int) {
	if last {
		return Key{}, len(typed)
	}
	return Key{}, 0
}

// decodeSequence decodes a control sequence: ESC [, parameters, and a final
// byte (ECMA-48, section 5.4).
func decodeSequence(typed []byte, last bool) (Key, int) {
	end := 2
	for end < len(typed) && end < maxSequence && isParameter(typed[end]) {
		end++
	}
	if end == maxSequence {
		return Key{}, maxSequence
	}
	if end == len(typed) {
		return incomplete(typed, last)
	}
	switch final := typed[end]; {
	case final == '[' && end == 2: // a function key of the Linux console, which has one more letter
		if len(typed) == 3 {
			return incomplete(typed, last)
		}
		return Key{}, 4
	case final < '@' || final > '~': // this is not a control sequence
		return Key{}, end
	case final == 'R' && bytes.ContainsRune(typed[2:end], ';'):
		return Key{Stroke: cursorReport}, end + 1
	}
	return Key{Stroke: sequences[string(typed[2:end+1])]}, end + 1
}

// isParameter reports whether a byte is a parameter or an intermediate byte.
func isParameter(c byte) bool { return c >= ' ' && c < '@' }
