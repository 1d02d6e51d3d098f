package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closing holds the quotation marks that can close what the mark opens.
var closing = map[rune]string{
	'"': "\"", '“': "”“", '„': "“”", '‟': "”", '«': "»", '»': "«", '‹': "›", '›': "‹",
	'\'': "'’", '‘': "’", '‚': "‘’", '`': "'`´", '「': "」", '『': "』",
}

// unquote removes quotation marks around the whole text, and keeps the full stop
// behind them.
func unquote(s string) (string, bool) {
	open, size := utf8.DecodeRuneInString(s)
	closers := closing[open]
	if closers == "" || len(s) <= size {
		return s, false
	}
	end := strings.TrimRight(s, ".,;!?…")
	tail := s[len(end):]
	last, lastSize := utf8.DecodeLastRuneInString(end)
	if !strings.ContainsRune(closers, last) || len(end) < size+lastSize {
		return s, false
	}
	inner := end[size : len(end)-lastSize]
	switch {
	case trim(inner) == "", closesEarly(inner, open, closers):
		return s, false
	case open == '\'' && (isElision(inner) || last == '’'):
		return s, false
	}
	inner = trim(inner)
	if strings.ContainsRune(".!?…,;", lastRune(inner)) {
		tail = strings.TrimLeft(tail, ".,;")
	}
	return inner + tail, true
}

// closesEarly reports whether the marks in the text close a quotation before its
// end, as in “Fine”, he said, “but never again”. An apostrophe closes none.
func closesEarly(inner string, open rune, closers string) bool {
	depth, before := 1, ' '
	for i, c := range inner {
		after := firstRune(inner[i+utf8.RuneLen(c):])
		switch {
		case isApostrophe(c) && unicode.IsLetter(before) && unicode.IsLetter(after):
		case strings.ContainsRune(closers, c) && (c != open || !unicode.IsSpace(before)):
			if depth--; depth == 0 {
				return true
			}
		case c == open:
			depth++
		}
		before = c
	}
	return depth != 1
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' }

// isElision reports whether a text behind an apostrophe is a shortened word:
// 'cause, 'til, '90s.
func isElision(inner string) bool {
	word, _, _ := strings.Cut(trim(inner), " ")
	return isDigit(word[0]) || elisions.Has(strings.ToLower(strings.Trim(word, ".,;!?")))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// unemphasise removes Markdown's emphasis around the whole text.
func unemphasise(s string) (string, bool) {
	for _, mark := range []string{"***", "___", "**", "__", "*", "_", "`"} {
		if len(s) <= 2*len(mark) || !strings.HasPrefix(s, mark) || !strings.HasSuffix(s, mark) {
			continue
		}
		inner := s[len(mark) : len(s)-len(mark)]
		if trim(inner) != inner || strings.Contains(inner, mark) || strings.ContainsAny(inner[:1]+inner[len(inner)-1:], "*_`") {
			return s, false
		}
		return inner, true
	}
	return s, false
}

// unbracket removes round or square brackets around the whole text.
func unbracket(s string) (string, bool) {
	end := strings.TrimRight(s, ".")
	if len(end) < 3 || bracketEnd(end) != len(end) {
		return s, false
	}
	inner := trim(end[1 : len(end)-1])
	return inner, inner != ""
}

// bracketEnd returns where the bracket that opens a text is closed: 0 if none
// opens it, -1 if it stays open.
func bracketEnd(s string) int {
	var closing byte
	switch {
	case strings.HasPrefix(s, "("):
		closing = ')'
	case strings.HasPrefix(s, "["):
		closing = ']'
	default:
		return 0
	}
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case s[0]:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// links replaces Markdown's links by their text, [[pages]] too.
func links(s string) string {
	if !strings.Contains(s, "](") && !strings.Contains(s, "[[") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		text, n := linkAt(s[i:])
		if n == 0 {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(strings.TrimSuffix(s[:i], "!")) // ![a picture](x.png)
		b.WriteString(text)
		s = s[i+n:]
	}
}

// maxLink is the length of the longest link that is understood.
const maxLink = 2000

// linkAt reads [text](target) or [[page]].
func linkAt(s string) (text string, n int) {
	s = s[:min(len(s), maxLink)]
	if inner, ok := strings.CutPrefix(s, "[["); ok {
		if i := strings.IndexAny(inner, "[]"); i > 0 && strings.HasPrefix(inner[i:], "]]") {
			page, alias, _ := strings.Cut(inner[:i], "|")
			if alias != "" {
				page = alias
			}
			if trim(page) != "" {
				return page, i + 4
			}
		}
		return "", 0
	}
	i := strings.IndexAny(s[1:], "[]") + 1
	if i < 2 || trim(s[1:i]) == "" || !strings.HasPrefix(s[i:], "](") {
		return "", 0
	}
	target := s[i+2:]
	end := strings.IndexAny(target, " ()\t")
	if end < 1 || target[end] != ')' || !isTarget(target[:end]) {
		return "", 0
	}
	return s[1:i], i + 2 + end + 1
}

// isTarget reports whether a text in brackets is an address, not words.
func isTarget(s string) bool {
	return strings.ContainsAny(s, "/#@") || strings.Contains(strings.Trim(s, "."), ".")
}
