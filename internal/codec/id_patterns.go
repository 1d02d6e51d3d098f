package codec

import (
	"fmt"
	"regexp"
	"sync"

	"buyin/internal/motive"
)

// A form is how a kind of id is written.
type form struct {
	max         int
	says        string
	first, rest [256]bool // the characters that may stand first, and after it
}

var (
	plainID     = newForm(motive.MaxID, "small letters, digits and hyphens, beginning with a letter", small, small+digits+"-")
	questionID  = newForm(motive.MaxQuestion, "small letters, digits, hyphens and dots, beginning with a letter", small, small+digits+"-.")
	interviewID = newForm(motive.MaxInterview, "letters, digits, dots, hyphens and underscores, beginning with a letter or digit", small+large+digits, small+large+digits+"._-")
)

const (
	small  = "abcdefghijklmnopqrstuvwxyz"
	large  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
)

func newForm(max int, says, first, rest string) form {
	f := form{max: max, says: says}
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

// fits reports whether s has the form.
func fits[T string | []byte](f *form, s T) bool {
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
func (f fields) id(key string, needed bool, form *form) string {
	v := f.get(key, needed)
	s, ok := f.asText(v, key)
	if !ok {
		return ""
	}
	if !fits(form, s) {
		f.wrong(v, "bad-id", fmt.Sprintf("%s %s of %s is not an id", key, quoted(s), f.what),
			fmt.Sprintf("use at most %d %s", form.max, form.says))
		return ""
	}
	return s
}

// moment reads a moment of RFC 3339.
func (f fields) moment(key string) string {
	v := f.get(key, false)
	s, ok := f.asText(v, key)
	if !ok {
		return ""
	}
	if !momentForm([]byte(s)) {
		f.wrong(v, "bad-time", key+" "+quoted(s)+" is not a moment", "write it as in 2026-11-23T09:00:00Z")
		return ""
	}
	return s
}

// date reads a day.
func (f fields) date(key string) string {
	v := f.get(key, false)
	s, ok := f.asText(v, key)
	if !ok {
		return ""
	}
	if !dateForm([]byte(s)) {
		f.wrong(v, "bad-time", key+" "+quoted(s)+" is not a date", "write it as in 2026-11-23")
		return ""
	}
	return s
}

var semantic = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$`)
})

// version reads a semantic version.
func (f fields) version(key string) string {
	v := f.get(key, true)
	s, ok := f.asText(v, key)
	if ok && (len(s) > motive.MaxName || !semantic().MatchString(s)) {
		f.wrong(v, "bad-version", key+" "+quoted(s)+" is not a semantic version", "write three numbers, such as 1.0.0")
	}
	return s
}
