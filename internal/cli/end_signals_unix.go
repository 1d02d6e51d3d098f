//go:build unix

package cli

import (
	"os"
	"syscall"
)

// endSignals are the signals that end a talk as Ctrl-C does: HUP comes from a
// terminal that was closed, QUIT from Ctrl-\.
var endSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}
