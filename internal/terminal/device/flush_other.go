//go:build !(linux || darwin || dragonfly || freebsd || netbsd || openbsd || windows)

package device

// DropTyped does nothing, because it is not known how this system drops typed
// bytes.
func DropTyped(uintptr) {}
