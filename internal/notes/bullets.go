package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bullets that no sentence begins with; the last two are those of Word's symbol
// fonts.
const bullets = "•◦▪▫‣⁃∙●○■□◆◇➢➤►▶▸▹▷→➔➜☐☑☒✓✔✗✘🔹🔸👉\uf0b7\uf0a7"

// Dashes are bullets only before a blank or a letter: "-5 degrees" is none.
const dashes = "-–—―‐‑−*+"

// Boxes to tick, as in Markdown.
var boxes = []string{"[ ]", "[x]", "[X]", "[]", "( )", "o\t", "§\t", "->", "-->", "=>"}

// peelBullet removes a bullet or a box from the start of a line.
func (r *reader) peelBullet(s string) (rest string, ok bool) {
	for _, box := range boxes {
		if rest, ok = strings.CutPrefix(s, box); ok && (strings.HasSuffix(box, "\t") || startsBlank(rest)) {
			return trim(rest), true
		}
	}
	mark, size := utf8.DecodeRuneInString(s)
	rest = s[size:]
	switch {
	case strings.ContainsRune(bullets, mark):
		return trim(strings.TrimLeft(rest, "\ufe0e\ufe0f")), true
	case mark == '·' && startsBlank(rest):
		return trim(rest), true
	case strings.ContainsRune(dashes, mark) && r.isBullet(mark, rest):
		return trim(strings.TrimLeft(rest, string(mark))), true
	}
	return s, false
}

// isBullet reports whether a dash before rest is a bullet on this page. It is
// not if it may be a minus or a plus.
func (r *reader) isBullet(mark rune, rest string) bool {
	rest = strings.TrimLeft(rest, string(mark)) // "--" is one bullet
	words := trim(rest)
	switch {
	case r.seen.signed && (mark == '+' || isMinus(mark)):
		return false
	case rest == "":
		return true
	case !startsBlank(rest):
		return mark != '*' && mark != '+' && isWordStart(firstRune(rest))
	case isDigit(words[0]):
		_, sure := timeAt(words)
		_, day := dateAt(words)
		return r.seen.dashes[mark] > 1 || sure > maybeTime || day > 0
	}
	return mark != '+' || r.seen.dashes[mark] > 1
}

func isMinus(mark rune) bool { return mark == '-' || mark == '–' || mark == '−' }

func isWordStart(c rune) bool {
	return unicode.IsLetter(c) || strings.ContainsRune("\"“„‘«»", c)
}

// peelNumber removes the number or letter of a list: 1. 2) (3) a) (iv) 1.2.
func (r *reader) peelNumber(s string) (rest string, ok bool) {
	inner, opened := strings.CutPrefix(s, "(")
	n := ordinalLength(inner)
	if n == 0 {
		return s, false
	}
	label, rest := inner[:n], inner[n:]
	switch {
	case strings.HasPrefix(rest, ")"), strings.HasPrefix(rest, ".)"):
		rest = strings.TrimLeft(rest, ".)")
		ok = rest == "" || startsBlank(rest) || !opened && isWordStart(firstRune(rest))
	case opened:
	case strings.HasPrefix(rest, "."):
		rest = rest[1:]
		if isDigit(label[0]) {
			ok = startsBlank(rest) || unicode.IsUpper(firstRune(rest))
		} else {
			ok = startsBlank(rest) && r.seen.lettered && unicode.IsLower(rune(label[0]))
		}
	case isDigit(label[0]):
		return r.peelWeakNumber(s, label, rest)
	}
	if !ok {
		return s, false
	}
	return trim(rest), true
}

// peelWeakNumber removes a number that could be part of the words, as in
// "12 - foo", "3: foo", "4 foo". It does so only if the page counts like that.
func (r *reader) peelWeakNumber(s, label, rest string) (string, bool) {
	form, words := weakForm(rest)
	if form == 0 || strings.Contains(label, ".") || !r.seen.counted[form] {
		return s, false
	}
	return words, true
}

// weakForm returns the form in which a number is separated from the words: ':',
// '-', '\t', ' ', or 0 if it is not.
func weakForm(rest string) (form byte, words string) {
	words = trim(rest)
	switch {
	case words == "" || !startsBlank(rest) && rest[0] != ':':
		return 0, ""
	case rest[0] == '\t':
		return '\t', words
	case rest[0] == ':':
		if !startsBlank(rest[1:]) {
			return 0, ""
		}
		return ':', trim(rest[1:])
	}
	for _, dash := range []string{"- ", "– ", "— "} {
		if after, ok := strings.CutPrefix(words, dash); ok {
			if after = trim(after); after == "" || isDigit(after[0]) {
				return 0, ""
			}
			return '-', after
		}
	}
	return ' ', words
}

// ordinalLength returns the length of a number of at most three digits, of such
// numbers with full stops between them, of a letter, or of a small Roman number.
func ordinalLength(s string) int {
	if _, n := number(s, 3); n > 0 {
		return outlineLength(s, n)
	}
	if n := skipAny(s, "ivx"); n > 0 && n < 5 {
		return n
	}
	if s != "" && s[0] < utf8.RuneSelf && unicode.IsLetter(rune(s[0])) {
		return 1
	}
	return 0
}

// outlineLength returns the length of 1.2.3, whose first number is n long. A full
// stop or a bracket must follow, because "2.5 days" begins with no such number.
func outlineLength(s string, n int) int {
	first := n
	for n+1 < len(s) && s[n] == '.' && isDigit(s[n+1]) {
		_, k := number(s[n+1:], 2)
		if k == 0 {
			return 0
		}
		n += 1 + k
	}
	if n > first && n < len(s) && s[n] != '.' && s[n] != ')' {
		return 0
	}
	return n
}

func startsBlank(s string) bool { return s == "" || s[0] == ' ' || s[0] == '\t' }

func trim(s string) string { return strings.TrimSpace(s) }
