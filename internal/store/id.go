package store

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Forms are read by hand: regular expressions with such counts take a
// millisecond to compile, at every start of the program.

func isGoalsID(id string) bool {
	return len(id) > 0 && len(id) <= 64 && 'a' <= id[0] && id[0] <= 'z' && isMadeOf(id, "-") && id == strings.ToLower(id)
}

func isInterviewID(id string) bool {
	return len(id) > 0 && len(id) <= 128 && isMadeOf(id[:1], "") && isMadeOf(id, "._-")
}

// isMadeOf says whether the text holds ASCII letters, digits and these others
// alone.
func isMadeOf(text, others string) bool {
	return strings.IndexFunc(text, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune(others, r))
	}) < 0
}

// isDevice says whether Windows opens the name as a device, whatever comes
// after a dot.
func isDevice(id string) bool {
	name, _, _ := strings.Cut(strings.ToLower(id), ".")
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")) && '0' <= name[3] && name[3] <= '9'
}

// CheckGoalsID says what is wrong with the id of goals, nil where nothing is.
func CheckGoalsID(id string) error {
	if !isGoalsID(id) {
		return fmt.Errorf("%q is not an id of goals; use a small letter, then up to 63 small letters, digits and dashes", id)
	}
	return checkDevice(id)
}

// CheckInterviewID says what is wrong with an interview's id, nil where
// nothing is.
func CheckInterviewID(id string) error {
	if !isInterviewID(id) {
		return fmt.Errorf("%q is not an interview's id; use a letter or digit, then up to 127 letters, digits, dots, dashes and underscores", id)
	}
	return checkDevice(id)
}

// checkDevice refuses such ids everywhere: a workspace may be carried to
// Windows.
func checkDevice(id string) error {
	if isDevice(id) {
		return fmt.Errorf("the id %q is the name of a device on Windows; choose another", id)
	}
	return nil
}

const idLetters = "abcdefghijklmnopqrstuvwxyz0123456789"

// NewID returns the id of a new interview, such as 2026-11-23-k7qf: the date
// (2006-01-02) and four letters or digits out of rnd, each equally likely. Ids
// that are taken are passed over.
func NewID(date string, rnd io.Reader, taken func(id string) bool) (string, error) {
	if err := CheckInterviewID(date + "-0000"); err != nil {
		return "", err
	}
	const fair = 256 - 256%len(idLetters) // above it, the first letters would be likelier
	buf := make([]byte, 1)
	for range 1000 {
		var id strings.Builder
		id.WriteString(date + "-")
		for id.Len() < len(date)+5 {
			if _, err := io.ReadFull(rnd, buf); err != nil {
				return "", fmt.Errorf("no chance to draw an id from: %w", err)
			}
			if int(buf[0]) < fair {
				id.WriteByte(idLetters[int(buf[0])%len(idLetters)])
			}
		}
		if !taken(id.String()) {
			return id.String(), nil
		}
	}
	return "", errors.New("every id tried for " + date + " is taken; give the interview an id of its own")
}
