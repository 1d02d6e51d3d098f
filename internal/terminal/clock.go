package terminal

import "time"

// A Clock says what time it is, and waits. Tests step theirs.
type Clock interface {
	Now() time.Time
	// After returns a channel that receives a value when the time has passed, and a
	// function that ends the waiting.
	After(d time.Duration) (passed <-chan time.Time, end func())
}

// systemClock is the clock of the system.
type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now() }

func (systemClock) After(d time.Duration) (passed <-chan time.Time, end func()) {
	timer := time.NewTimer(d)
	return timer.C, func() { timer.Stop() }
}
