//go:build !(linux || darwin || dragonfly || freebsd || netbsd || openbsd || windows)

package terminal

// dropTyped does nothing: how this system drops what was typed is not known.
func dropTyped(uintptr) {}
