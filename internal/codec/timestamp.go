package codec

import (
	"bytes"
	"time"
)

// momentForm reports whether s is a moment of RFC 3339.
func momentForm(s []byte) bool {
	if len(s) == len("2006-01-02T15:04:05Z") && s[10] == 'T' && s[19] == 'Z' && s[13] == ':' && s[16] == ':' &&
		usualDate(s[:10]) && below(s[11], s[12], 24) && below(s[14], s[15], 60) && below(s[17], s[18], 60) {
		return true // what buyin writes, without the detour
	}
	// an hour of one digit and a comma are time.Parse's own
	_, err := time.Parse(time.RFC3339, string(s))
	return err == nil && s[13] == ':' && bytes.IndexByte(s, ',') < 0
}

// dateForm reports whether s is a date, such as 2006-01-02.
func dateForm(s []byte) bool {
	if len(s) == len(time.DateOnly) && usualDate(s) {
		return true
	}
	_, err := time.Parse(time.DateOnly, string(s))
	return err == nil
}

// usualDate knows the days that every month has.
func usualDate(s []byte) bool {
	return isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3]) && s[4] == '-' && s[7] == '-' &&
		below(s[5], s[6], 13) && (s[5] != '0' || s[6] != '0') &&
		below(s[8], s[9], 29) && (s[8] != '0' || s[9] != '0')
}

// below reports whether two digits come to less than limit.
func below(tens, units byte, limit int) bool {
	return isDigit(tens) && isDigit(units) && int(tens-'0')*10+int(units-'0') < limit
}
