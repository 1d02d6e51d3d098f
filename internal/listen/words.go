package listen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// A pause is what stands before a word.
type pause uint8

const (
	none     pause = iota
	clause         // a comma, a bracket, "but"
	sentence       // a full stop, a new line, bytes that are no text
)

// A word is one word of a text: text[start:end] as written, and two spellings
// of it to compare by.
type word struct {
	start, end int    // bytes
	form       string // lower case, without apostrophes: "dont", "manager"
	stem       string // form without its English ending
	before     pause
}

// maxWordRunes is where a run of letters without a blank is cut, in runes. No
// English word is longer, and it bounds the work on a text without blanks.
const maxWordRunes = 40

// clauseOpeners holds the words that open a new clause without any comma.
var clauseOpeners = map[string]bool{
	"but": true, "though": true, "although": true, "whereas": true, "however": true, "instead": true, "except": true,
}

// A reader cuts texts into words. It remembers the stems that it has worked
// out, and is not safe for concurrent use.
type reader struct {
	env   *snowballstem.Env
	stems map[string]string
}

func newReader() *reader {
	return &reader{env: snowballstem.NewEnv(""), stems: map[string]string{}}
}

// words cuts the text into words. Any bytes will do.
func (r *reader) words(text string) []word {
	var ws []word
	pending := sentence
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(c) || isApostrophe(c) || c == utf8.RuneError { // one apostrophe is a letter to Unicode
			pending = max(pending, classifyPause(text, i, c, n))
			i += n
			continue
		}
		end := wordEnd(text, i)
		w := word{start: i, end: end, form: form(text[i:end]), before: pending}
		if w.before == none && (clauseOpeners[w.form] || w.form == "than" && len(ws) > 0 && ws[len(ws)-1].form == "rather") {
			w.before = clause
		}
		w.stem = r.stem(w.form)
		ws = append(ws, w)
		pending, i = none, end
	}
	return ws
}

// wordEnd returns where the word that begins at i ends. An apostrophe belongs
// to it when a letter follows.
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

// classifyPause weighs the n bytes of a separator at i. A full stop inside "4.2" and
// a hyphen inside "on-call" are no pauses; "the money? no" is one sentence.
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

// form is the word in lower case without its apostrophes or a possessive s.
func form(s string) string {
	if isLowerASCII(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	last := 0 // bytes written when the last apostrophe came
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

// isLowerASCII reports that a word is written in small letters from a to z alone.
func isLowerASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// stem is the form without its English ending.
func (r *reader) stem(form string) string {
	if s, ok := r.stems[form]; ok {
		return s
	}
	r.env.SetCurrent(form)
	english.Stem(r.env)
	s := strings.Clone(r.env.Current())
	r.stems[form] = s
	return s
}
