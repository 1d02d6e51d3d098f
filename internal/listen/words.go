package listen

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A pause is the kind of break before a word.
type pause uint8

const (
	none     pause = iota
	clause         // a comma, a bracket, "but"
	sentence       // a full stop, a line break, bytes that are not text
)

// A word is one word of a text.
type word struct {
	start, end int    // in bytes: text[start:end] is the word as written
	form       string // lower case, without apostrophes: "dont", "manager"
	before     pause
	turn       bool // it is part of a turn of speech whose "not" denies nothing
}

// denies reports whether an affirming word near this one may mean the opposite.
func (w word) denies() bool { return !w.turn && englishWords().negations[w.form] }

// markTurns marks the turns of speech in a note whose "not" denies nothing: "not
// going to lie".
func markTurns(note []word) {
	for _, p := range englishWords().turns {
		for i := range len(note) - len(p) + 1 {
			if startsWith(note[i:], p) {
				for j := range p {
					note[i+j].turn = true
				}
			}
		}
	}
}

// startsWith reports whether words begin with a phrase that is not longer.
func startsWith(words []word, phrase []string) bool {
	return slices.EqualFunc(words[:len(phrase)], phrase, func(w word, form string) bool { return w.form == form })
}

// maxWordRunes is the length, in runes, after which a run of letters is split.
// No English word is longer. The limit bounds the time for a text without
// blanks.
const maxWordRunes = 40

// splitWords splits a text into words. It accepts any bytes.
func splitWords(text string) []word {
	var ws []word
	pending := sentence
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(c) || isApostrophe(c) || c == utf8.RuneError { // U+02BC is a letter in Unicode
			pending = max(pending, classifyPause(text, i, c, n))
			i += n
			continue
		}
		end := wordEnd(text, i)
		w := word{start: i, end: end, form: form(text[i:end]), before: pending}
		if w.before == none && (englishWords().clauseOpeners[w.form] || w.form == "than" && len(ws) > 0 && ws[len(ws)-1].form == "rather") {
			w.before = clause
		}
		ws = append(ws, w)
		pending, i = none, end
	}
	return ws
}

// wordEnd returns the end of the word that begins at i. An apostrophe belongs
// to the word if a letter follows it.
func wordEnd(text string, i int) int {
	for runes := 0; i < len(text) && runes < maxWordRunes; runes++ {
		c, n := utf8.DecodeRuneInString(text[i:])
		if isApostrophe(c) {
			if next, _ := utf8.DecodeRuneInString(text[i+n:]); !unicode.IsLetter(next) {
				return i
			}
		} else if !isWordRune(c) || c == utf8.RuneError {
			return i
		}
		i += n
	}
	return i
}

func isWordRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' }

// classifyPause returns the pause that the separator c makes. c starts at i and
// is n bytes long. A full stop in "4.2" and a hyphen in "on-call" make no
// pause. A question mark makes only the pause of a clause, because "the money?
// no" is one sentence.
func classifyPause(text string, i int, c rune, n int) pause {
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	switch c {
	case '.', '!':
		if i+n == len(text) || !isWordRune(next) {
			return sentence
		}
	case '\n', '\r', utf8.RuneError:
		return sentence
	case ',', ';', ':', '?', '(', ')', '"', '“', '”', '…', '—', '–', '|':
		return clause
	case '-':
		if next == ' ' || next == '-' {
			return clause
		}
	default:
		if unicode.IsControl(c) && c != '\t' {
			return sentence
		}
	}
	return none
}

// form returns the word in lower case, without apostrophes and without a
// possessive s.
func form(s string) string {
	if isLowerASCII(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	last := 0 // length of b before the last apostrophe
	for _, c := range s {
		if isApostrophe(c) {
			last = b.Len()
			continue
		}
		b.WriteRune(unicode.ToLower(c))
	}
	f := b.String()
	if last > 0 && f[last:] == "s" {
		return f[:last]
	}
	return f
}

// isLowerASCII reports whether a word consists of a to z only.
func isLowerASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
