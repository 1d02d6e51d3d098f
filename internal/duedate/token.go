package duedate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a single mark.
type token struct {
	text    string // in lower case
	at, end int    // where it is in the text
	kind    tokenKind
	glued   bool // nothing stands between it and the token before
}

type tokenKind int

const (
	mark tokenKind = iota
	word
	number
)

// tokensOf splits a text into tokens.
func tokensOf(text string) (all []token) {
	end := 0
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		t := token{at: at, end: at + size, kind: kindOf(r), glued: at == end && at > 0}
		for t.kind != mark && t.end < len(text) {
			r, size := utf8.DecodeRuneInString(text[t.end:])
			if kindOf(r) != t.kind {
				break
			}
			t.end += size
		}
		t.text = strings.ToLower(text[t.at:t.end])
		at, end = t.end, t.end
		all = append(all, t)
	}
	return all
}

func kindOf(r rune) tokenKind {
	switch {
	case '0' <= r && r <= '9':
		return number
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return word
	}
	return mark
}

// value returns the value of a number of at most limit digits.
func (t token) value(limit int) (n int, ok bool) {
	if t.kind != number || len(t.text) > limit {
		return 0, false
	}
	for _, c := range t.text {
		n = n*10 + int(c-'0')
	}
	return n, true
}

// standsFree reports whether the tokens from at to next are not part of a longer
// word or number, such as v4.5, x-friday or Friday's.
func (p *parser) standsFree(at, next int) bool {
	if at > 0 && p.tokens[at].glued && strings.Contains("-_/.@#'’", p.tokens[at-1].text) {
		return false
	}
	if p.tokens[at].glued && at > 0 && p.tokens[at-1].kind != mark {
		return false
	}
	if next == len(p.tokens) || !p.tokens[next].glued {
		return true
	}
	if p.tokens[next].kind != mark {
		return false
	}
	behind := next+1 < len(p.tokens) && p.tokens[next+1].glued && p.tokens[next+1].kind != mark
	return !strings.Contains("%", p.tokens[next].text) && !(behind && strings.Contains("-_/.@'’:", p.tokens[next].text))
}

// onlyMarks reports whether only marks such as a full stop follow.
func (p *parser) onlyMarks(next int) bool {
	for _, t := range p.tokens[next:] {
		if t.kind != mark || !strings.Contains(".!;,)”\"'’", t.text) {
			return false
		}
	}
	return true
}
