//go:build unix

package cli

import "syscall"

// hangup is the signal for a terminal that was closed.
const hangup = syscall.SIGHUP
