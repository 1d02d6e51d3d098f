//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// stopTimeout is how long a process may take to stop. One that nobody could
// continue does not stop at all.
const stopTimeout = 200 * time.Millisecond

// suspendProcess stops the program and all that runs with it in the foreground
// of the terminal, as Ctrl-Z does at a terminal that is not in raw mode.
func suspendProcess(tty uintptr) {
	foreground, err := unix.IoctlGetInt(int(tty), unix.TIOCGPGRP)
	if err == nil && foreground == unix.Getpgrp() {
		_ = unix.Kill(0, unix.SIGTSTP)
	}
}

// watchSuspension restores the terminal while the process is suspended, and
// calls resumed when it is in raw mode again. It watches until the process ends,
// because the Go runtime drops SIGTSTP once nobody watches for it any more.
func (s *screen) watchSuspension(resumed func()) {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGTSTP, syscall.SIGCONT)
	go func() {
		for sig := range signals {
			if sig == syscall.SIGTSTP {
				s.suspend()
				stopProcess()
			}
			s.resume()
			resumed()
		}
	}()
}

// stopProcess stops the process and returns when it goes on. It uses a signal
// that stops a process as SIGTSTP does, and does nothing if nobody could continue
// the process.
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
