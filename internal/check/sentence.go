package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a text: text[at:end] as written. A compound with
// hyphens is one word.
type word struct {
	form    string // lower case, with straight apostrophes
	at, end int    // bytes
	pause   rune   // the mark between it and the word before, 0 for none
	mention bool   // inside quotation marks: spoken of, not said
	capital bool   // written with a capital
	hash    uint32 // of the form
	stem    uint32 // hash of its first bytes, 0 of a shorter one
}

// A part is a stretch of a text between full stops, question marks, colons,
// semicolons and dashes. Only what it asks can push, blame or pry; what it
// says first can only push.
type part struct {
	words []word
	end   rune // the mark it ends with, 0 at the end of the text
	head  int  // index of the word with which the question begins, len(words) where nothing is asked
	asks  bool
	how   asking
}

// asking is the way in which a part asks.
type asking int

const (
	nothing    asking = iota // it asks nothing
	openly                   // what, how, why
	request                  // tell me, walk me through, can you tell me
	inverted                 // did you, is it
	elliptical               // got enough to do?
)

// A sentence is a question as read: its parts, in order.
type sentence struct {
	text  string
	words []word
	parts []part
}

// read cuts a question into words and parts and finds what it asks.
func read(text string) *sentence {
	s := &sentence{text: text, words: wordsOf(text)}
	from := 0
	for i := 1; i <= len(s.words); i++ {
		if i < len(s.words) && !parting(s.words[i].pause) {
			continue
		}
		p := part{words: s.words[from:i], end: endMark(text, s.words[i-1].end)}
		p.find()
		s.parts = append(s.parts, p)
		from = i
	}
	return s
}

func parting(mark rune) bool { return strings.ContainsRune(".?!;:—", mark) && mark != 0 }

// endMark is the parting mark that follows the offset, past quotes and brackets.
func endMark(text string, at int) rune {
	for _, c := range text[at:] {
		switch {
		case parting(c):
			return c
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			return 0
		}
	}
	return 0
}

// wordsOf cuts a text into words. Any bytes will do.
func wordsOf(text string) []word {
	ws := make([]word, 0, 1+strings.Count(text, " ")) // most often as many
	pause, quoted := rune(0), false
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !lettered(c) {
			pause = heavier(pause, mark(text, i, c, n))
			switch c {
			case '"':
				quoted = !quoted
			case '“', '«':
				quoted = true
			case '”', '»':
				quoted = false
			}
			i += n
			continue
		}
		end := wordEnd(text, i)
		w := word{form: formOf(text[i:end]), at: i, end: end, pause: pause, mention: quoted, capital: unicode.IsUpper(c)}
		w.hash = uint32(hash(w.form))
		if len(w.form) >= stem {
			w.stem = uint32(hash(w.form[:stem]))
		}
		ws = append(ws, w)
		pause, i = 0, end
	}
	return ws
}

func lettered(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c))
}

func apostrophe(c rune) bool { return c == '\'' || c == '’' || c == 'ʼ' }

// wordEnd is where the word that begins at i ends: a hyphen, an ampersand or
// an apostrophe belongs to it when a letter follows, a stop when a digit does.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !lettered(c) {
			next, _ := utf8.DecodeRuneInString(text[i+n:])
			joins := (apostrophe(c) || c == '-' || c == '‑' || c == '&' || c == '/') && lettered(next) ||
				(c == '.' || c == ',') && unicode.IsDigit(next)
			if !joins {
				return i
			}
		}
		i += n
	}
	return i
}

// mark is the pause that a separator makes: a comma, or what parts a text.
func mark(text string, i int, c rune, n int) rune {
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	switch c {
	case '.', '!', '?', ';', ':':
		return c
	case '…':
		return '.'
	case '—':
		return '—'
	case '–', '-':
		if next == ' ' || next == '-' {
			return '—'
		}
	case ',', '(', ')':
		return ','
	case '\n':
		return 0
	}
	return 0
}

func heavier(a, b rune) rune {
	if a == 0 || parting(b) && !parting(a) {
		return b
	}
	return a
}

func formOf(s string) string {
	if plainForm(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if apostrophe(c) {
			return '\''
		}
		if c == '‑' {
			return '-'
		}
		return unicode.ToLower(c)
	}, s)
}

// plainForm reports whether a word is written as its form is, as most are.
func plainForm(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
