package ptytest

import (
	"sync"
	"testing"
	"time"

	"buyin/internal/fixture/background"
)

// A Clock stands still until the test lets time pass, so that no outcome depends on
// how busy the machine is. It is a terminal.Clock.
type Clock struct {
	mu    sync.Mutex
	now   time.Time
	waits map[chan time.Time]time.Time // each with the time until which it waits
	begun int                          // number of waits so far
}

// NewClock returns a clock.
func NewClock() *Clock {
	return &Clock{now: time.Unix(1_700_000_000, 0), waits: map[chan time.Time]time.Time{}}
}

// Now implements terminal.Clock.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// After implements terminal.Clock.
func (c *Clock) After(d time.Duration) (passed <-chan time.Time, end func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	wait := make(chan time.Time, 1)
	c.waits[wait] = c.now.Add(d)
	c.begun++
	return wait, func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.waits, wait)
	}
}

// isAwaited reports whether something waits for time to pass.
func (c *Clock) isAwaited() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.waits) > 0
}

// Pass lets time pass.
func (c *Clock) Pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	for wait, until := range c.waits {
		if !until.After(c.now) {
			wait <- c.now
			delete(c.waits, wait)
		}
	}
}

// PassWhenAwaited waits until the program waits for time to pass, and lets it pass.
func (c *Clock) PassWhenAwaited(t testing.TB, d time.Duration) {
	t.Helper()
	c.PassAfterWaits(t, 0, d)
}

// PassAfterWaits is PassWhenAwaited for a wait after the first n.
func (c *Clock) PassAfterWaits(t testing.TB, n int, d time.Duration) {
	t.Helper()
	awaited := func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		return len(c.waits) > 0 && c.begun > n
	}
	for until := time.Now().Add(background.Patience); !awaited(); time.Sleep(100 * time.Microsecond) {
		if time.Now().After(until) {
			t.Error("nothing waits for time to pass")
			return
		}
	}
	c.Pass(d)
}
