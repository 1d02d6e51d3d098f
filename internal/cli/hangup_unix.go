//go:build unix

package cli

import "syscall"

// hangup is the signal of a terminal that went away.
const hangup = syscall.SIGHUP
