//go:build !unix

package cli

import "syscall"

// hangup replaces the hangup signal, which this system does not have.
const hangup = syscall.SIGTERM
