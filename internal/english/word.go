package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is one word of a text: text[Start:End]. A compound with hyphens is one
// word.
type Word struct {
	Form       string // lower case, with straight apostrophes
	Start, End int    // byte offsets in the text
	Pause      rune   // punctuation between this word and the one before, 0 for none
	Quoted     bool   // inside quotation marks
	Capital    bool   // begins with a capital letter
	hash       uint32 // of Form
	stem       uint32 // hash of the first stemLength bytes of Form, 0 if it is shorter
}

// Words is a run of words of one text.
type Words []Word

// Span is a run of words: ws[From:To].
type Span struct{ From, To int }

// Form returns the form of word i, "" if there is no such word.
func (ws Words) Form(i int) string {
	if i < 0 || i >= len(ws) {
		return ""
	}
	return ws[i].Form
}

// Is reports whether word i has one of the given forms, which are separated by
// blanks.
func (ws Words) Is(i int, forms string) bool { return OneOf(ws.Form(i), forms) }

// Follows reports whether word i has one of the forms and no pause before it.
func (ws Words) Follows(i int, forms string) bool { return ws.Is(i, forms) && ws[i].Pause == 0 }

// Span returns the span of n words from i on. It is shorter if the words end
// before that.
func (ws Words) Span(i, n int) Span { return Span{i, min(i+n, len(ws))} }

// In reports whether word i is in the set.
func (ws Words) In(i int, set *Set) bool { return set.Has(ws.Form(i)) }

// Has reports whether one of the words has one of the forms, which are
// separated by blanks.
func (ws Words) Has(forms string) bool {
	for i := range ws {
		if OneOf(ws[i].Form, forms) {
			return true
		}
	}
	return false
}

// HasIn reports whether one of the words is in the set.
func (ws Words) HasIn(set *Set) bool {
	for i := range ws {
		if set.Has(ws[i].Form) {
			return true
		}
	}
	return false
}

// HasAnyNumber reports whether one of the words is in the set. Singular and plural count as
// the same.
func (ws Words) HasAnyNumber(set *Set) bool {
	for i := range ws {
		form := ws[i].Form
		if set.Has(form) || len(form) > 3 && form[len(form)-1] == 's' && set.Has(form[:len(form)-1]) {
			return true
		}
	}
	return false
}

// OneOf reports whether form is one of the given forms, which are separated by
// blanks.
func OneOf(form, forms string) bool {
	for offset := 0; form != ""; {
		i := strings.Index(forms[offset:], form)
		if i < 0 {
			return false
		}
		from, to := offset+i, offset+i+len(form)
		if (from == 0 || forms[from-1] == ' ') && (to == len(forms) || forms[to] == ' ') {
			return true
		}
		offset = to
	}
	return false
}

// Split splits a text into words. The text may hold any bytes.
func Split(text string) Words {
	ws := make(Words, 0, 1+countGaps(text)) // usually the exact number
	pause, quoted := rune(0), false
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(c) {
			pause = strongerPause(pause, pauseOf(text[i+n:], c))
			quoted = quotedAfter(c, quoted)
			i += n
			continue
		}
		end := wordEnd(text, i)
		ws = append(ws, newWord(text, i, end, c, pause, quoted))
		pause, i = 0, end
	}
	return ws
}

// countGaps returns how many characters of a text are blanks or marks after a
// character that is neither.
func countGaps(text string) int {
	gaps, inWord := 0, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ' || c == ',' || c == '.' || c == ';' || c == '?':
			if inWord {
				gaps++
			}
			inWord = false
		default:
			inWord = true
		}
	}
	return gaps
}

func newWord(text string, start, end int, first, pause rune, quoted bool) Word {
	w := Word{Form: normalise(text[start:end]), Start: start, End: end, Pause: pause, Quoted: quoted, Capital: unicode.IsUpper(first)}
	w.hash = uint32(Hash(w.Form))
	if len(w.Form) >= stemLength {
		w.stem = uint32(Hash(w.Form[:stemLength]))
	}
	return w
}

// quotedAfter reports whether the words after the character c are quoted.
// quoted says whether the words before it are.
func quotedAfter(c rune, quoted bool) bool {
	switch c {
	case '"':
		return !quoted
	case '“', '«':
		return true
	case '”', '»':
		return false
	}
	return quoted
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c))
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == 'ʼ' }

// isJoiner reports whether the character belongs to a word if a letter or a digit
// follows it.
func isJoiner(c rune) bool {
	return isApostrophe(c) || c == '-' || c == '‑' || c == '&' || c == '/'
}

// wordEnd returns the end of the word that begins at i. A hyphen, an ampersand,
// a slash or an apostrophe belongs to the word if a letter or a digit follows
// it. A full stop or a comma belongs to the word if a digit follows it.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(c) {
			next, _ := utf8.DecodeRuneInString(text[i+n:])
			joins := isJoiner(c) && isWordRune(next) || (c == '.' || c == ',') && unicode.IsDigit(next)
			if !joins {
				return i
			}
		}
		i += n
	}
	return i
}

// pauseOf returns the pause that the separator c makes. rest is the text after
// c. The pause is ',' within a clause, another mark between clauses, and 0 if
// there is none.
func pauseOf(rest string, c rune) rune {
	switch c {
	case '.', '!', '?', ';', ':', '—':
		return c
	case '…':
		return '.'
	case '–', '-':
		if strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "-") {
			return '—'
		}
	case ',', '(', ')':
		return ','
	}
	return 0
}

// endsClause reports whether the mark ends a clause.
func endsClause(mark rune) bool { return strings.ContainsRune(".?!;:—", mark) && mark != 0 }

// strongerPause returns the pause that two marks in a row make: the one that
// ends a clause, or the first if neither or both do.
func strongerPause(a, b rune) rune {
	if a == 0 || endsClause(b) && !endsClause(a) {
		return b
	}
	return a
}

// normalise converts a word, as it is written in a text, to its form.
func normalise(s string) string {
	if isNormal(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if isApostrophe(c) {
			return '\''
		}
		if c == '‑' {
			return '-'
		}
		return unicode.ToLower(c)
	}, s)
}

// isNormal reports whether a word is already equal to its form, as most words
// are.
func isNormal(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
