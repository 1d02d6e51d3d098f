package completion

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Line is the part of a command line before the cursor.
type Line struct {
	Words    []string // the words before the one being typed, without quotes and without the command
	Word     string   // the word being typed, without quotes
	Redirect bool     // Word is the file of a redirection

	kept  string // the part of Word that the shell does not replace
	quote byte   // the quote that is open at the start of the replaced part; 0: none
}

// Split splits a line into words by the rules of the shell. Bash replaces the
// end of the line, which it passes as replaced. Other shells pass "". getenv
// returns the values of variables outside single quotes. Split returns false if
// the line cannot be understood without running something, or if it does not
// end with replaced.
func Split(shell Shell, line, replaced string, getenv func(string) string) (Line, bool) {
	if !strings.HasSuffix(line, replaced) || !utf8.ValidString(line) {
		return Line{}, false
	}
	l := lexer{shell: shell, rest: line, getenv: getenv, mark: len(replaced)}
	for ok := true; len(l.rest) > 0; {
		if len(l.rest) == l.mark {
			l.setMark()
		}
		if ok = l.next(); !ok {
			return Line{}, false
		}
	}
	if l.mark == 0 {
		l.setMark()
	}
	if !l.marked || l.wordsAtMark != len(l.words) || len(l.words) == 0 {
		return Line{}, false
	}
	word := l.word.String()
	for len(l.words) > 1 && strings.Contains(l.words[0], "=") { // assigns a variable for this command only
		l.words = l.words[1:]
	}
	split := Line{Words: l.words[1:], Word: word, Redirect: l.redirect}
	if shell == Bash {
		split.kept, split.quote = word[:l.keptAtMark], l.quoteAtMark
	}
	return split, true
}

// A lexer reads a command line character by character.
type lexer struct {
	shell    Shell
	rest     string
	getenv   func(string) string
	words    []string
	word     strings.Builder
	begun    bool // a word has begun; it may still be empty
	quote    byte // the open quote, 0 for none
	redirect bool // the word being read is the target of a redirection

	mark        int // number of bytes of the line from the start of the replaced part on
	marked      bool
	wordsAtMark int
	keptAtMark  int // number of bytes of the word before the replaced part
	quoteAtMark byte
}

func (l *lexer) setMark() {
	l.marked, l.wordsAtMark, l.keptAtMark, l.quoteAtMark = true, len(l.words), l.word.Len(), l.quote
}

// next reads one character, together with any further characters that it needs.
// It returns false if the line cannot be understood.
func (l *lexer) next() bool {
	c := l.rest[0]
	switch {
	case c == '\\':
		return l.escape()
	case c == l.quote:
		l.quote, l.rest = 0, l.rest[1:]
		return true
	case l.quote == '\'':
		return l.literal(1)
	case c == '$':
		return l.variable()
	case c == '`':
		return l.shell == Fish && l.literal(1)
	case l.quote == '"':
		return l.literal(1)
	}
	return l.unquoted(c)
}

// unquoted reads a character outside quotes.
func (l *lexer) unquoted(c byte) bool {
	switch c {
	case '\'', '"':
		l.begun, l.quote, l.rest = true, c, l.rest[1:]
		return true
	case ' ', '\t':
		l.endWord()
		l.rest = l.rest[1:]
		return true
	case '<', '>':
		return l.redirection()
	case ';', '&', '|', '(', ')', '\n':
		return false
	}
	return l.literal(1)
}

// literal adds the next n bytes of the line to the word.
func (l *lexer) literal(n int) bool {
	l.word.WriteString(l.rest[:n])
	l.begun, l.rest = true, l.rest[n:]
	return true
}

// escape reads a backslash and the character that it quotes.
func (l *lexer) escape() bool {
	if l.quote == '\'' && l.shell != Fish {
		return l.literal(1)
	}
	if len(l.rest) < 2 {
		l.begun, l.rest = true, "" // the line ends after the backslash
		return true
	}
	next := l.rest[1]
	quotes := true
	switch {
	case l.quote == '\'':
		quotes = next == '\'' || next == '\\'
	case l.quote == '"':
		quotes = strings.IndexByte("$`\"\\", next) >= 0
	case l.shell == Fish && (next < utf8.RuneSelf && (unicode.IsLetter(rune(next)) || unicode.IsDigit(rune(next)))):
		return false // an escape that means another character, such as \n or \x41
	}
	if !quotes {
		return l.literal(1)
	}
	l.rest = l.rest[1:]
	_, n := utf8.DecodeRuneInString(l.rest)
	return l.literal(n)
}

// variable reads $NAME or ${NAME}. It returns false for anything else that
// begins with a dollar sign, and for a variable that is not set.
func (l *lexer) variable() bool {
	name, after := l.rest[1:], ""
	if braced, ok := strings.CutPrefix(name, "{"); ok {
		if name, after, ok = strings.Cut(braced, "}"); !ok {
			return false
		}
	} else {
		n := strings.IndexFunc(name, func(r rune) bool { return !isNameRune(r) })
		if n < 0 {
			n = len(name)
		}
		name, after = name[:n], name[n:]
	}
	if name == "" || strings.ContainsFunc(name, func(r rune) bool { return !isNameRune(r) }) {
		return false
	}
	value := l.getenv(name)
	if value == "" {
		return false
	}
	l.word.WriteString(value)
	l.begun, l.rest = true, after
	return true
}

func isNameRune(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// endWord ends the current word, if there is one.
func (l *lexer) endWord() {
	if !l.begun {
		return
	}
	if !l.redirect {
		l.words = append(l.words, l.word.String())
	}
	l.word.Reset()
	l.begun, l.redirect = false, false
}

// redirection reads an operator such as > or 2>>. The file after it is not an
// argument.
func (l *lexer) redirection() bool {
	if strings.Trim(l.word.String(), "0123456789") == "" {
		l.word.Reset() // the digits are a file descriptor, not a word
		l.begun = false
	}
	l.endWord()
	n := len(l.rest) - len(strings.TrimLeft(l.rest, "<>&|"))
	if strings.HasPrefix(l.rest, "<<") || strings.HasPrefix(l.rest[n:], "(") {
		return false
	}
	l.rest, l.redirect = l.rest[n:], true
	return true
}
