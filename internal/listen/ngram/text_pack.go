package ngram

import (
	"bytes"
	"compress/gzip"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The texts are stored without most of their words, because the file has the
// words of each text already, as numbers. A mark stands for the next of them and
// for the space before it. It is spelt out only where it was never spelt before,
// or otherwise. What lies between the marks is written as it is.
const (
	markAgain   byte = 1 // the word as it was spelt before
	markCapital byte = 2 // the same with a capital letter
	markSpelt   byte = 3 // its letters follow
	markLiteral byte = 7 // the next byte is no mark

	joined byte = 3 // added to one of the first three: there is no space before the word
)

// A speller knows how each word of the vocabulary was last spelt out, with a
// small letter at its start.
type speller []string

// packTexts compresses the texts, one a line. The lengths and tokens are those of
// the layout.
func (t *trainer) packTexts(lengths, tokens string) string {
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	s := make(speller, t.vocabulary.first[pair])
	for i, x := range t.texts {
		n := 2 * int(lengths[i])
		_, _ = w.Write(append(s.pack(&t.vocabulary, oneLine.Replace(x.Words), tokens[:n]), '\n'))
		tokens = tokens[n:]
	}
	_ = w.Close() // a buffer takes everything
	return packed.String()
}

// pack returns a text without the words that the tokens stand for.
func (s speller) pack(v *vocabulary, text, tokens string) (packed []byte) {
	at := 0
	for _, w := range appendWords(nil, text) {
		if len(tokens) == 0 {
			break
		}
		id := number16(tokens)
		if v.find(single, fold(hashBytes(hashStart, w.form))) != int32(id) {
			continue // a word that many texts hold
		}
		tokens = tokens[2:]
		written := text[w.start:w.end]
		mark := s.mark(id, written)
		between, spaced := strings.CutSuffix(text[at:w.start], " ")
		packed = append(appendLiteral(packed, between), mark)
		if !spaced {
			packed[len(packed)-1] += joined
		}
		if mark == markSpelt {
			packed = append(packed, written...)
			s[id] = withFirst(written, unicode.ToLower)
		}
		at = w.end
	}
	return appendLiteral(packed, text[at:])
}

// mark returns how a word can be written.
func (s speller) mark(id int, written string) byte {
	switch written {
	case s[id]:
		return markAgain
	case withFirst(s[id], unicode.ToUpper):
		return markCapital
	}
	return markSpelt
}

// withFirst changes the first letter of a word.
func withFirst(word string, change func(rune) rune) string {
	c, size := utf8.DecodeRuneInString(word)
	return string(change(c)) + word[size:]
}

func appendLiteral(packed []byte, text string) []byte {
	for _, b := range []byte(text) {
		if b >= markAgain && b <= markLiteral {
			packed = append(packed, markLiteral)
		}
		packed = append(packed, b)
	}
	return packed
}

// unpackTexts replaces packed texts by what they were. It reports false if they
// are damaged.
func (m *Model) unpackTexts(lines []string) bool {
	s, tokens := make(speller, m.size.singles), m.data.tokens
	for i, line := range lines {
		n := 2 * int(m.data.lengths[i])
		if n > len(tokens) {
			return false
		}
		text, ok := s.unpack(line, tokens[:n])
		if !ok {
			return false
		}
		lines[i], tokens = text, tokens[n:]
	}
	return true
}

// unpack returns the text that was packed.
func (s speller) unpack(packed, tokens string) (string, bool) {
	text := make([]byte, 0, 4*len(packed))
	for i := 0; i < len(packed); {
		b := packed[i]
		i++
		switch {
		case b >= markAgain && b < markLiteral:
			if len(tokens) < 2 || number16(tokens) >= len(s) {
				return "", false
			}
			if b > markSpelt {
				b -= joined
			} else {
				text = append(text, ' ')
			}
			var word string
			word, i = s.read(number16(tokens), b, packed, i)
			text, tokens = append(text, word...), tokens[2:]
		case b == markLiteral && i < len(packed):
			text = append(text, packed[i])
			i++
		default:
			text = append(text, b)
		}
	}
	return string(text), true
}

// read returns a word, and where what follows its letters begins.
func (s speller) read(id int, mark byte, packed string, at int) (string, int) {
	switch mark {
	case markAgain:
		return s[id], at
	case markCapital:
		return withFirst(s[id], unicode.ToUpper), at
	}
	end := wordEnd(packed, at)
	s[id] = withFirst(packed[at:end], unicode.ToLower)
	return packed[at:end], end
}
