//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package device

import "golang.org/x/sys/unix"

// DropTyped drops the bytes that were typed at the terminal but not yet read.
func DropTyped(fd uintptr) {
	_ = unix.IoctlSetPointerInt(int(fd), unix.TIOCFLUSH, unix.TCIFLUSH)
}
