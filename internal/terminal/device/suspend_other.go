//go:build !unix

package device

// SuspendForeground does nothing, because this system cannot suspend a process.
func SuspendForeground(uintptr) {}

// WatchSuspension does nothing, because this system cannot suspend a process.
func WatchSuspension(func(stop func()), func()) (end func()) { return func() {} }
