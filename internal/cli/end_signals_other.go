//go:build !unix

package cli

import (
	"os"
	"syscall"
)

// endSignals are the signals that end a talk as Ctrl-C does.
var endSignals = []os.Signal{os.Interrupt, syscall.SIGTERM}
