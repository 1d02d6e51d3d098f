package store

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

var (
	goalsForm     = regexp.MustCompile(`^[a-z][a-z0-9-]{0,63}$`)
	interviewForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$`)
	// Windows opens these as devices, whatever comes after a dot.
	deviceForm = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)
)

// CheckGoalsID says what is wrong with the id of goals, nil where nothing is.
func CheckGoalsID(id string) error {
	if !goalsForm.MatchString(id) {
		return fmt.Errorf("%q is not an id of goals; use a small letter, then up to 63 small letters, digits and dashes", id)
	}
	return checkDevice(id)
}

// CheckInterviewID says what is wrong with an interview's id, nil where
// nothing is.
func CheckInterviewID(id string) error {
	if !interviewForm.MatchString(id) {
		return fmt.Errorf("%q is not an interview's id; use a letter or digit, then up to 127 letters, digits, dots, dashes and underscores", id)
	}
	return checkDevice(id)
}

// checkDevice refuses such ids everywhere: a workspace may be carried to
// Windows.
func checkDevice(id string) error {
	if deviceForm.MatchString(id) {
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
