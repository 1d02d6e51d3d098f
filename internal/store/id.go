package store

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// These functions use no regular expressions: compiling ones with such repeat
// counts takes a millisecond at every start.

func isGoalsID(id string) bool {
	return len(id) > 0 && len(id) <= 64 && 'a' <= id[0] && id[0] <= 'z' && isMadeOf(id, "-") && id == strings.ToLower(id)
}

func isInterviewID(id string) bool {
	return len(id) > 0 && len(id) <= 128 && isMadeOf(id[:1], "") && isMadeOf(id, "._-")
}

// isMadeOf reports whether the text consists of ASCII letters, digits and the
// other characters given.
func isMadeOf(text, others string) bool {
	return strings.IndexFunc(text, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune(others, r))
	}) < 0
}

// isDevice reports whether Windows would open the name as a device. It ignores
// what follows a dot.
func isDevice(id string) bool {
	name, _, _ := strings.Cut(strings.ToLower(id), ".")
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")) && '0' <= name[3] && name[3] <= '9'
}

// CheckGoalsID returns an error if the id is not valid for goals.
func CheckGoalsID(id string) error {
	if !isGoalsID(id) {
		return fmt.Errorf("%q is not a valid goals id; start with a lower-case letter, then use up to 63 lower-case letters, digits and dashes", id)
	}
	return checkDevice(id)
}

// CheckInterviewID returns an error if the id is not valid for an interview.
func CheckInterviewID(id string) error {
	if !isInterviewID(id) {
		return fmt.Errorf("%q is not a valid interview id; start with a letter or digit, then use up to 127 letters, digits, dots, dashes and underscores", id)
	}
	return checkDevice(id)
}

// checkDevice rejects device names on every system, because a workspace may be
// moved to Windows.
func checkDevice(id string) error {
	if isDevice(id) {
		return fmt.Errorf("the id %q is a device name on Windows; choose another", id)
	}
	return nil
}

const idLetters = "abcdefghijklmnopqrstuvwxyz0123456789"

// NewID returns an id for a new interview, such as 2026-11-23-k7qf: the date
// (2006-01-02) and four letters or digits drawn evenly from rnd. It skips ids
// that are taken.
func NewID(date string, rnd io.Reader, taken func(id string) bool) (string, error) {
	if err := CheckInterviewID(date + "-0000"); err != nil {
		return "", err
	}
	const fair = 256 - 256%len(idLetters) // larger bytes would make the first letters more likely
	buf := make([]byte, 1)
	for range 1000 {
		var id strings.Builder
		id.WriteString(date + "-")
		for id.Len() < len(date)+5 {
			if _, err := io.ReadFull(rnd, buf); err != nil {
				return "", fmt.Errorf("cannot draw a random id: %w", err)
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
