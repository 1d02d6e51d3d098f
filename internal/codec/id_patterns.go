package codec

import (
	"fmt"
	"regexp"
	"sync"

	"buyin/internal/motive"
)

// A idPattern is how a kind of id is written.
type idPattern struct {
	max         int
	description string
	first, rest [256]bool // the characters that may stand first, and after it
}

var (
	plainID     = newIDPattern(motive.MaxID, "small letters, digits and hyphens, beginning with a letter", small, small+digits+"-")
	questionID  = newIDPattern(motive.MaxQuestion, "small letters, digits, hyphens and dots, beginning with a letter", small, small+digits+"-.")
	interviewID = newIDPattern(motive.MaxInterview, "letters, digits, dots, hyphens and underscores, beginning with a letter or digit", small+large+digits, small+large+digits+"._-")
)

const (
	small  = "abcdefghijklmnopqrstuvwxyz"
	large  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
)

func newIDPattern(max int, says, first, rest string) idPattern {
	f := idPattern{max: max, description: says}
	for _, c := range []byte(first) {
		f.first[c] = true
	}
	for _, c := range []byte(rest) {
		f.rest[c] = true
	}
	return f
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// matches reports whether s has the form.
func matches[T string | []byte](f *idPattern, s T) bool {
	if len(s) == 0 || len(s) > f.max || !f.first[s[0]] {
		return false
	}
	for i := 1; i < len(s); i++ {
		if !f.rest[s[i]] {
			return false
		}
	}
	return true
}

// id reads an id of a form; "" where it is left out or wrong.
func (f objectReader) id(key string, needed bool, form *idPattern) string {
	v := f.value(key, needed)
	s, ok := f.textOf(v, key)
	if !ok {
		return ""
	}
	if !matches(form, s) {
		f.errorAt(v, "bad-id", fmt.Sprintf("%s %s of %s is not an id", key, quoted(s), f.what),
			fmt.Sprintf("use at most %d %s", form.max, form.description))
		return ""
	}
	return s
}

// timestamp reads a timestamp of RFC 3339.
func (f objectReader) timestamp(key string) string {
	v := f.value(key, false)
	s, ok := f.textOf(v, key)
	if !ok {
		return ""
	}
	if !isTimestamp([]byte(s)) {
		f.errorAt(v, "bad-time", key+" "+quoted(s)+" is not a moment", "write it as in 2026-11-23T09:00:00Z")
		return ""
	}
	return s
}

// date reads a day.
func (f objectReader) date(key string) string {
	v := f.value(key, false)
	s, ok := f.textOf(v, key)
	if !ok {
		return ""
	}
	if !isDate([]byte(s)) {
		f.errorAt(v, "bad-time", key+" "+quoted(s)+" is not a date", "write it as in 2026-11-23")
		return ""
	}
	return s
}

var semanticVersion = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$`)
})

// version reads a semantic version.
func (f objectReader) version(key string) string {
	v := f.value(key, true)
	s, ok := f.textOf(v, key)
	if ok && (len(s) > motive.MaxName || !semanticVersion().MatchString(s)) {
		f.errorAt(v, "bad-version", key+" "+quoted(s)+" is not a semantic version", "write three numbers, such as 1.0.0")
	}
	return s
}
