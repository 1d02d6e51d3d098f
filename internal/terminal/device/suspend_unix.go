//go:build unix

package device

import (
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// stopTimeout is how long a process may take to stop. If nobody could continue
// the process, the system does not stop it at all.
const stopTimeout = 200 * time.Millisecond

// SuspendForeground stops all processes in the foreground of the terminal,
// including this program. Ctrl-Z does the same at a terminal that is not in raw
// mode.
func SuspendForeground(tty uintptr) {
	foreground, err := unix.IoctlGetInt(int(tty), unix.TIOCGPGRP)
	if err == nil && foreground == unix.Getpgrp() {
		_ = unix.Kill(0, unix.SIGTSTP)
	}
}

// A watcher is told when the process is suspended and when it continues.
type watcher struct {
	suspend   func(stop func())
	continued func()
}

var (
	current atomic.Pointer[watcher]
	watch   sync.Once
)

// WatchSuspension calls suspend when the process is to be suspended, with the function
// that suspends it, and continued when the process continues, until the returned
// function is called. Only the last call watches.
func WatchSuspension(suspend func(stop func()), continued func()) (end func()) {
	w := &watcher{suspend, continued}
	current.Store(w)
	watch.Do(func() {
		signals := make(chan os.Signal, 4)
		signal.Notify(signals, syscall.SIGTSTP, syscall.SIGCONT)
		go passOn(signals)
	})
	return func() { current.CompareAndSwap(w, nil) }
}

// passOn tells the watcher of signals. It never ends, because the Go runtime drops
// SIGTSTP if nobody watches for it any more.
func passOn(signals <-chan os.Signal) {
	for sig := range signals {
		w := current.Load()
		switch {
		case sig == syscall.SIGTSTP && w != nil:
			w.suspend(stopProcess)
		case sig == syscall.SIGTSTP:
			stopProcess()
		case w != nil:
			w.continued()
		}
	}
}

// stopProcess stops the process and returns when the process continues. It uses
// a signal that stops a process in the same way as SIGTSTP. It does nothing if
// nobody could continue the process.
func stopProcess() {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	_ = unix.Kill(os.Getpid(), unix.SIGTTIN)
	select {
	case <-continued:
	case <-time.After(stopTimeout):
	}
}
