package env

import (
	"strconv"
	"time"
)

// lastEpoch is the last second of the year 9999. A later moment cannot be
// written as a date.
const lastEpoch = 253402300799

// SetClock sets now to the moment in $SOURCE_DATE_EPOCH (seconds since 1970),
// if that variable is set. Then a run can be repeated exactly, in any time zone.
func (e *Env) SetClock() error {
	text := e.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		return nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil || seconds < 0 || seconds > lastEpoch {
		return Usagef("SOURCE_DATE_EPOCH is %q, not a number of seconds since 1970; correct or unset it", text)
	}
	e.Now = func() time.Time { return time.Unix(seconds, 0).UTC() }
	return nil
}
