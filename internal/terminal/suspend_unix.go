//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// stopTimeout is how long a process may take to stop. If nobody could continue
// the process, the system does not stop it at all.
const stopTimeout = 200 * time.Millisecond

// suspendProcess stops all processes in the foreground of the terminal,
// including this program. Ctrl-Z does the same at a terminal that is not in raw
// mode.
func suspendProcess(tty uintptr) {
	foreground, err := unix.IoctlGetInt(int(tty), unix.TIOCGPGRP)
	if err == nil && foreground == unix.Getpgrp() {
		_ = unix.Kill(0, unix.SIGTSTP)
	}
}

// watchSuspension restores the terminal while the process is suspended. After
// the process continues and the terminal is in raw mode again, the prompt is
// drawn again. It watches until the process ends, because the Go runtime drops
// SIGTSTP if nobody watches for it.
func (s *screen) watchSuspension(k *keyboard) {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGTSTP, syscall.SIGCONT)
	go func() {
		for sig := range signals {
			if sig == syscall.SIGTSTP {
				k.whileWaiting(func() { s.suspend(); stopProcess(); s.resume() })
			} else {
				s.resume()
			}
			k.askRedraw()
		}
	}()
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
