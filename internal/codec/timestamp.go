package codec

import (
	"bytes"
	"time"
)

// isTimestamp reports whether s is a moment of RFC 3339.
func isTimestamp(s []byte) bool {
	if len(s) == len("2006-01-02T15:04:05Z") && s[10] == 'T' && s[19] == 'Z' && s[13] == ':' && s[16] == ':' &&
		isCommonDate(s[:10]) && twoDigitsBelow(s[11], s[12], 24) && twoDigitsBelow(s[14], s[15], 60) && twoDigitsBelow(s[17], s[18], 60) {
		return true // what buyin writes, without the detour
	}
	// an hour of one digit and a comma are time.Parse's own
	_, err := time.Parse(time.RFC3339, string(s))
	return err == nil && s[13] == ':' && bytes.IndexByte(s, ',') < 0
}

// isDate reports whether s is a date, such as 2006-01-02.
func isDate(s []byte) bool {
	if len(s) == len(time.DateOnly) && isCommonDate(s) {
		return true
	}
	_, err := time.Parse(time.DateOnly, string(s))
	return err == nil
}

// isCommonDate knows the days that every month has.
func isCommonDate(s []byte) bool {
	return isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3]) && s[4] == '-' && s[7] == '-' &&
		twoDigitsBelow(s[5], s[6], 13) && (s[5] != '0' || s[6] != '0') &&
		twoDigitsBelow(s[8], s[9], 29) && (s[8] != '0' || s[9] != '0')
}

// twoDigitsBelow reports whether two digits come to less than limit.
func twoDigitsBelow(tens, units byte, limit int) bool {
	return isDigit(tens) && isDigit(units) && int(tens-'0')*10+int(units-'0') < limit
}
