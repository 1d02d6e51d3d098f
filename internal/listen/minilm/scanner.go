package minilm

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// continued begins an entry of the vocabulary that continues a word.
const continued = "##"

// maxWord is the length in runes from which a word is unknown.
const maxWord = 100

// A spelling is one rune of a word: its place in the word's bytes, and the
// bytes in the text that it was typed as.
type spelling struct{ at, start, end int }

// A word is one word or one punctuation character of a text, in lower case and
// without accents.
type word struct {
	spelt      []byte // len(continued) free bytes, then the word
	runes      []spelling
	start, end int  // in the text
	long       bool // it has more than maxWord runes, of which the others are left out
}

func (w *word) reset() {
	w.spelt = append(w.spelt[:0], continued...)
	w.runes, w.long = w.runes[:0], false
}

func (w *word) add(r rune, start, end int) {
	if len(w.runes) == 0 {
		w.start = start
	}
	w.end = end
	if w.long || len(w.runes) == maxWord {
		w.long = true
		return
	}
	w.runes = append(w.runes, spelling{len(w.spelt), start, end})
	w.spelt = utf8.AppendRune(w.spelt, r)
}

// extend adds the bytes of an accent to the character before it.
func (w *word) extend(end int) {
	if n := len(w.runes); n > 0 && w.end == w.runes[n-1].end {
		w.runes[n-1].end = end
	}
	w.end = end
}

// A scanner splits a text into words as BERT's uncased tokeniser does: in lower
// case, without accents and control characters, with each punctuation character
// and each Chinese character as a word of its own.
type scanner struct {
	text  string
	at    int
	parts [64]byte // the decomposition of one rune
	start int      // where the character starts that ends at at
	held  []rune   // its runes, in lower case and decomposed
	taken int      // how many of them have been read
}

// next reads the next word into w and reports whether there is one.
func (s *scanner) next(w *word) bool {
	w.reset()
	for {
		for s.taken < len(s.held) {
			r := s.held[s.taken]
			kind := kindOf(r)
			if kind == alone && len(w.runes) > 0 {
				return true
			}
			s.taken++
			switch kind {
			case letter, alone:
				w.add(r, s.start, s.at)
			case accent:
				if len(w.runes) > 0 {
					w.extend(s.at)
				}
			}
			if (kind == space || kind == alone) && len(w.runes) > 0 {
				return true
			}
		}
		if s.at == len(s.text) {
			return len(w.runes) > 0
		}
		s.decode()
	}
}

// decode reads the next character of the text into held, in lower case and
// decomposed. Bytes that are not UTF-8 become U+FFFD, which is no letter.
// Unlike Python's, its lower case of a Greek capital sigma is the same at the
// end of a word.
func (s *scanner) decode() {
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	s.start, s.taken = s.at, 0
	s.at += size
	r = unicode.ToLower(r)
	if s.held = s.held[:0]; r < utf8.RuneSelf {
		s.held = append(s.held, r)
		return
	}
	var spelt [utf8.UTFMax]byte
	for _, r := range string(norm.NFD.Append(s.parts[:0], spelt[:utf8.EncodeRune(spelt[:], r)]...)) {
		s.held = append(s.held, r)
	}
}

// kind is what a rune does to the word before it.
type kind int

const (
	letter kind = iota
	alone       // it ends a word and is one itself
	space       // it ends a word
	accent      // it is dropped, with the letter before it
	hidden      // it is dropped
)

func kindOf(r rune) kind {
	switch {
	case 'a' <= r && r <= 'z':
		return letter
	case unicode.Is(unicode.Mn, r):
		return accent
	case unicode.IsSpace(r), 0x1c <= r && r <= 0x1f:
		return space
	case unicode.In(r, unicode.Cc, unicode.Cf), r == utf8.RuneError:
		return hidden
	case isPunctuation(r), isChinese(r):
		return alone
	}
	return letter
}

func isPunctuation(r rune) bool {
	return '!' <= r && r <= '/' || ':' <= r && r <= '@' || '[' <= r && r <= '`' || '{' <= r && r <= '~' || unicode.IsPunct(r)
}

func isChinese(r rune) bool {
	return 0x4e00 <= r && r <= 0x9fff || 0x3400 <= r && r <= 0x4dbf || 0x20000 <= r && r <= 0x2fa1f || 0xf900 <= r && r <= 0xfaff
}
