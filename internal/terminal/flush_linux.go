package terminal

import "golang.org/x/sys/unix"

// dropTyped drops what was typed at the terminal and not yet read.
func dropTyped(fd uintptr) { _ = unix.IoctlSetInt(int(fd), unix.TCFLSH, unix.TCIFLUSH) }
