package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is one Word of a text: text[at:end] as written. A compound with
// hyphens is one Word.
type Word struct {
	Form       string // lower case, with straight apostrophes
	Start, End int    // bytes
	Pause      rune   // the mark between it and the word before, 0 for none
	Quoted     bool   // inside quotation marks: spoken of, not said
	Capital    bool   // written with a capital
	hash       uint32 // of the form
	stem       uint32 // hash of its first bytes, 0 of a shorter one
}

// A Clause is a stretch of a text between full stops, question marks, colons,
// semicolons and dashes. Only what it asks can push, blame or pry; what it
// says first can only push.
type Clause struct {
	Words   []Word
	EndMark rune // the mark it ends with, 0 at the end of the text
	Head    int  // index of the word with which the question begins, len(words) where nothing is asked
	Asks    bool
	Kind    Kind
}

// Kind is the way in which a part asks.
type Kind int

const (
	NotAsking  Kind = iota // it asks nothing
	Open                   // what, how, why
	Request                // tell me, walk me through, can you tell me
	YesNo                  // did you, is it
	Elliptical             // got enough to do?
)

// A Sentence is a question as read: its parts, in order.
type Sentence struct {
	Text    string
	Words   []Word
	Clauses []Clause
}

// Parse cuts a question into words and parts and finds what it asks.
func Parse(text string) *Sentence {
	s := &Sentence{Text: text, Words: Split(text)}
	from := 0
	for i := 1; i <= len(s.Words); i++ {
		if i < len(s.Words) && !parting(s.Words[i].Pause) {
			continue
		}
		p := Clause{Words: s.Words[from:i], EndMark: endMark(text, s.Words[i-1].End)}
		p.findQuestion()
		s.Clauses = append(s.Clauses, p)
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

// Split cuts a text into words. Any bytes will do.
func Split(text string) []Word {
	ws := make([]Word, 0, 1+strings.Count(text, " ")) // most often as many
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
		w := Word{Form: formOf(text[i:end]), Start: i, End: end, Pause: pause, Quoted: quoted, Capital: unicode.IsUpper(c)}
		w.hash = uint32(hash(w.Form))
		if len(w.Form) >= stem {
			w.stem = uint32(hash(w.Form[:stem]))
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
