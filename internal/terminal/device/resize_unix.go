//go:build unix

package device

import (
	"os"
	"os/signal"
	"syscall"
)

// WatchSize calls changed whenever the size of the terminal changes, until the
// returned function is called.
func WatchSize(changed func()) (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, syscall.SIGWINCH)
	go func() {
		for {
			select {
			case <-signals:
				changed()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
