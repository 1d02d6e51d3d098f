package scalar

import (
	"bytes"
	"time"
)

// IsTimestamp reports whether s is a date and time in the format of RFC 3339,
// such as 2026-11-23T09:00:00Z.
func IsTimestamp(s []byte) bool {
	if len(s) == len("2006-01-02T15:04:05Z") && s[10] == 'T' && s[19] == 'Z' && s[13] == ':' && s[16] == ':' &&
		isCommonDate(s[:10]) && twoDigitsBelow(s[11:], 24) && twoDigitsBelow(s[14:], 60) && twoDigitsBelow(s[17:], 60) {
		return true
	}
	// time.Parse also accepts an hour of one digit and a comma before the
	// fraction, which RFC 3339 does not.
	_, err := time.Parse(time.RFC3339, string(s))
	return err == nil && s[13] == ':' && bytes.IndexByte(s, ',') < 0
}

// IsDate reports whether s is a date, such as 2006-01-02.
func IsDate(s []byte) bool {
	if len(s) == len(time.DateOnly) && isCommonDate(s) {
		return true
	}
	_, err := time.Parse(time.DateOnly, string(s))
	return err == nil
}

// isCommonDate reports whether ten bytes are a date whose day every month has.
// It is a quick check that often saves a call of time.Parse.
func isCommonDate(s []byte) bool {
	return IsDigit(s[0]) && IsDigit(s[1]) && IsDigit(s[2]) && IsDigit(s[3]) && s[4] == '-' && s[7] == '-' &&
		twoDigitsBelow(s[5:], 13) && (s[5] != '0' || s[6] != '0') &&
		twoDigitsBelow(s[8:], 29) && (s[8] != '0' || s[9] != '0')
}

// twoDigitsBelow reports whether s begins with two digits that form a number
// below limit.
func twoDigitsBelow(s []byte, limit int) bool {
	return IsDigit(s[0]) && IsDigit(s[1]) && int(s[0]-'0')*10+int(s[1]-'0') < limit
}
