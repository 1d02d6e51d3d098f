package device

import "golang.org/x/sys/unix"

// DropTyped drops the bytes that were typed at the terminal but not yet read.
func DropTyped(fd uintptr) { _ = unix.IoctlSetInt(int(fd), unix.TCFLSH, unix.TCIFLUSH) }
