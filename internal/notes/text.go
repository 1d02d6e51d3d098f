package notes

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// windows1252 holds the characters of the bytes 0x80 to 0x9f in text that was
// written by older programs for Windows. Zero means that there is none.
var windows1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// clean returns the text as UTF-8 with "\n" for every kind of line end, a blank
// for every kind of blank, and without byte order marks and other characters of
// no width that would hide a mark.
func clean(text string) string {
	text = decode(text)
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return '\n'
		case r == '\ufeff' || r == '\u200b' || r == '\u2060' || r == '\u00ad':
			return -1
		case r > unicode.MaxASCII && unicode.Is(unicode.Zs, r):
			return ' '
		}
		return r
	}, text)
}

// decode returns the text as UTF-8. It reads UTF-16 if there is a byte order mark,
// and bytes that are not UTF-8 as Windows-1252, so that no word is lost.
func decode(text string) string {
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		return decodeUTF16(text[2:], 0)
	case strings.HasPrefix(text, "\xfe\xff"):
		return decodeUTF16(text[2:], 1)
	case utf8.ValidString(text):
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			r = rune(text[i])
			if r >= 0x80 && r < 0xa0 && windows1252[r-0x80] != 0 {
				r = windows1252[r-0x80]
			}
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// decodeUTF16 decodes pairs of bytes. high is the place of the high byte plus one,
// modulo two: 0 for little-endian text, 1 for big-endian.
func decodeUTF16(text string, bigEndian int) string {
	units := make([]uint16, 0, len(text)/2)
	for i := 0; i+1 < len(text); i += 2 {
		low, high := text[i+bigEndian], text[i+1-bigEndian]
		units = append(units, uint16(high)<<8|uint16(low))
	}
	return string(utf16.Decode(units))
}

// A source is one line of the page that is not blank.
type source struct {
	number int
	depth  int // how deep it is: by "> " marks first, by its indent second
	words  string
	after  bool // a blank line comes before it
}

const (
	quoteDepth = 1000 // a "> " mark is deeper than any indent
	tabWidth   = 4
)

// split returns the lines that are not blank, and the number of those that are.
func split(text string) (lines []source, blank int) {
	number, after := 0, false
	lines = make([]source, 0, countLines(text))
	for line := range strings.Lines(text) {
		number++
		depth, words := depthOf(strings.TrimRightFunc(line, unicode.IsSpace))
		if words == "" {
			blank++
			after = true
			continue
		}
		lines = append(lines, source{number, depth, words, after})
		after = false
	}
	return lines, blank
}

// countLines returns how many lines have at least one character.
func countLines(text string) int {
	n, before := 0, byte('\n')
	for i := range len(text) {
		if before == '\n' && text[i] != '\n' {
			n++
		}
		before = text[i]
	}
	return n
}

// depthOf separates the "> " marks and the indent from the words of a line.
func depthOf(line string) (depth int, words string) {
	indent, words := indentOf(line)
	for {
		inner, quoted := strings.CutPrefix(words, ">")
		if !quoted || inner != "" && !strings.ContainsRune(" \t>\"“'‘", firstRune(inner)) && !unicode.IsLetter(firstRune(inner)) {
			return depth + min(indent, quoteDepth-1), words
		}
		depth += quoteDepth
		indent, words = indentOf(strings.TrimPrefix(inner, " "))
	}
}

func indentOf(line string) (columns int, words string) {
	for i, r := range line {
		switch {
		case r == '\t':
			columns += tabWidth - columns%tabWidth
		case unicode.IsSpace(r):
			columns++
		default:
			return columns, line[i:]
		}
	}
	return columns, ""
}

// firstRune returns the first character of a text.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
