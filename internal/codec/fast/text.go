package fast

import (
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// Each of the functions below scans the value at i into a variable. It returns
// the offset after the value, or fail. If a function has a level and the
// scanner keeps less than that level, it does not change the variable.

// scanText scans any text of at most motive.MaxText bytes.
func (s *Scanner) scanText(i int, into *string, level Keep) int {
	if s.data[i] != '"' {
		return fail
	}
	end, plain := s.skipString(i + 1)
	if end == fail || end-i > motive.MaxText {
		return fail
	}
	if s.keeps(level) {
		if plain {
			*into = s.cut(i+1, end)
		} else {
			*into = unescape(s.data[i+1 : end])
		}
	}
	return end + 1
}

// scanPlain scans a text without escapes, and returns it as data[start:end].
// next is the offset after the closing quote.
func (s *Scanner) scanPlain(i int) (start, end, next int) {
	if s.data[i] != '"' {
		return 0, 0, fail
	}
	end, plain := s.skipString(i + 1)
	if end == fail || !plain || end-i > motive.MaxText {
		return 0, 0, fail
	}
	return i + 1, end, end + 1
}

// cut returns data[start:end] as a string.
func (s *Scanner) cut(start, end int) string {
	if s.keep == Everything {
		return s.text[start:end]
	}
	return string(s.data[start:end])
}

// scanName scans a text of at most motive.MaxName bytes that is not blank.
func (s *Scanner) scanName(i int, into *string, level Keep) int {
	if start, end, next := s.scanPlain(i); next != fail && isSurelyName(s.data[start:end]) {
		if s.keeps(level) {
			*into = s.cut(start, end)
		}
		return next
	}
	name := ""
	if i = s.scanText(i, &name, Figures); i == fail || len(name) > motive.MaxName || strings.TrimSpace(name) == "" {
		return fail
	}
	if s.keeps(level) {
		*into = name
	}
	return i
}

// isSurelyName reports whether a name is short enough and certainly does not
// begin with a blank. The blanks of Unicode that are not ASCII begin with the
// bytes 0xc2 or 0xe1 to 0xe3.
func isSurelyName(name []byte) bool {
	if len(name) == 0 || len(name) > motive.MaxName {
		return false
	}
	c := name[0]
	return c > ' ' && (c < 0x80 || c > 0xc2 && (c < 0xe1 || c > 0xe3))
}

// scanRepeatedName scans a name that is usually the same as in the last
// interview. If it is the same, it reuses the string in last and copies
// nothing.
func (s *Scanner) scanRepeatedName(i int, into, last *string) int {
	start, end, next := s.scanPlain(i)
	if next == fail || s.keep == Everything {
		return s.scanName(i, into, Figures)
	}
	if *last == "" || *last != string(s.data[start:end]) {
		next = s.scanName(i, last, Figures)
	}
	*into = *last
	return next
}

// scanGoals scans the id of an ask. It is usually the same as in the last
// interview.
func (s *Scanner) scanGoals(i int, into *string) int {
	if s.keep == Everything {
		return s.scanID(i, into, scalar.PlainID, Everything)
	}
	start, end, next := s.scanPlain(i)
	if next == fail {
		return fail
	}
	if s.lastGoals == "" || s.lastGoals != string(s.data[start:end]) {
		next = s.scanID(i, &s.lastGoals, scalar.PlainID, Figures)
	}
	*into = s.lastGoals
	return next
}

// scanID scans an id that must match a pattern.
func (s *Scanner) scanID(i int, into *string, pattern *scalar.IDPattern, level Keep) int {
	start, end, i := s.scanPlain(i)
	if i == fail || !scalar.Matches(pattern, s.data[start:end]) {
		return fail
	}
	if s.keeps(level) {
		*into = s.cut(start, end)
	}
	return i
}

// scanTime scans a timestamp or a date. isValid decides which of them is
// accepted.
func (s *Scanner) scanTime(i int, into *string, isValid func([]byte) bool) int {
	start, end, i := s.scanPlain(i)
	if i == fail || !isValid(s.data[start:end]) {
		return fail
	}
	if s.keeps(Everything) {
		*into = s.cut(start, end)
	}
	return i
}
