//go:build !(linux || darwin || dragonfly || freebsd || netbsd || openbsd || windows)

package terminal

// dropTyped does nothing, because it is not known how this system drops typed
// bytes.
func dropTyped(uintptr) {}
