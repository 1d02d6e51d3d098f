package scalar

import "buyin/internal/motive"

// An IDPattern is the syntax of one kind of id.
type IDPattern struct {
	MaxBytes    int
	Description string // the allowed characters, as messages describe them

	first, rest [256]bool // the bytes allowed as the first byte, and as any later byte
}

// The patterns of ids. The first is for motivators, goals and personas, the
// second for questions, the third for interviews.
var (
	PlainID     = newIDPattern(motive.MaxID, "small letters, digits and hyphens, beginning with a letter", small, small+digits+"-")
	QuestionID  = newIDPattern(motive.MaxQuestion, "small letters, digits, hyphens and dots, beginning with a letter", small, small+digits+"-.")
	InterviewID = newIDPattern(motive.MaxInterview, "letters, digits, dots, hyphens and underscores, beginning with a letter or digit", small+large+digits, small+large+digits+"._-")
)

const (
	small  = "abcdefghijklmnopqrstuvwxyz"
	large  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
)

func newIDPattern(maxBytes int, description, first, rest string) *IDPattern {
	p := &IDPattern{MaxBytes: maxBytes, Description: description}
	for _, c := range []byte(first) {
		p.first[c] = true
	}
	for _, c := range []byte(rest) {
		p.rest[c] = true
	}
	return p
}

// Matches reports whether s is an id of this pattern.
func Matches[T string | []byte](p *IDPattern, s T) bool {
	if len(s) == 0 || len(s) > p.MaxBytes || !p.first[s[0]] {
		return false
	}
	for i := 1; i < len(s); i++ {
		if !p.rest[s[i]] {
			return false
		}
	}
	return true
}

// IsLetter reports whether c is an ASCII letter.
func IsLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// IsDigit reports whether c is an ASCII digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }
