//go:build !unix

package cli

import "syscall"

// hangup stands in for the signal of a terminal that went away.
const hangup = syscall.SIGTERM
